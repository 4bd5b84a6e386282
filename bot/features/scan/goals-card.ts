import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  quiet,
  title,
} from "../../kernel/cards.ts";
import type { Track } from "../../kernel/track.ts";
import type { Member } from "../groups/public.ts";
import { type ChosenGoals, goalSuggestions, maxGoal, mostGoals } from "./goal-rules.ts";
import type { Scan } from "./rules.ts";
import { say } from "./texts.ts";

type GoalsView = {
  readonly groupId: string;
  readonly scan: Scan;
  readonly track: Track;
  readonly member: Member;
  readonly problem?: string;
  /** What was sent, so that nothing typed is lost. */
  readonly sent?: ChosenGoals;
};

/** A longer list is not read; the weakest come first. */
const mostShown = 10;
const mostTyped = mostGoals * (maxGoal + 1);

const itemsOf = ({ member }: GoalsView) => member.goals.flatMap(({ itemId }) => itemId ?? []);
const ownOf = ({ member }: GoalsView) =>
  member.goals.flatMap(({ text, itemId }) => (itemId === undefined ? [text] : []));

export function goalsCard(view: GoalsView, language: Language): Card {
  const t = say(language);
  const { groupId, scan, track, problem, sent } = view;
  const chosen = sent?.itemIds ?? itemsOf(view);
  const suggested = goalSuggestions(scan, track).filter(
    ({ id }, index) => index < mostShown || chosen.includes(id),
  );
  const own = (sent?.own ?? ownOf(view)).join("\n").slice(0, mostTyped);
  const choices: Element[] =
    suggested.length === 0
      ? []
      : [
          {
            type: "Input.ChoiceSet",
            id: "goals",
            label: t("goals.items"),
            style: "expanded",
            isMultiSelect: true,
            wrap: true,
            choices: suggested.map(({ id, text }) => ({ title: text, value: id })),
            value: chosen.join(","),
          },
        ];
  return card({
    fallbackText: t("goals.gist", { most: mostGoals }),
    body: [
      title(t("goals.title")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      line(t("goals.how", { most: mostGoals })),
      ...choices,
      {
        type: "Input.Text",
        id: "own",
        label: t("goals.own"),
        placeholder: t("goals.ownHint"),
        isMultiline: true,
        maxLength: mostTyped,
        value: own.replace(/[\uD800-\uDBFF]$/, ""),
      },
      quiet(t("goals.whoSees")),
    ],
    actions: [
      execute(t("goals.save"), "scan.save_goals", { groupId }, "positive"),
      goTo(t("goals.back"), "scan.open", { groupId }),
    ],
  });
}
