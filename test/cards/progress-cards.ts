import { chooseCard, groupCard } from "../../bot/features/progress/group-card.ts";
import { mineCard, tasksCard } from "../../bot/features/progress/own-cards.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, membersOf, now, type Size, sessionsOf, track } from "./values.ts";

const ownOf = (size: Size) => ({
  group: groupOf(size),
  track,
  member: memberOf(size),
  sessions: sessionsOf(size),
  now,
});

export const progressCards: CardMakers = {
  groupCard: (size, language) =>
    groupCard({ group: groupOf(size), track, participants: membersOf(size) }, language),
  chooseCard: (size, language) =>
    chooseCard(
      [1, 2, 3].map((index) => ({ ...groupOf(size), groupId: `g-${index}` })),
      language,
    ),
  mineCard: (size, language) => mineCard(ownOf(size), language),
  tasksCard: (size, language) => tasksCard(ownOf(size), language),
};
