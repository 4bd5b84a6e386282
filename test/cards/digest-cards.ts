import { digestCard } from "../../bot/features/digest/digest-card.ts";
import type { Digest } from "../../bot/features/digest/digest-rules.ts";
import { finishedCard } from "../../bot/features/digest/finished-card.ts";
import { signCard } from "../../bot/features/digest/sign-card.ts";
import { signOffsCard } from "../../bot/features/digest/sign-offs-card.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, membersOf, now, type Size, sessionOf, words } from "./values.ts";

const tabUrl = `https://teams.microsoft.com/l/entity/${"x".repeat(120)}`;
const title = (size: Size) => (size === "longest" ? words(size).remark.slice(0, 120) : "Verzorgen");

const peopleOf = (size: Size) =>
  membersOf(size).map(({ personId, name }) => ({
    groupId: groupOf(size).groupId,
    groupName: groupOf(size).name,
    personId: size === "longest" ? `p-${"a".repeat(20)}${personId}` : personId,
    name,
  }));

const digestOf = (size: Size): Digest => {
  const people = peopleOf(size);
  const few = size === "longest" ? people : people.slice(0, 2);
  return {
    signOffs: few.map((one, index) => ({
      ...one,
      assignmentId: "practice-1",
      title: title(size),
      attempt: index + 1,
      handedInAt: now,
      daysWaiting: index * 3,
      asDeputy: index % 2 === 0,
    })),
    hours: few.map((one) => ({ ...one, minutes: 390, until: now })),
    notSafe: few.map((one, index) => ({
      ...one,
      at: now,
      ...(index === 0 ? { title: title(size) } : {}),
    })),
    people: people.map((one) => ({
      ...one,
      attended: 3,
      held: 4,
      practiceDone: 1,
      practiceOpen: 2,
      homeworkDone: 3,
      homeworkOpen: size === "longest" ? 12 : 0,
      confirmedMinutes: 600,
      next: sessionOf(size),
      extra: size === "longest" ? [words(size).remark, words(size).remark] : [],
    })),
    talks: size === "empty" ? [] : [title(size), title(size), title(size)],
  };
};

const said = { tone: "good", text: "Bewaard." } as const;
const nothing: Digest = { signOffs: [], hours: [], notSafe: [], people: [], talks: [] };

export const digestCards: CardMakers = {
  digestCard: (size, language) => [
    digestCard({ digest: digestOf(size), tabUrl }, language),
    digestCard({ digest: digestOf(size), said, tabUrl }, language),
    digestCard({ digest: { ...nothing, people: digestOf(size).people }, tabUrl }, language),
  ],
  signOffsCard: (size, language) => {
    const { signOffs } = digestOf(size);
    return [
      signOffsCard({ signOffs, tabUrl }, language),
      signOffsCard({ signOffs, said, isReminder: true, tabUrl }, language),
    ];
  },
  signCard: (size, language) =>
    signCard(
      {
        groupId: groupOf(size).groupId,
        personId: "p-1",
        name: words(size).name,
        assignmentId: "practice-1",
        title: title(size),
        attempt: 1,
        points: size === "empty" ? [] : Array.from({ length: 12 }, () => words(size).remark),
        text: words(size).answer,
        card: "week",
        ...(size === "longest" ? { said } : {}),
      },
      language,
    ),
  finishedCard: (size, language) =>
    finishedCard(
      { groupName: groupOf(size).name, names: membersOf(size).map(({ name }) => name), tabUrl },
      language,
    ),
};
