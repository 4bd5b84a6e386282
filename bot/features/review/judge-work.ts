import { nextDaytimeHour } from "../../kernel/daytime.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, type Refused, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Work, workWrites } from "../assignments/public.ts";
import {
  type ReadRefusal,
  readWorkOf,
  type SeenWork,
  teacherOf,
  type WorkRequest,
} from "./read-work.ts";
import { type Judgement, type JudgeRefusal, judge } from "./rules.ts";

/** The work as it stands, to show it again with what was wrong. */
type JudgeRefused = Refused<JudgeRefusal> & { readonly seen: SeenWork };

const isNotYet = ({ attempts }: Work): boolean => attempts.at(-1)?.review?.result === "not_yet";

/**
 * Keeps what the teacher thinks of it, in one commit with the short version that the result lists
 * read: they show it at once. *Nog niet* also reaches the participant, with the next card of the week.
 */
export async function judgeWork(
  ports: Ports,
  actor: Actor,
  request: WorkRequest & { readonly judgement: Judgement },
): Promise<Outcome<SeenWork, ReadRefusal | "groups.archived"> | JudgeRefused> {
  const { documents, now } = ports;
  const { groupId, personId, judgement } = request;
  const by = await teacherOf(documents, actor, groupId);
  if (!by.ok) return by;
  const read = await readWorkOf(ports, request);
  if (!read.ok) return read;
  const { group, member, assignment, work } = read.value;
  if (group.value.archivedAt !== undefined) return refuse("groups.archived");
  const outcome = judge({ assignment, work: work?.value, by: by.value }, judgement, now());
  const seen: SeenWork = { ...read.value, mayJudge: true };
  if (!outcome.ok) return { ...outcome, seen };

  const judged = outcome.value;
  const tell = scheduledJob({
    name: "weekly.tell_not_yet",
    key: personId,
    at: nextDaytimeHour(now()),
    data: { personId },
  });
  const writes = workWrites(judged, work, member);
  const etags = await documents.commit(groupId, isNotYet(judged) ? [...writes, tell] : writes);
  const etag = etags.values().next().value ?? "";
  return done({ ...seen, work: { id: work?.id ?? "", value: judged, etag } });
}
