import { nextDaytimeHour } from "../../kernel/daytime.ts";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { type Notice, noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
import { done, type Outcome, type Refused, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Day, Instant } from "../../kernel/time.ts";
import { findMember, type Group, type Member, openGroup, savedMember } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { type ExtendRefusal, type ExtensionFacts, extend } from "./extension-rules.ts";
import { teacherOf } from "./read-work.ts";

type RightsRefusal = "groups.not_known" | "groups.not_yours" | "groups.teachers_only";
type FactsRefusal = RightsRefusal | "groups.archived" | "review.unknown_person" | "review.no_track";

type ExtensionRequest = {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
  readonly on: Day | undefined;
  readonly reason: string;
};

/** Everything that an extension is judged by. */
export type Extendable = ExtensionFacts & {
  readonly stored: Stored<Member>;
  readonly group: Group;
};
type ExtendRefused = Refused<ExtendRefusal> & { readonly facts: Extendable };

/** For the teacher of an open group. Four storage requests. */
export async function extendable(
  { documents, tracks }: Ports,
  actor: Actor,
  { groupId, personId }: Pick<ExtensionRequest, "groupId" | "personId">,
): Promise<Outcome<Extendable & { readonly by: string }, FactsRefusal>> {
  const by = await teacherOf(documents, actor, groupId);
  if (!by.ok) return by;
  const [opened, stored, sessions] = await Promise.all([
    openGroup(documents, groupId),
    findMember(documents, groupId, personId),
    listSessions(documents, groupId),
  ]);
  if (!opened.ok) return opened;
  if (stored?.value.role !== "participant") return refuse("review.unknown_person");
  const group = opened.value.value;
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track) return refuse("review.no_track");
  return done({ stored, member: stored.value, group, sessions, track, by: by.value });
}

const extendedNotice = "review.extended";
const noticeId = (personId: string): string => `${extendedNotice}:${personId}`;

/**
 * One message in the whole track: a further extension changes that card in place. While it still
 * waits nothing is to be done, because it is made from the facts of the moment of sending.
 */
function told(
  known: Stored<Notice> | undefined,
  { groupId, personId }: Pick<ExtensionRequest, "groupId" | "personId">,
  now: Instant,
): readonly Write[] {
  if (known?.value.state === "pending") return [];
  if (known) return [refreshed(known.value, known.etag, now)];
  return [
    queued({
      id: noticeId(personId),
      type: extendedNotice,
      groupId,
      to: personId,
      data: {},
      dueAt: nextDaytimeHour(now),
    }),
  ];
}

/** A later deadline for one participant, who hears it once. */
export async function extendDeadline(
  ports: Ports,
  actor: Actor,
  request: ExtensionRequest,
): Promise<Outcome<Member, FactsRefusal> | ExtendRefused> {
  const { documents, now } = ports;
  const { groupId, personId } = request;
  const found = await extendable(ports, actor, request);
  if (!found.ok) return found;
  const { stored, by } = found.value;
  const outcome = extend(found.value, { ...request, by }, now());
  if (!outcome.ok) return { ...outcome, facts: found.value };
  if (outcome.value === stored.value) return outcome;

  const known = await documents.find(groupId, noticeDocument(noticeId(personId)), readNotice);
  await documents.commit(groupId, [
    savedMember(outcome.value, stored.etag),
    ...told(known, request, now()),
  ]);
  return outcome;
}
