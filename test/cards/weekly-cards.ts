import { loadPerAssignment } from "../../bot/features/load/estimate-rules.ts";
import { mondayCard } from "../../bot/features/weekly/monday-card.ts";
import type { GroupMonday } from "../../bot/features/weekly/monday-rules.ts";
import { openWorkCard, weekCard } from "../../bot/features/weekly/participant-cards.ts";
import { openWorkOf } from "../../bot/features/weekly/plan-rules.ts";
import { plus } from "../../bot/kernel/time.ts";
import type { CardMakers } from "./make.ts";
import { ownProgress, standings } from "./progress-cards.ts";
import {
  groupOf,
  memberOf,
  membersOf,
  now,
  type Size,
  sessionsOf,
  track,
  words,
} from "./values.ts";

/** When all homework is late. */
const later = plus(now, { days: 365 });

const titles = track.modules.map(({ title }) => title);

const weekOf = (size: Size) => ({
  groupId: groupOf(size).groupId,
  sessions: sessionsOf(size)
    .slice(0, size === "longest" ? 2 : 1)
    .map((session) => ({
      ...session,
      startsAt: now,
      endsAt: plus(now, { hours: 3 }),
      ...(size === "longest"
        ? {
            place: {
              kind: "skills_lab" as const,
              address: words(size).mail,
              bring: words(size).remark,
            },
          }
        : {}),
    })),
  member: memberOf(size),
  progress: ownProgress(size),
  met: size === "empty" ? [] : titles,
  ...(size === "longest" ? { startsNotYet: true } : {}),
  now,
});

const mondayOf = (size: Size, index: number): GroupMonday => ({
  groupId: `${groupOf(size).groupId}${index}`,
  name: words(size).name,
  sessions: sessionsOf(size).slice(0, 2),
  cannotCome: membersOf(size).map(({ name }) => name),
  toReview: size === "empty" ? { count: 0 } : { count: 45, oldestAt: now },
  attention: standings(size).filter(({ risks }) => risks.length > 0),
  stopped: membersOf(size).map(({ name }) => name),
  fewHours: membersOf(size).map(({ name }) => ({
    name,
    madeMinutes: 1200,
    agreedMinutes: 3840,
    weeks: 4,
  })),
  unsigned: membersOf(size).map(({ name }) => ({ name, title: titles[0] ?? "" })),
  notSafe: membersOf(size).map(({ name }) => name),
  talks:
    size === "empty"
      ? { toPlan: 0, toMark: 0, thisWeek: 0, notInCalendar: 0 }
      : { toPlan: 12, toMark: 3, thisWeek: 2, notInCalendar: 15 },
  tooLong: size === "empty" ? [] : loadPerAssignment(track, {}).slice(0, 3),
  ...(size === "empty" ? {} : { scan: "start" as const }),
});

export const weeklyCards: CardMakers = {
  weekCard: (size, language) => {
    const given = weekOf(size);
    const last = given.sessions.at(-1)?.endsAt ?? now;
    return [
      weekCard(given, language),
      weekCard({ ...given, now: last }, language),
      weekCard(
        {
          ...given,
          member: { ...given.member, checkIns: { 1: now }, cannotCome: { 2: { at: now } } },
        },
        language,
      ),
    ];
  },
  openWorkCard: (size, language) =>
    openWorkCard(
      { groupId: groupOf(size).groupId, open: openWorkOf(ownProgress(size, later)), now: later },
      language,
    ),
  mondayCard: (size, language) =>
    [1, 3, 8].map((count) =>
      mondayCard(
        { groups: Array.from({ length: count }, (_, index) => mondayOf(size, index)) },
        language,
      ),
    ),
};
