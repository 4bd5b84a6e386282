import type { Language } from "../../contract/languages.ts";
import { type Card, card, line, link, plain, quiet, strong, title } from "../../kernel/cards.ts";
import type { MissingPerson } from "./relation-rules.ts";
import { say } from "./texts.ts";

type MissingView = {
  readonly group: string;
  readonly missing: readonly MissingPerson[];
  /** The page where each of them can be given one. */
  readonly url: string;
};

const shown = 15;

/** Who has nobody at work, and why; the page has the buttons. */
export function missingCard({ group, missing, url }: MissingView, language: Language): Card {
  const t = say(language);
  const rest = missing.length - shown;
  const count = missing.length;
  if (count === 0) {
    return card({
      fallbackText: t("missing.solved"),
      body: [title(t("missing.solved")), line(t("missing.group", { group: plain(group) }))],
      actions: [link(t("missing.open"), url)],
    });
  }
  return card({
    fallbackText: t("missing.gist", { count }),
    body: [
      title(t("missing.title")),
      line(t("missing.group", { group: plain(group) })),
      strong(t("missing.count", { count })),
      ...missing
        .slice(0, shown)
        .map(({ member, because }) =>
          line(
            `⚠ ${plain(member.name)} (${plain(member.careOrganisation)}): ${t(`missing.because.${because}`)}`,
          ),
        ),
      ...(rest > 0 ? [line(t("missing.more", { count: rest }))] : []),
      line(t("missing.start")),
      quiet(t("missing.what")),
    ],
    actions: [link(t("missing.open"), url)],
  });
}
