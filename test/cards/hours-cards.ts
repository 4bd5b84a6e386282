import { hoursCard, logCard } from "../../bot/features/hours/cards.ts";
import { type Hours, noHours } from "../../bot/features/hours/document.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, now, type Size, track, words } from "./values.ts";

const hoursOf = (size: Size): Hours =>
  size === "empty"
    ? noHours("p-1")
    : {
        ...noHours("p-1"),
        entries: Array.from({ length: size === "longest" ? 600 : 3 }, (_, index) => ({
          entryId: `entry-${"e".repeat(40)}-${index}`,
          on: `2027-01-${String((index % 28) + 1).padStart(2, "0")}`,
          minutes: 90,
          note: words(size).remark.slice(0, 300),
          loggedAt: now,
          ...(index === 0 ? { confirmed: { by: "p-9", at: now } } : {}),
        })),
      };

export const hoursCards: CardMakers = {
  hoursCard: (size, language) =>
    hoursCard(
      {
        groupId: groupOf(size).groupId,
        track,
        member: memberOf(size),
        hours: hoursOf(size),
        ...(size === "longest" ? { said: "logged" as const } : {}),
      },
      language,
    ),
  logCard: (size, language) =>
    logCard(
      {
        groupId: groupOf(size).groupId,
        track,
        today: "2027-02-01",
        startOn: "2027-01-12",
        entryId: "id-00000001",
        ...(size === "longest"
          ? {
              problem: "Kies een dag.",
              sent: {
                on: "",
                minutes: "60",
                assignmentId: "none",
                note: words(size).remark.slice(0, 300),
              },
            }
          : {}),
      },
      language,
    ),
};
