import {
  askCard,
  chooseStopCard,
  goOnCard,
  interviewCard,
  registeredCard,
  stoppedCard,
} from "../../bot/features/evaluation/cards.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, helper, membersOf, track, words } from "./values.ts";

export const evaluationCards: CardMakers = {
  askCard: (size, language) =>
    askCard(
      {
        groupId: groupOf(size).groupId,
        track: track.title,
        teacherMail: size === "empty" ? undefined : words(size).mail,
        helper,
      },
      language,
    ),
  interviewCard: (size, language) => [
    interviewCard({ groupId: groupOf(size).groupId, byOther: size === "empty" }, language),
    interviewCard(
      {
        groupId: groupOf(size).groupId,
        byOther: false,
        problem: "Je tekst is te lang.",
        sent: { reasons: ["too_hard", "other"], remark: words(size).remark },
      },
      language,
    ),
  ],
  stoppedCard: (size, language) =>
    stoppedCard({ groupId: groupOf(size).groupId, answered: size !== "empty" }, language),
  goOnCard: (_size, language) => goOnCard(language),
  chooseStopCard: (size, language) =>
    chooseStopCard({ groupId: groupOf(size).groupId, people: membersOf(size) }, language),
  registeredCard: (size, language) =>
    (["stopped", "back"] as const).map((state) =>
      registeredCard(
        { groupId: groupOf(size).groupId, personId: "p-1", name: words(size).name, state },
        language,
      ),
    ),
};
