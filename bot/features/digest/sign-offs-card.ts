import type { Language } from "../../contract/languages.ts";
import { type Card, card, line, link, quiet, title } from "../../kernel/cards.ts";
import { moreLine, type Said, saidLine, signOffBlock } from "./card-parts.ts";
import type { SignOffAsk } from "./digest-rules.ts";
import { say } from "./texts.ts";

type SignOffsView = {
  /** The longest waiting first. */
  readonly signOffs: readonly SignOffAsk[];
  readonly isReminder?: boolean;
  readonly said?: Said | undefined;
  readonly tabUrl: string;
};

const shownAsks = 5;

/** Everything that waits to be signed off by one supervisor, with the buttons that do it. */
export function signOffsCard(
  { signOffs, isReminder, said, tabUrl }: SignOffsView,
  language: Language,
): Card {
  const t = say(language);
  const overview = link(t("openTab"), tabUrl);
  if (signOffs.length === 0) {
    return card({
      fallbackText: t("ask.none"),
      body: [title(t("ask.doneTitle")), ...saidLine(said), line(t("ask.none"))],
      actions: [overview],
    });
  }
  return card({
    fallbackText: t("ask.gist", { count: signOffs.length }),
    body: [
      title(t(isReminder ? "ask.remindTitle" : "ask.title")),
      ...saidLine(said),
      line(t("ask.intro")),
      ...signOffs.slice(0, shownAsks).map((ask) => signOffBlock(ask, "ask", language)),
      ...moreLine(signOffs.length - shownAsks, language),
      quiet(t("note")),
    ],
    actions: [overview],
  });
}
