import type { Write } from "../../kernel/documents.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";

/** Whoever sits at the talks is asked and invited anew. */
export const talksFollow = ({ now }: Pick<Ports, "now">): Write =>
  scheduledJob({ name: "talks.follow", at: now() });

/**
 * Somebody else is at work for a participant, or nobody: the talks and the information session follow.
 * Queued in the group.
 */
export const othersFollow = (ports: Pick<Ports, "now">): readonly Write[] => [
  talksFollow(ports),
  scheduledJob({ name: "info_session.sync", at: ports.now() }),
];

/**
 * Who left a group leaves the supervisors' team when he supervises nobody at all; that part looks for
 * itself. Queued with the provider.
 * @param gently nobody took his place, so that it may be undone: there is a month for it
 */
export const leavesTeam = ({ now }: Pick<Ports, "now">, personId: string, gently: boolean): Write =>
  scheduledJob({
    name: "supervisor_team.leave",
    key: personId,
    at: now(),
    data: { personId, gently },
  });
