import type { Language } from "../../contract/languages.ts";
import type { WeeksView } from "../../contract/load-api.ts";
import { type Card, card, type Element, line, plain, quiet, title } from "../../kernel/cards.ts";
import { day, dayText, instant, localDay, localTime } from "../../kernel/time.ts";
import { hoursText } from "./findings.ts";
import { say } from "./texts.ts";

/** More than a card can hold on a phone; the rest comes nearer by itself. */
const mostWeeks = 8;
const signs = { hand_in: "▲", practice: "◆" } as const;

/** A block an hour: `▮▮▮▮▯▯`. Six is the most that a week should hold. */
const barOf = (hours: number): string => {
  const full = Math.round(hours);
  return `${"▮".repeat(full)}${"▯".repeat(Math.max(0, 6 - full))}`;
};

function weekElement(week: WeeksView["weeks"][number], language: Language): Element {
  const t = say(language);
  const dayOf = (at: string): string => dayText(localDay(instant(at)), language);
  const lines = [
    t("weeks.hours", { bar: barOf(week.hours), hours: hoursText(week.hours, language) }),
    ...week.sessions.map(({ number, startsAt }) =>
      t("weeks.session", { number, day: dayOf(startsAt), time: localTime(instant(startsAt)) }),
    ),
    ...week.deadlines.map(({ kind, title: name, dueAt, isDone }) =>
      isDone
        ? t("weeks.done", { title: name })
        : t("weeks.deadline", {
            sign: signs[kind],
            title: name,
            day: dayOf(dueAt),
            time: localTime(instant(dueAt)),
          }),
    ),
  ];
  return {
    type: "Container",
    separator: true,
    items: [
      {
        type: "TextBlock",
        wrap: true,
        weight: "Bolder",
        text: t("weeks.week", { week: week.week, day: dayText(day(week.monday), language) }),
      },
      ...lines.map(line),
    ],
  };
}

/** @param from the Monday of this week: what is over is not shown */
export function weeksCard(
  view: WeeksView,
  { isOwn, from }: { readonly isOwn: boolean; readonly from: string },
  language: Language,
): Card {
  const t = say(language);
  const heading = t(isOwn ? "weeks.title" : "weeks.titleOf");
  const toCome = view.weeks.filter(({ monday }) => monday >= from);
  const shown = toCome.slice(0, mostWeeks);
  const more = toCome.length - shown.length;
  const average = t("weeks.average", {
    average: hoursText(view.averageHours, language),
    most: hoursText(view.maxHours, language),
  });
  return card({
    fallbackText: `${heading}. ${shown.length > 0 ? average : t("weeks.none")}`,
    body: [
      title(heading),
      line(plain(view.name)),
      ...(shown.length > 0 ? [line(average), quiet(t("weeks.legend"))] : [line(t("weeks.none"))]),
      ...shown.map((week) => weekElement(week, language)),
      ...(more > 0 ? [quiet(t("weeks.more", { count: more }))] : []),
    ],
  });
}
