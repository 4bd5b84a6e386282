import type { OpenedTalk, TalkActionView, TalkView } from "../../bot/contract/talks-api.ts";
import { actionFormCard, agendaCard } from "../../bot/features/talks/agenda-card.ts";
import { talkCard, talksCard, teacherTalksCard } from "../../bot/features/talks/cards.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, type Size, words } from "./values.ts";

const counts = { typical: 3, empty: 0, longest: 30 } as const satisfies Record<Size, number>;
const listOf = <T>(size: Size, make: (index: number) => T): T[] =>
  Array.from({ length: counts[size] }, (_, index) => make(index));
const nameOf = (size: Size): string => words(size).name || "N";

const startsAt = "2027-02-09T14:00:00.000Z";
const endsAt = "2027-02-09T14:45:00.000Z";

const actionOf = (size: Size, index: number): TalkActionView => ({
  talkId: `middle-p-${"a".repeat(20)}`,
  actionId: `00000000-0000-4000-8000-00000000000${index % 10}`,
  text: words(size).remark.slice(0, 300),
  owner: { personId: "p-1", name: nameOf(size), role: "supervisor" },
  dueOn: "2027-02-20",
  ...(index === 1 ? { doneAt: startsAt } : {}),
  isLate: index === 2,
  mayFinish: index !== 1,
});

const ownActionsOf = (size: Size) =>
  listOf(size, (index) => ({ groupId: groupOf(size).groupId, ...actionOf(size, index) }));

const talkOf = (size: Size, change: Partial<TalkView> = {}): TalkView => ({
  groupId: groupOf(size).groupId,
  groupName: nameOf(size),
  talkId: `middle-p-${"a".repeat(20)}`,
  kind: size === "typical" ? "middle" : "start",
  state: "proposed",
  ...(size === "empty" ? {} : { careOrganisation: nameOf(size) }),
  participants: listOf(size, () => nameOf(size)),
  supervisors: listOf(size, () => nameOf(size)),
  withoutSupervisor: listOf(size, () => nameOf(size)),
  minutes: 45,
  proposals: listOf(size, (index) => ({
    startsAt,
    endsAt,
    ...(index === 1 ? { mine: false } : {}),
    yes: 1,
    no: 1,
    cannot: [nameOf(size)],
  })).slice(0, 3),
  asked: 2,
  inCalendar: false,
  withoutMail: [],
  guests: [],
  asksOutcome: false,
  mayAnswer: size !== "empty",
  mayPlan: false,
  mayInvite: false,
  actions: listOf(size, (index) => actionOf(size, index)),
  ...change,
});
const planned: Partial<TalkView> = {
  moment: { startsAt, endsAt },
  mayAnswer: false,
  proposals: [],
};

const openedOf = (size: Size): OpenedTalk => ({
  talk: talkOf(size, size === "empty" ? {} : { state: "planned", ...planned }),
  agenda: listOf(size, (index) => ({
    personId: `p-${index}`,
    name: nameOf(size),
    attendance: { present: 5, late: 1, absent: 1 },
    ...(index === 0 && size === "typical"
      ? { goals: [] }
      : { goals: Array.from({ length: 3 }, () => words(size).remark) }),
    practice: listOf(size, (number) => ({
      title: `Praktijkopdracht ${number}: observeren en rapporteren in de zorg`,
      isLate: number === 1,
    })),
    ...(index === 1 ? {} : { agreedHours: 12.5 }),
    madeHours: 8.25,
  })),
  earlier: listOf(size, (index) => actionOf(size, index)),
  owners: listOf(size, (index) => ({ personId: `p-${index}`, name: nameOf(size) })),
});

export const talksCards: CardMakers = {
  talkCard: (size, language) => [
    talkCard(talkOf(size), language, "asked"),
    talkCard(
      talkOf(size, {
        state: "planned",
        ...planned,
        inCalendar: true,
        joinUrl: "https://t.example",
      }),
      language,
    ),
    ...(["held", "missed", "cancelled"] as const).map((state) =>
      talkCard(talkOf(size, { state, ...planned }), language),
    ),
  ],
  talksCard: (size, language) =>
    talksCard(
      {
        talks: listOf(size, () => talkOf(size)),
        actions: ownActionsOf(size),
      },
      language,
      "answered",
    ),
  teacherTalksCard: (size, language) =>
    teacherTalksCard(
      {
        talks: listOf(size, (index) =>
          talkOf(size, {
            mayAnswer: false,
            ...(index === 1 ? { state: "planned", ...planned, asksOutcome: true } : {}),
          }),
        ),
        actions: ownActionsOf(size),
      },
      language,
      "closed",
    ),
  agendaCard: (size, language) => agendaCard(openedOf(size), language, "added"),
  actionFormCard: (size, language) =>
    actionFormCard(
      {
        groupId: groupOf(size).groupId,
        talkId: "middle-p-1",
        actionId: "action-0001",
        owners: openedOf(size).owners,
        today: "2027-02-01",
        ...(size === "longest"
          ? {
              problem: "Kies een dag.",
              sent: { text: words(size).remark.slice(0, 300), ownerId: "p-1", dueOn: "" },
            }
          : {}),
      },
      language,
    ),
};
