import {
  handedInCard,
  minutesCard,
  minutesSaidCard,
  practisedCard,
} from "../../bot/features/assignments/done-cards.ts";
import { formCard } from "../../bot/features/assignments/form-card.ts";
import { filesGuardCard, guardCard } from "../../bot/features/assignments/guard-card.ts";
import { studyHelpCard } from "../../bot/features/assignments/help-card.ts";
import { workLists } from "../../bot/features/assignments/list-rules.ts";
import { overviewCard } from "../../bot/features/assignments/overview-card.ts";
import type { Review, Work } from "../../bot/features/assignments/work.ts";
import { type Assignment, assignmentsOf } from "../../bot/kernel/assignment.ts";
import { plus } from "../../bot/kernel/time.ts";
import { aWork } from "../features/assignments/a-work.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, now, type Size, sessionsOf, track, words } from "./values.ts";

const all = assignmentsOf(track);
const tabUrl = `https://teams.microsoft.com/l/entity/${"x".repeat(300)}`;
const long = "Dit is een zin die er zou kunnen staan, zo lang als een zin mag zijn. ";

/** The longest that a track would hold: a reason, an example and help in every assignment. */
const atMost = (size: Size, one: Assignment): Assignment =>
  size === "longest" ? { ...one, why: long.repeat(2), example: long.repeat(20) } : one;

const filesOf = (size: Size) =>
  Array.from({ length: size === "empty" ? 0 : size === "typical" ? 1 : 10 }, (_, index) => ({
    fileId: `f-${index}`,
    name: `${words(size).name.replaceAll("\n", " ")}.jpg`,
    type: "image/jpeg",
    size: 1_000_000,
  }));

const reviews = (size: Size): readonly (Review | undefined)[] => {
  const { answer } = words(size);
  const review = { text: answer, levels: {}, by: "p-teacher", at: now };
  return [
    undefined,
    { ...review, result: "met" },
    { ...review, result: "not_yet", improve: answer },
  ];
};

const worksOf = (size: Size, one: Assignment): readonly Work[] =>
  reviews(size).map((review) => {
    const link = size === "longest" ? { link: `https://werk.example/${"x".repeat(450)}` } : {};
    const content = { text: words(size).answer, files: filesOf(size), ...link, handedInAt: now };
    const attempts = [{ ...content, ...(review ? { review } : {}) }];
    const minutes = size === "typical" ? { minutes: 45 } : {};
    return aWork({ assignmentId: one.id, kind: one.kind, attempts, ...minutes });
  });

const doneViews = (size: Size) =>
  all.flatMap((one) =>
    worksOf(size, one).map((work) => ({
      groupId: groupOf(size).groupId,
      assignment: atMost(size, one),
      work,
      dueAt: size === "empty" ? undefined : plus(now, { days: -1 }),
      minutes: one.minutes,
    })),
  );

const draftOf = (size: Size, text: string) => ({ text, files: filesOf(size), savedAt: now });

export const assignmentsCards: CardMakers = {
  overviewCard: (size, language) =>
    track.modules.map((module) => {
      const setting = size === "typical" ? ({ setting: "homeCare" } as const) : {};
      const member = { ...memberOf(size), ...setting };
      const group = groupOf(size);
      const sessions = sessionsOf(size);
      const later = plus(now, { days: 300 });
      const lists = workLists({ member, track, group, sessions }, later);
      const items = (one: (typeof lists)["hand_in"]) => ({
        ...one,
        items: one.items.map((item) => ({ ...item, assignment: atMost(size, item.assignment) })),
      });
      return overviewCard(
        {
          groupId: group.groupId,
          module,
          member,
          lists: {
            practise: items(lists.practise),
            hand_in: items(lists.hand_in),
            practice: items(lists.practice),
          },
          shown: ({ minutes }) => minutes,
          now: later,
        },
        language,
      );
    }),
  formCard: (size, language) =>
    all.map((one) => {
      const more = size === "longest" ? { problem: long, improve: words(size).answer } : {};
      const link = { link: `https://werk.example/${"x".repeat(450)}` };
      const draft = { ...draftOf(size, words(size).answer), ...(size === "longest" ? link : {}) };
      const { groupId } = groupOf(size);
      const view = { groupId, assignment: atMost(size, one), tabUrl, draft, ...more };
      return formCard(view, language);
    }),
  guardCard: (size, language) =>
    all.map((assignment) => {
      const found = "Mevrouw **Jansen** en meneer Bakker, geboren 12-03-1941, bel 06-12345678. ";
      const text = size === "empty" ? "" : found.repeat(size === "typical" ? 1 : 90);
      const draft = draftOf(size, `${words(size).remark} ${text}`);
      const { groupId } = groupOf(size);
      return guardCard({ groupId, assignment, draft, tabUrl, now }, language);
    }),
  filesGuardCard: (size, language) =>
    all.map((assignment) => {
      const draft = draftOf(size, words(size).answer);
      const { groupId } = groupOf(size);
      return filesGuardCard({ groupId, assignment, draft, tabUrl, now }, language);
    }),
  handedInCard: (size, language) => doneViews(size).map((view) => handedInCard(view, language)),
  practisedCard: (size, language) => doneViews(size).map((view) => practisedCard(view, language)),
  minutesCard: (size, language) =>
    doneViews(size).flatMap((view) =>
      (["shorter", "longer", undefined] as const).map((how) =>
        minutesCard({ ...view, how }, language),
      ),
    ),
  minutesSaidCard: (size, language) =>
    doneViews(size).map((view) => minutesSaidCard(view, language)),
  studyHelpCard: (size, language) =>
    all.map((one) => {
      const { groupId } = groupOf(size);
      const setting = size === "empty" ? undefined : "elderlyCare";
      return studyHelpCard({ groupId, assignment: atMost(size, one), setting }, language);
    }),
};
