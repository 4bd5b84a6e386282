import { doneCard, inviteCard, pageCard } from "../../bot/features/scan/cards.ts";
import type { Scan } from "../../bot/features/scan/rules.ts";
import { aScan } from "../features/scan/a-scan.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, type Size, track, words } from "./values.ts";

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

export const scanCards: CardMakers = {
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
};
