import type { TalkActionView, TalkView } from "../../contract/talks-api.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Instant } from "../../kernel/time.ts";
import { isLate } from "./action-rules.ts";
import { withoutMail } from "./calendar-rules.ts";
import { inCalendar } from "./calendar-sync.ts";
import type { Proposal, Talk, TalkAction } from "./document.ts";
import { talkTime } from "./moment-rules.ts";
import type { AtTalk } from "./read-group.ts";
import { asksOutcome, isOver, upcomingOf } from "./rules.ts";
import { ownersOf, type Seat, type Table, votersOf } from "./table-rules.ts";

export type Reader = { readonly actor: Pick<Actor, "personId">; readonly now: Instant };

export const actionView = (
  talkId: string,
  action: TalkAction,
  { seat, actor, now }: Reader & { readonly seat: Seat },
): TalkActionView => ({
  talkId,
  actionId: action.actionId,
  text: action.text,
  owner: action.owner,
  dueOn: action.dueOn,
  ...(action.done ? { doneAt: action.done.at } : {}),
  isLate: isLate(action, now),
  mayFinish: !action.done && (seat === "teacher" || action.owner.personId === actor.personId),
});

type Place = { readonly table: Table; readonly reader: Reader; readonly oversees: boolean };

function proposalView(
  { startsAt, answers }: Proposal,
  { minutes }: Talk,
  { table, reader, oversees }: Place,
): TalkView["proposals"][number] {
  const mine = answers[reader.actor.personId ?? ""]?.can;
  const people = ownersOf(table).filter(({ personId }) => answers[personId] !== undefined);
  const cannot = people.filter(({ personId }) => answers[personId]?.can === false);
  return {
    ...talkTime(startsAt, minutes),
    ...(mine === undefined ? {} : { mine }),
    yes: people.length - cannot.length,
    no: cannot.length,
    cannot: oversees ? cannot.map(({ name }) => name) : [],
  };
}

const calendarView = (talk: Talk, now: Instant) => ({
  inCalendar: talk.state === "planned" && inCalendar(talk),
  ...(talk.state === "planned" && talk.calendar?.problem
    ? { calendarProblem: talk.calendar.problem }
    : {}),
  ...(talk.state === "planned" && talk.calendar?.joinUrl ? { joinUrl: talk.calendar.joinUrl } : {}),
  asksOutcome: asksOutcome(talk, now),
});

/** A talk as this reader may see it. */
export function talkView(
  { group, talk: { value: talk }, table, seat }: AtTalk,
  reader: Reader,
): TalkView {
  const oversees = seat === "teacher" || seat === "coordinator";
  const place = { table, reader, oversees };
  const isOpen = !isOver(talk) && group.archivedAt === undefined;
  const mayInvite = isOpen && seat !== "participant" && talk.state !== "cancelled";
  const voters = votersOf(table);
  const upcoming = upcomingOf(talk, reader.now);
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
  return {
    groupId: group.groupId,
    groupName: group.name,
    talkId: talk.talkId,
    kind: talk.kind,
    state: talk.state,
    ...(talk.organisation ? { careOrganisation: talk.organisation.name } : {}),
    participants: names(table.participants),
    supervisors: names(table.supervisors),
    withoutSupervisor: names(table.withoutSupervisor),
    minutes: talk.minutes,
    proposals: upcoming.map((one) => proposalView(one, talk, place)),
    asked: voters.length,
    ...(talk.moment && talk.state !== "proposed" ? { moment: talk.moment } : {}),
    ...calendarView(talk, reader.now),
    withoutMail: mayInvite ? [...withoutMail(talk, table)] : [],
    guests: talk.guests.map(({ name, mail }) => ({ name, ...(mail && mayInvite ? { mail } : {}) })),
    mayAnswer: isOpen && upcoming.length > 0 && voters.includes(reader.actor.personId ?? ""),
    mayPlan: isOpen && oversees,
    mayInvite,
    actions: talk.actions.map((one) => actionView(talk.talkId, one, { ...reader, seat })),
  };
}
