import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  card,
  type Element,
  execute,
  goTo,
  line,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Group } from "../groups/public.ts";
import { funnelOf } from "./funnel-rules.ts";
import type { Standing } from "./risk-rules.ts";
import { riskSentence } from "./risk-sentences.ts";
import { say } from "./texts.ts";

export type GroupView = {
  readonly group: Group;
  /** Who needs attention most goes first. */
  readonly standings: readonly Standing[];
};

const cell = (text: string, weight: "Default" | "Bolder" = "Default") => ({
  type: "TableCell" as const,
  items: [{ type: "TextBlock" as const, text, wrap: true, weight }],
});
const row = (texts: readonly string[], weight?: "Bolder") => ({
  type: "TableRow" as const,
  cells: texts.map((text) => cell(text, weight)),
});

function rowOf({ member, progress }: Standing, language: Language) {
  const t = say(language);
  const of = (done: number, total: number) => t("group.of", { done, total });
  const { counts, sessions, seat } = progress;
  const opened = ({ total, ...count }: (typeof counts)["hand_in"]): string =>
    of(count.done, count.done + count.open + count.late);
  return row([
    plain(member.name),
    seat === "active" ? of(sessions.attended, sessions.held) : t(`group.seat.${seat}`),
    `▲ ${opened(counts.hand_in)}, ◆ ${opened(counts.practice)}`,
  ]);
}

function table(shown: readonly Standing[], language: Language): Element {
  const t = say(language);
  return {
    type: "Table",
    gridStyle: "default",
    columns: [{ width: 3 }, { width: 2 }, { width: 3 }],
    rows: [
      row([t("group.name"), t("group.lessons"), t("group.work")], "Bolder"),
      ...shown.map((standing) => rowOf(standing, language)),
    ],
  };
}

/** `⚠ Amina: 2 keer afwezig. Scan niet begonnen.` */
export const attentionLine = (
  { member, risks }: Standing,
  language: Language,
  most = Number.POSITIVE_INFINITY,
): string =>
  say(language)("group.person", {
    name: plain(member.name),
    sentences: risks
      .slice(0, most)
      .map((risk) => riskSentence(risk, language))
      .join(" "),
  });

/** With the longest names and every risk a card of 28 KB holds this many people. */
const mostAttention = 15;
const mostOthers = 13;
const mostSentences = 3;

function people({ standings }: GroupView, language: Language): Element[] {
  const t = say(language);
  const attention = standings.filter(({ risks }) => risks.length > 0);
  const others = standings.filter(({ risks }) => risks.length === 0);
  const shown = attention.slice(0, mostAttention);
  const left = standings.length - shown.length - Math.min(others.length, mostOthers);
  return [
    ...(shown.length === 0
      ? [line(t("group.noAttention"))]
      : [
          strong(t("group.attention")),
          ...shown.map((one) => line(attentionLine(one, language, mostSentences))),
        ]),
    ...(others.length === 0
      ? []
      : [strong(t("group.others")), table(others.slice(0, mostOthers), language)]),
    ...(left > 0 ? [line(t("group.more", { count: left }))] : []),
  ];
}

/** The group for its teacher: who needs attention first, with why; then the others. */
export function groupCard(view: GroupView, language: Language): Card {
  const t = say(language);
  const { group, standings } = view;
  const funnel = funnelOf(standings.map(({ member }) => member));
  const active = standings.filter(({ progress }) => progress.seat === "active");
  const scans = {
    done: active.filter(({ progress }) => progress.scan.completedAt).length,
    total: active.length,
  };
  const heading = t("group.title", { group: plain(group.name) });
  const attention = standings.filter(({ risks }) => risks.length > 0).length;
  const { groupId } = group;
  return card({
    fallbackText: t("group.gist", { group: group.name, attention, total: funnel.participants }),
    body:
      funnel.participants === 0
        ? [title(heading), line(t("group.empty"))]
        : [
            title(heading),
            line(t("group.funnel", funnel)),
            line(t("group.scans", scans)),
            ...people(view, language),
          ],
    actions: [
      execute(t("group.refresh"), "progress.show_group", { groupId }),
      ...(active.length > 0 ? [goTo(t("group.stops"), "evaluation.choose_stop", { groupId })] : []),
    ],
  });
}

export function chooseCard(
  groups: readonly { readonly groupId: string; readonly name: string }[],
  language: Language,
): Card {
  const t = say(language);
  return card({
    fallbackText: t("group.choose"),
    body: [title(t("group.choose"))],
    actions: groups.map(({ groupId, name }) => execute(name, "progress.show_group", { groupId })),
  });
}
