import { participantCard, teacherCard } from "../../bot/features/welcome/cards.ts";
import { helpCard, helpRoles } from "../../bot/features/welcome/help-card.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, helper, membersOf, sessionsOf, track, words } from "./values.ts";

export const welcomeCards: CardMakers = {
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
  helpCard: (_size, language) =>
    helpRoles.flatMap((role) =>
      [true, false].map((isCoordinator) => helpCard({ role, isCoordinator, helper }, language)),
    ),
};
