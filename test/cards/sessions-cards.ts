import {
  type ChangedDeadline,
  changedCard,
  nextCard,
  noneCard,
} from "../../bot/features/sessions/cards.ts";
import { courseOf } from "../../bot/features/sessions/course.ts";
import {
  endCard,
  moveFormCard,
  placeCard,
  previewCard,
} from "../../bot/features/sessions/dialog-cards.ts";
import { levelPlan } from "../../bot/features/sessions/level-plan.ts";
import { presenceActions, type Session } from "../../bot/features/sessions/public.ts";
import { weeksCard } from "../../bot/features/sessions/weeks-card.ts";
import { weeksView } from "../../bot/features/sessions/weeks-view.ts";
import { assignmentsOf } from "../../bot/kernel/assignment.ts";
import { day, plus, weekOf } from "../../bot/kernel/time.ts";
import type { CardMakers } from "./make.ts";
import {
  groupOf,
  memberOf,
  now,
  type Size,
  sessionOf,
  sessionsOf,
  track,
  words,
} from "./values.ts";

const kinds = ["moved", "placed", "cancelled"] as const;

/** As long as the dialog lets somebody type. */
const placed = (size: Size, session: Session): Session =>
  size === "empty"
    ? session
    : {
        ...session,
        place: {
          kind: "skills_lab",
          address: words(size).remark.slice(0, 120),
          bring: words(size).answer.slice(0, 120),
        },
      };

const deadlinesOf = (size: Size): readonly ChangedDeadline[] =>
  size === "empty"
    ? []
    : assignmentsOf(track).map(({ kind, title }) => ({
        kind,
        title,
        before: now,
        after: plus(now, { days: 14 }),
      }));

const given = (size: Size) => ({
  groupId: groupOf(size).groupId,
  number: 12,
  step: "preview" as const,
  reason: words(size).remark,
  address: words(size).remark.slice(0, 120),
  shift: "true",
});

const previewPlan = (size: Size) => {
  const sessions = sessionsOf(size);
  const course = { ...courseOf(track), everyWeeks: 2, vacationWeeks: [] };
  return {
    ...levelPlan(sessions, course),
    sessions: sessions.map((one) => ({
      ...one,
      number: one.number + 12,
      on: day("2027-01-12"),
      week: weekOf(day("2027-01-12")),
      skipped: [],
    })),
    moves: deadlinesOf(size).map(({ title }) => ({ title, from: 2, to: 3, isAtEnd: false })),
    findings: [],
    needsReason: true,
  };
};

export const sessionsCards: CardMakers = {
  nextCard: (size, language) =>
    [sessionOf(size), placed(size, sessionOf(size))].map((session) =>
      nextCard(
        {
          groupId: groupOf(size).groupId,
          groupName: words(size).name,
          session,
          mayChange: size !== "typical",
          presence: presenceActions(
            {
              groupId: groupOf(size).groupId,
              session,
              now: plus(session.startsAt, { minutes: -5 }),
            },
            language,
          ),
        },
        language,
      ),
    ),
  noneCard: (_size, language) => noneCard(language),
  changedCard: (size, language) =>
    kinds.flatMap((kind) =>
      [true, false].map((isTeacher) =>
        changedCard(
          {
            kind,
            groupName: words(size).name,
            sessions: sessionsOf(size).map((session) => placed(size, session)),
            deadlines: deadlinesOf(size),
            isTeacher,
          },
          language,
        ),
      ),
    ),
  weeksCard: (size, language) =>
    [true, false].map((isOwn) => {
      const member = memberOf(size);
      const sessions = sessionsOf(size);
      const view = weeksView({
        group: groupOf(size),
        track,
        sessions,
        ...(isOwn ? { member } : {}),
      });
      return weeksCard(view, { isOwn, from: "2027-01-11" }, language);
    }),
  moveFormCard: (size, language) => moveFormCard(given(size), sessionOf(size), language),
  previewCard: (size, language) =>
    previewCard(
      given(size),
      { plan: previewPlan(size), startsAt: now, isMissing: size === "longest" },
      language,
    ),
  placeCard: (size, language) =>
    placeCard(
      given(size),
      placed(size, sessionOf(size)),
      size === "empty" ? undefined : "Geef het adres.",
      language,
    ),
  endCard: () => endCard("De plaats is bewaard", "Iedereen krijgt bericht."),
};
