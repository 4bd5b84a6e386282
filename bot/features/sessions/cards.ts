import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  card,
  type Element,
  facts,
  line,
  link,
  openDialog,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import type { Session } from "./store.ts";
import { say } from "./texts.ts";

/** For people: `dinsdag 12 januari, 19:00 tot 22:00 uur`. */
export const whenText = (
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  language: Language,
): string =>
  say(language)("card.when", {
    day: dayText(localDay(startsAt), language),
    start: localTime(startsAt),
    end: localTime(endsAt),
  });

type NextView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly session: Session;
  /** Teachers may move or cancel it. */
  readonly mayChange: boolean;
  /** What somebody who takes part can say about it. */
  readonly presence?: readonly Action[];
};

export function nextCard(view: NextView, language: Language): Card {
  const t = say(language);
  const { session, groupName, groupId, mayChange, presence = [] } = view;
  const when = whenText(session, language);
  const joinUrl = session.calendar?.joinUrl;
  const actions: Action[] = [];
  if (joinUrl) actions.push(link(t("card.join"), joinUrl));
  actions.push(...presence);
  if (mayChange) {
    const data = { groupId, number: session.number };
    actions.push(openDialog(t("card.change"), "sessions.change", data));
  }
  return card({
    fallbackText: `${t("card.next")}: ${when}.`,
    body: [
      title(t("card.next")),
      strong(when),
      facts([
        [t("card.subject"), t("card.numbered", { number: session.number, title: session.title })],
        [t("card.group"), plain(groupName)],
      ]),
      line(t("card.reminder")),
    ],
    actions,
  });
}

export function noneCard(language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("card.noneTitle"),
    body: [title(t("card.noneTitle")), line(t("card.none"))],
  });
}

type ChangedView = {
  readonly kind: "moved" | "cancelled";
  readonly groupName: string;
  readonly sessions: readonly Session[];
};

export function changedCard({ kind, groupName, sessions }: ChangedView, language: Language): Card {
  const t = say(language);
  const count = sessions.length;
  const heading = t(kind === "moved" ? "card.moved" : "card.cancelled", { count });
  const rows = sessions.map((session): readonly [string, string] => [
    t("card.numbered", { number: session.number, title: session.title }),
    kind === "cancelled" ? `✕ ${whenText(session, language)}` : whenText(session, language),
  ]);
  const after: Element = line(t(kind === "moved" ? "card.movedNext" : "card.cancelledNext"));
  return card({
    fallbackText: `${heading} ${rows.map(([name, when]) => `${name}: ${when}`).join(". ")}`,
    body: [title(heading), line(plain(groupName)), facts(rows), after],
  });
}
