import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { listSessions } from "../sessions/public.ts";
import { busyElsewhere, lessonTimes, plannedTimes } from "./busy-times.ts";
import { savedTalk, type Talk } from "./document.ts";
import { followed, proposing, syncing, telling } from "./job-writes.ts";
import { type AtTalk, openTalkOf, type TalkRefusal } from "./read-group.ts";
import {
  type AnswerRefusal,
  agreedMoment,
  answer,
  type CancelRefusal,
  type CloseRefusal,
  cancel,
  close,
  isOver,
  mostRounds,
  needsOthers,
  type PlanRefusal,
  plan,
  planned,
} from "./rules.ts";
import { votersOf } from "./table-rules.ts";

export type OfTalk = { readonly groupId: string; readonly talkId: string };
type Changed<Code extends string> = Promise<Outcome<AtTalk, TalkRefusal | Code>>;

const after = (found: AtTalk, talk: Talk): AtTalk => ({
  ...found,
  talk: { ...found.talk, value: talk },
  talks: found.talks.map((one) => (one.id === found.talk.id ? { ...one, value: talk } : one)),
});

/**
 * "Kan" or "kan niet". Once everybody at the table can at the same moment, the talk is planned there;
 * when somebody can at none of them, other moments are sought.
 */
export async function answerTalk(
  ports: Ports,
  actor: Actor,
  { startsAt, can, ...of }: OfTalk & { startsAt?: Instant | undefined; can: boolean },
): Changed<AnswerRefusal | "talks.not_asked"> {
  const found = await openTalkOf(ports, actor, of);
  if (!found.ok) return found;
  const { talk: stored, table, talks } = found.value;
  const { personId } = actor;
  const voters = votersOf(table);
  const sits = table.teachers.some((one) => one.personId === personId);
  if (personId === undefined || !(voters.includes(personId) || sits))
    return refuse("talks.not_asked");
  const now = ports.now();
  const outcome = answer(stored.value, { personId, startsAt, can }, now);
  if (!outcome.ok) return outcome;
  if (outcome.value === stored.value) return found;
  const busy = plannedTimes(
    talks.map(({ value }) => value),
    stored.value.talkId,
  );
  const moment = agreedMoment(outcome.value, { voters, busy, now });
  const next = moment === undefined ? outcome.value : planned(outcome.value, moment);
  const { talkId, rounds } = next;
  const asksOthers = rounds < mostRounds && needsOthers(next, [...voters, personId], now);
  await ports.documents.commit(of.groupId, [
    savedTalk(next, stored.etag),
    ...(moment === undefined ? [] : [syncing(talkId, now), telling(talkId, now), followed(now)]),
    ...(asksOthers ? [proposing(talkId, now)] : []),
  ]);
  return done(after(found.value, next));
}

/** For what only who oversees the group decides. */
async function overseen(ports: Ports, actor: Actor, of: OfTalk): Changed<"groups.teachers_only"> {
  const found = await openTalkOf(ports, actor, of);
  if (!found.ok) return found;
  const { seat } = found.value;
  return seat === "teacher" || seat === "coordinator" ? found : refuse("groups.teachers_only");
}

/** The teacher, or a coordinator, chooses the moment: a proposed one or another. Twice is once. */
export async function planTalk(
  ports: Ports,
  actor: Actor,
  { startsAt, ...of }: OfTalk & { readonly startsAt: Instant },
): Changed<PlanRefusal | "groups.teachers_only"> {
  const found = await overseen(ports, actor, of);
  if (!found.ok) return found;
  const { talk: stored, talks, group } = found.value;
  const [sessions, elsewhere] = await Promise.all([
    listSessions(ports.documents, of.groupId),
    busyElsewhere(ports, group),
  ]);
  const own = plannedTimes(
    talks.map(({ value }) => value),
    of.talkId,
  );
  const busy = [...lessonTimes(sessions), ...own, ...elsewhere];
  const now = ports.now();
  const outcome = plan(stored.value, startsAt, { busy, now });
  if (!outcome.ok) return outcome;
  if (outcome.value === stored.value) return found;
  await ports.documents.commit(of.groupId, [
    savedTalk(outcome.value, stored.etag),
    syncing(of.talkId, now),
    telling(of.talkId, now),
    followed(now),
  ]);
  return done(after(found.value, outcome.value));
}

/** Called off: it leaves the calendars, and the cards say so. */
export async function cancelTalk(
  ports: Ports,
  actor: Actor,
  of: OfTalk,
): Changed<CancelRefusal | "groups.teachers_only"> {
  const found = await overseen(ports, actor, of);
  if (!found.ok) return found;
  const { talk: stored } = found.value;
  const outcome = cancel(stored.value);
  if (!outcome.ok) return outcome;
  if (outcome.value === stored.value) return found;
  const now = ports.now();
  await ports.documents.commit(of.groupId, [
    savedTalk(outcome.value, stored.etag),
    syncing(of.talkId, now),
    telling(of.talkId, now),
  ]);
  return done(after(found.value, outcome.value));
}

/** Whether it was held, said afterwards by who oversees the group. */
export async function closeTalk(
  ports: Ports,
  actor: Actor,
  { held, ...of }: OfTalk & { readonly held: boolean },
): Changed<CloseRefusal | "groups.teachers_only"> {
  const found = await overseen(ports, actor, of);
  if (!found.ok) return found;
  const { talk: stored } = found.value;
  const now = ports.now();
  const outcome = close(stored.value, { held, by: actor.personId ?? "" }, now);
  if (!outcome.ok) return outcome;
  if (outcome.value === stored.value) return found;
  await ports.documents.commit(of.groupId, [
    savedTalk(outcome.value, stored.etag),
    telling(of.talkId, now),
  ]);
  return done(after(found.value, outcome.value));
}

type Guest = { readonly name: string; readonly mail?: string | undefined };

/** HR or a manager, added by who is at work or who teaches; they get the invitation and nothing else. */
export async function inviteToTalk(
  ports: Ports,
  actor: Actor,
  { guests, ...of }: OfTalk & { readonly guests: readonly Guest[] },
): Changed<"talks.not_by_participant" | "talks.over"> {
  const found = await openTalkOf(ports, actor, of);
  if (!found.ok) return found;
  const { talk: stored, seat } = found.value;
  if (seat === "participant") return refuse("talks.not_by_participant");
  if (isOver(stored.value) || stored.value.state === "cancelled") return refuse("talks.over");
  const list = guests.map(({ name, mail }) => ({ name, ...(mail ? { mail } : {}) }));
  if (JSON.stringify(list) === JSON.stringify(stored.value.guests)) return found;
  const isPlanned = stored.value.state === "planned";
  const next = { ...stored.value, guests: list, rev: stored.value.rev + (isPlanned ? 1 : 0) };
  await ports.documents.commit(of.groupId, [
    savedTalk(next, stored.etag),
    ...(isPlanned ? [syncing(of.talkId, ports.now())] : []),
  ]);
  return done(after(found.value, next));
}
