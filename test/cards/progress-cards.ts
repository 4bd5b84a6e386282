import { chooseCard, groupCard } from "../../bot/features/progress/group-card.ts";
import { mineCard, tasksCard } from "../../bot/features/progress/own-cards.ts";
import { type Standing, standingsOf } from "../../bot/features/progress/risk-rules.ts";
import { progressOf } from "../../bot/features/progress/rules.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, membersOf, now, type Size, sessionsOf, track } from "./values.ts";

export const ownProgress = (size: Size, at = now) =>
  progressOf({
    group: groupOf(size),
    track,
    member: memberOf(size),
    sessions: sessionsOf(size),
    now: at,
  });
const ownOf = (size: Size) => ({ group: groupOf(size), progress: ownProgress(size), now });

/** Every second participant has been absent, is late and wants to be called. */
export const standings = (size: Size): readonly Standing[] => {
  const absent = { state: "absent", minutes: 0 } as const;
  const members = membersOf(size).map((member, index) =>
    index % 2 === 0 && size === "typical"
      ? member
      : {
          ...member,
          callMe: { 2: now },
          progress: { ...member.progress, attendance: { 1: absent, 2: absent } },
        },
  );
  return standingsOf(members, {
    group: groupOf(size),
    track,
    sessions: sessionsOf(size),
    now,
  });
};

export const progressCards: CardMakers = {
  groupCard: (size, language) => [
    groupCard({ group: groupOf(size), standings: standings(size) }, language),
    groupCard(
      {
        group: groupOf(size),
        standings: standings(size).map((one) => ({ ...one, risks: [] })),
      },
      language,
    ),
  ],
  chooseCard: (size, language) =>
    chooseCard(
      [1, 2, 3].map((index) => ({ ...groupOf(size), groupId: `g-${index}` })),
      language,
    ),
  mineCard: (size, language) => mineCard(ownOf(size), language),
  tasksCard: (size, language) => tasksCard(ownOf(size), language),
};
