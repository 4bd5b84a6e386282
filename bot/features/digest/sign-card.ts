import type { Language } from "../../contract/languages.ts";
import { sightings } from "../../contract/work.ts";
import { type Card, card, execute, goTo, line, quiet, strong, title } from "../../kernel/cards.ts";
import { type CardKind, nameOf, type Said, saidLine, short } from "./card-parts.ts";
import { say } from "./texts.ts";

type SignView = {
  readonly groupId: string;
  readonly personId: string;
  readonly name: string;
  readonly assignmentId: string;
  readonly title: string;
  readonly attempt: number;
  /** What the supervisor looks at. */
  readonly points: readonly string[];
  /** What was handed in; files are in the tab. */
  readonly text: string;
  readonly card: CardKind;
  readonly said?: Said | undefined;
};

const shownPoints = 8;
const shownText = 1200;
const longestRemark = 1000;

/** One practice assignment: what to look at, what was handed in, and a place for a remark. */
export function signCard(view: SignView, language: Language): Card {
  const t = say(language);
  const { groupId, personId, assignmentId, attempt, card: back, points, text } = view;
  const data = { groupId, personId, assignmentId, attempt, card: back };
  const names = { name: nameOf(view), title: short(view.title, 80) };
  return card({
    fallbackText: t("sign.gist"),
    body: [
      title(t("ask.question", names)),
      ...saidLine(view.said),
      ...(points.length > 0 ? [strong(t("sign.points"))] : []),
      ...points.slice(0, shownPoints).map((one) => line(`• ${short(one, 200)}`)),
      ...(text.trim() === ""
        ? []
        : [strong(t("sign.handedIn", names)), line(short(text, shownText))]),
      {
        type: "Input.Text",
        id: "remark",
        label: t("sign.remark"),
        isMultiline: true,
        maxLength: longestRemark,
      },
      quiet(t("sign.privacy")),
      {
        type: "ActionSet",
        actions: sightings.map((seen) =>
          execute(t(`seen.${seen}`), "digest.sign", { ...data, seen }),
        ),
      },
      quiet(t("note")),
    ],
    actions: [goTo(t("sign.back"), "digest.show", { card: back })],
  });
}
