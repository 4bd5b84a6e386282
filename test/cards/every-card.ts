import type { Language } from "../../bot/contract/languages.ts";
import { formCard, handedInCard, overviewCard } from "../../bot/features/assignments/cards.ts";
import { chooseCard, groupCard } from "../../bot/features/progress/group-card.ts";
import { mineCard, tasksCard } from "../../bot/features/progress/own-cards.ts";
import { askCancelCard, progressCard } from "../../bot/features/provisioning/cards.ts";
import { stepNames } from "../../bot/features/provisioning/store.ts";
import { doneCard, inviteCard, pageCard } from "../../bot/features/scan/cards.ts";
import type { Scan } from "../../bot/features/scan/rules.ts";
import { changedCard, nextCard, noneCard } from "../../bot/features/sessions/cards.ts";
import { helpCard, participantCard, teacherCard } from "../../bot/features/welcome/cards.ts";
import type { Card } from "../../bot/kernel/cards.ts";
import { instant } from "../../bot/kernel/time.ts";
import { aScan } from "../features/scan/a-scan.ts";
import {
  groupOf,
  helper,
  memberOf,
  membersOf,
  type Size,
  sessionOf,
  sessionsOf,
  track,
  words,
} from "./values.ts";

type Make = (size: Size, language: Language) => Card | readonly Card[];

const now = instant("2027-02-01T12:34:56Z");
const answersOf = (size: Size): Scan["answers"] =>
  size === "empty"
    ? {}
    : Object.fromEntries(
        track.modules.flatMap(({ scanItems }, index) =>
          scanItems.map(({ id }) => [id, index % 2 === 0 ? "can_explain" : "not_yet"] as const),
        ),
      );
const scanOf = (size: Size): Scan =>
  aScan({
    answers: answersOf(size),
    remarks: Object.fromEntries(track.modules.map(({ number }) => [number, words(size).remark])),
  });
const ownOf = (size: Size) => ({
  group: groupOf(size),
  track,
  member: memberOf(size),
  sessions: sessionsOf(size),
  now,
});

const making = (size: Size, state: "busy" | "done" | "failed" | "cancelled") => ({
  group: groupOf(size),
  view: {
    state,
    steps: (size === "empty" ? [] : stepNames).map((name, index) => ({
      name,
      title: `Stap ${index}`,
      state: (["waiting", "busy", "done", "failed", "cancelled"] as const)[index % 5] ?? "waiting",
      done: index,
      total: 15,
      // One step at a time has something to tell.
      ...(index === 1
        ? {
            note: membersOf(size)
              .map(({ name: who }) => who)
              .join(", "),
          }
        : {}),
    })),
    pendingGuests: membersOf(size).map(({ name }) => name),
  },
});

/** Every card function of every feature, by its name. Some make more than one card. */
export const everyCard: Readonly<Record<string, Make>> = {
  overviewCard: (size, language) =>
    track.modules.map((module) =>
      overviewCard(
        {
          groupId: groupOf(size).groupId,
          module,
          dueAt: size === "empty" ? undefined : now,
          handedIn: memberOf(size).progress.handedIn,
          now,
        },
        language,
      ),
    ),
  formCard: (size, language) =>
    track.modules.flatMap(({ work }) =>
      work.map((item) =>
        formCard(
          {
            groupId: groupOf(size).groupId,
            item,
            text: words(size).answer,
            ...(size === "longest" ? { problem: "Je antwoord is te lang." } : {}),
          },
          language,
        ),
      ),
    ),
  handedInCard: (size, language) =>
    track.modules.flatMap((module) =>
      module.work.map((item) => {
        const work = {
          personId: "p-1",
          assignmentId: item.id,
          text: words(size).answer,
          handedInAt: now,
        };
        return handedInCard(groupOf(size).groupId, { module, item, work }, language);
      }),
    ),
  groupCard: (size, language) =>
    groupCard({ group: groupOf(size), track, participants: membersOf(size) }, language),
  chooseCard: (size, language) =>
    chooseCard(
      [1, 2, 3].map((index) => ({ ...groupOf(size), groupId: `g-${index}` })),
      language,
    ),
  mineCard: (size, language) => mineCard(ownOf(size), language),
  tasksCard: (size, language) => tasksCard(ownOf(size), language),
  progressCard: (size, language) =>
    (["busy", "done", "failed", "cancelled"] as const).map((state) =>
      progressCard(making(size, state), language),
    ),
  askCancelCard: (size, language) => askCancelCard(groupOf(size).groupId, language),
  pageCard: (size, language) =>
    track.modules.map((module) => {
      const { groupId } = groupOf(size);
      const again = {
        justSaved: 1,
        problem: "Kies bij elke zin een antwoord.",
        sent: { module: module.number, answers: {}, remark: words(size).remark },
      };
      const view = { groupId, scan: scanOf(size), track, module };
      return pageCard(size === "longest" ? { ...view, ...again } : view, language);
    }),
  doneCard: (size, language) => doneCard(scanOf(size), track, language),
  inviteCard: (size, language) =>
    inviteCard(
      {
        groupId: groupOf(size).groupId,
        pages: 12,
        minutes: 15,
        firstSession: "dinsdag 12 januari",
        begun: size === "longest",
      },
      language,
    ),
  nextCard: (size, language) =>
    nextCard(
      {
        groupId: groupOf(size).groupId,
        groupName: words(size).name,
        session: sessionOf(size),
        mayChange: size !== "typical",
      },
      language,
    ),
  noneCard: (_size, language) => noneCard(language),
  changedCard: (size, language) =>
    (["moved", "cancelled"] as const).map((kind) =>
      changedCard({ kind, groupName: words(size).name, sessions: sessionsOf(size) }, language),
    ),
  participantCard: (size, language) =>
    participantCard(
      {
        name: words(size).name,
        track: track.title,
        group: words(size).name,
        teacher: words(size).name,
        first: "dinsdag 12 januari, van 19:00 tot 22:00 uur",
        sessions: sessionsOf(size).length,
        hours: 3,
        scanComesSoon: size === "longest",
        helper,
      },
      language,
    ),
  teacherCard: (size, language) =>
    teacherCard(
      {
        groupId: groupOf(size).groupId,
        group: words(size).name,
        participants: membersOf(size).length,
        sessions: 12,
        scanComesSoon: size === "longest",
      },
      language,
    ),
  helpCard: (size, language) => helpCard({ understood: size !== "empty", helper }, language),
};
