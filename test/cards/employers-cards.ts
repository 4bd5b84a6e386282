import {
  type ContactLinks,
  datesCard,
  monthCard,
  noSupervisorCard,
} from "../../bot/features/employers/cards.ts";
import { markedDate } from "../../bot/features/employers/date-rules.ts";
import type { OwnGroup } from "../../bot/features/employers/own-groups.ts";
import { staffView } from "../../bot/features/employers/staff-rules.ts";
import { plus } from "../../bot/kernel/time.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, membersOf, now, type Size, sessionsOf, track, words } from "./values.ts";

const links: ContactLinks = {
  overviewUrl: "https://teams.microsoft.com/l/entity/b2b2b2b2-0000-4000-8000-000000000002/x",
  guideUrl: "https://app.example/tab/guide.html",
};

const infoSessionOf = (size: Size) => ({
  docType: "infoSession" as const,
  schema: 1 as const,
  startsAt: now,
  endsAt: now,
  online: false,
  where: words(size).remark.slice(0, 300),
  generation: 1,
});

/** The longest: every lesson moved within 28 days, every second person stopped or examined. */
function ownGroup(size: Size): OwnGroup {
  const group = { ...groupOf(size), name: words(size).name };
  const isLongest = size === "longest";
  const sessions = sessionsOf(size).map((session, index) => ({
    ...session,
    ...(isLongest ? { startsAt: plus(now, { days: index + 1 }) } : {}),
    ...(isLongest ? { endsAt: plus(now, { days: index + 1, hours: 3 }) } : {}),
    ...(isLongest && index % 3 === 0 ? { state: "cancelled" as const } : {}),
  }));
  const members = membersOf(size).map((member, index) => ({
    ...member,
    ...(isLongest && index % 2 === 0 ? { examinedAt: now } : {}),
    ...(isLongest && index > 20 ? { stopped: { at: now, by: "p-1", reasons: [] } } : {}),
  }));
  const dates = Object.fromEntries(
    sessions.map(({ number, startsAt }) => {
      const told = isLongest ? plus(startsAt, { days: -3 }) : startsAt;
      return [number, { startsAt, told, was: told, changedAt: now }];
    }),
  );
  return {
    group,
    track,
    employers: [],
    sessions,
    dates: sessions.map((session) => markedDate({ dates }, session, now)),
    staff: members.map((member) => staffView(member, track)),
    withoutSupervisor: members.map(({ name }) => name),
    longWithout: members.map(({ name }) => name),
    ...(size === "empty" ? {} : { infoSession: infoSessionOf(size) }),
    talks: size === "empty" ? [] : sessions.map(({ startsAt }) => startsAt),
  };
}

const groupsOf = (size: Size): readonly (readonly OwnGroup[])[] =>
  [1, 3, 8].map((count) => Array.from({ length: count }, () => ownGroup(size)));

export const employersCards: CardMakers = {
  datesCard: (size, language) =>
    groupsOf(size).map((groups) => datesCard({ groups, links }, language)),
  monthCard: (size, language) =>
    groupsOf(size).map((groups) => monthCard({ groups, links, now }, language)),
  noSupervisorCard: (size, language) => [
    ...groupsOf(size).map((groups) => noSupervisorCard({ groups, links }, language)),
    noSupervisorCard({ groups: [], links }, language),
  ],
};
