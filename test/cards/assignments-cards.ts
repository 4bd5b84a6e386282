import { formCard, handedInCard, overviewCard } from "../../bot/features/assignments/cards.ts";
import { aWork } from "../features/assignments/a-work.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, memberOf, now, track, words } from "./values.ts";

export const assignmentsCards: CardMakers = {
  overviewCard: (size, language) =>
    track.modules.map((module) =>
      overviewCard(
        {
          groupId: groupOf(size).groupId,
          module,
          dueAt: size === "empty" ? undefined : now,
          work: memberOf(size).progress.work,
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
        const attempts = [{ text: words(size).answer, files: [], handedInAt: now }];
        const work = aWork({ assignmentId: item.id, attempts });
        return handedInCard(groupOf(size).groupId, { module, item, work }, language);
      }),
    ),
};
