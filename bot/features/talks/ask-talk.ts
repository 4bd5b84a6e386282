import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { talkMinutes } from "./begin-talks.ts";
import { aTalk, newTalk, type Talk, talkDocument } from "./document.ts";
import { followed, proposing } from "./job-writes.ts";
import { type AtTalk, readGroup, type TalkGroup } from "./read-group.ts";
import { isOpenTalk } from "./rules.ts";
import { seatOf, tableOf } from "./table-rules.ts";

export type AskRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.archived"
  | "talks.unknown_participant";

const about = (personId: string, round: number, fields: Pick<Talk, "proposedAt" | "askedBy">) =>
  aTalk({
    talkId: round === 1 ? `end-${personId}` : `end-${personId}-${round}`,
    kind: "end",
    personId,
    minutes: talkMinutes.end,
    ...fields,
  });

const isAbout = ({ kind, personId: own }: Talk, personId: string): boolean =>
  kind !== "start" && own === personId;

/** The one that is open already, or the next one. */
function open(found: TalkGroup, personId: string, by: string, now: Talk["proposedAt"]) {
  const known = found.talks.find(({ value }) => isAbout(value, personId) && isOpenTalk(value, now));
  if (known) return { known, talk: known.value };
  const before = found.talks.filter(
    ({ value }) => value.kind === "end" && isAbout(value, personId),
  );
  const fields = { proposedAt: now, askedBy: by };
  return { known, talk: about(personId, before.length + 1, fields) };
}

/**
 * One of the three wants to talk about this participant: moments are sought at once. While a talk with
 * him is open, asking gives that one.
 */
export async function askTalk(
  ports: Ports,
  actor: Actor,
  { groupId, personId }: { readonly groupId: string; readonly personId: string },
): Promise<Outcome<AtTalk, AskRefusal>> {
  const by = actor.personId;
  if (by === undefined && !actor.isCoordinator) return refuse("groups.not_known");
  const found = await readGroup(ports, groupId);
  const now = ports.now();
  const { known, talk } = open(found, personId, by ?? "", now);
  const table = tableOf(talk, found.members);
  const seat = seatOf(table, actor);
  const isMember = found.members.some(
    (one) => one.personId === by || one.supervisor?.personId === by,
  );
  if (!seat) return refuse(isMember ? "talks.unknown_participant" : "groups.not_yours");
  if (table.participants.length === 0) return refuse("talks.unknown_participant");
  if (found.group.archivedAt !== undefined) return refuse("groups.archived");
  if (known) return done({ ...found, talk: known, table, seat });
  const etags = await ports.documents.commit(groupId, [
    newTalk(talk),
    proposing(talk.talkId, now),
    followed(now),
  ]);
  const id = talkDocument(talk.talkId);
  const stored = { id, value: talk, etag: etags.get(id) ?? "" };
  return done({ ...found, talks: [...found.talks, stored], talk: stored, table, seat });
}
