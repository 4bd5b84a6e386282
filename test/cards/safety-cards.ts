import { notSafeCard, notSafeFormCard, notSafeSaidCard } from "../../bot/features/safety/cards.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, helper, now, track, words } from "./values.ts";

const assignments = track.practiceAssignments.map(({ id, title }) => ({ id, title }));

export const safetyCards: CardMakers = {
  notSafeFormCard: (size, language) => [
    notSafeFormCard(
      {
        groupId: groupOf(size).groupId,
        assignments: size === "empty" ? [] : assignments,
        ...(size === "longest"
          ? { assignmentId: "practice-1", problem: "Te lang.", text: words(size).remark }
          : {}),
      },
      language,
    ),
  ],
  notSafeSaidCard: (size, language) => [
    notSafeSaidCard(
      {
        said: { at: now, ...(size === "longest" ? { settledAt: now } : {}) },
        told: size === "empty" ? [] : ["supervisor", "teacher"],
        hasSupervisor: size !== "empty",
        wasCleaned: size === "longest",
        helper,
      },
      language,
    ),
    notSafeSaidCard(
      { said: { at: now }, told: ["teacher"], hasSupervisor: true, wasCleaned: false, helper },
      language,
    ),
  ],
  notSafeCard: (size, language) => {
    const view = {
      groupId: groupOf(size).groupId,
      groupName: groupOf(size).name,
      personId: "p-1",
      name: words(size).name,
      at: now,
      assignment: size === "empty" ? undefined : assignments[0]?.title,
      text: words(size).remark,
    };
    return [notSafeCard(view, language), notSafeCard({ ...view, settledAt: now }, language)];
  },
};
