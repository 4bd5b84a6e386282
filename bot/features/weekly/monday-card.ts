import type { Language } from "../../contract/languages.ts";
import { fitting } from "../../kernel/card-size.ts";
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  line,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, localDay } from "../../kernel/time.ts";
import { attentionLine } from "../progress/public.ts";
import { whenText } from "../sessions/public.ts";
import { teacherLines } from "../talks/public.ts";
import type { GroupMonday } from "./monday-rules.ts";
import { say } from "./texts.ts";

type MondayView = { readonly groups: readonly GroupMonday[] };

/** How much of everything is shown; what is left out is always counted. */
type Detail = {
  readonly groups: number;
  /** Of one group, who need attention. */
  readonly people: number;
  readonly sentences: number;
  readonly names: number;
};

const mostPeople = 12;
const mostTooLong = 2;

/** From the most to the least: first fewer people, sentences and names, and only then fewer groups. */
function detailsFor(count: number): readonly [Detail, ...Detail[]] {
  const groups = Math.min(4, Math.max(1, count));
  const people = Math.max(2, Math.floor(mostPeople / groups));
  const full = { groups, people, sentences: 2, names: 5 };
  const steps = [
    { ...full, people: Math.ceil(people / 2), names: 3 },
    { groups, people: 2, sentences: 1, names: 2 },
    { groups, people: 1, sentences: 1, names: 1 },
  ];
  const fewer = Array.from({ length: groups - 1 }, (_, index) => groups - 1 - index);
  return [
    full,
    ...steps,
    ...fewer.map((shown) => ({ groups: shown, people: 1, sentences: 1, names: 1 })),
  ];
}

function names(people: readonly string[], most: number, language: Language): string {
  const shown = people.slice(0, most).map(plain).join(", ");
  const rest = people.length - most;
  return rest > 0 ? `${shown} ${say(language)("monday.andMore", { count: rest })}` : shown;
}

/** What happened at work that the teacher should know: not safe yet, and not signed off. */
function atWorkLines(
  { notSafe, unsigned }: GroupMonday,
  most: number,
  language: Language,
): readonly Element[] {
  const t = say(language);
  const shown = unsigned.map(
    ({ name, title: work }) => `${name.slice(0, 40)} (${work.slice(0, 20)})`,
  );
  const few = (who: readonly string[]): string => names(who, most, language);
  return [
    ...(notSafe.length > 0 ? [line(`⚠ ${t("monday.notSafe", { names: few(notSafe) })}`)] : []),
    ...(shown.length > 0 ? [line(t("monday.unsigned", { names: few(shown) }))] : []),
  ];
}

function reviewLine({ toReview }: GroupMonday, language: Language): Element[] {
  const { count, oldestAt } = toReview;
  if (count === 0 || !oldestAt) return [];
  const date = dayText(localDay(oldestAt), language);
  return [line(say(language)("monday.review", { count, date }))];
}

/** One with figures, and how many more: the rest stands on the page. */
function fewHoursLines({ fewHours }: GroupMonday, language: Language): Element[] {
  const [first, ...more] = fewHours;
  if (!first) return [];
  const t = say(language);
  const { name, madeMinutes, agreedMinutes, weeks } = first;
  const text = t("monday.fewHours", {
    name: plain(name),
    weeks,
    made: Math.round(madeMinutes / 60),
    agreed: Math.round(agreedMinutes / 60),
  });
  return [line(more.length > 0 ? `${text} ${t("monday.andMore", { count: more.length })}` : text)];
}

function attention(
  { attention: people }: GroupMonday,
  { people: most, sentences }: Detail,
  language: Language,
): Element[] {
  if (people.length === 0) return [];
  const t = say(language);
  const rest = people.length - most;
  return [
    line(t("monday.attention")),
    ...people.slice(0, most).map((one) => line(attentionLine(one, language, sentences))),
    ...(rest > 0 ? [line(t("monday.more", { count: rest }))] : []),
  ];
}

function buttons({ groupId, toReview, scan }: GroupMonday, language: Language): readonly Action[] {
  const t = say(language);
  return [
    ...(toReview.count > 0
      ? [execute(t("monday.reviewButton"), "review.queue", { groupId }, "positive")]
      : []),
    ...(scan
      ? [execute(t(`monday.scan.${scan}`), "scan.heat_map", { groupId, moment: scan })]
      : []),
    execute(t("monday.progress"), "progress.show_group", { groupId }),
  ];
}

function groupBlock(group: GroupMonday, detail: Detail, language: Language): Element {
  const t = say(language);
  const { name, sessions, cannotCome, stopped, talks, tooLong } = group;
  const few = (who: readonly string[]): string => names(who, detail.names, language);
  const items: Element[] = [
    strong(plain(name)),
    ...(sessions.length === 0 ? [line(t("monday.noLesson"))] : []),
    ...sessions.map((session) =>
      line(
        t("monday.lesson", {
          number: session.number,
          title: session.title,
          when: whenText(session, language),
        }),
      ),
    ),
    ...atWorkLines(group, detail.names, language),
    ...reviewLine(group, language),
    ...teacherLines(talks, language).map(line),
    ...(cannotCome.length > 0 ? [line(t("monday.cannotCome", { names: few(cannotCome) }))] : []),
    ...(stopped.length > 0 ? [line(t("monday.stopped", { names: few(stopped) }))] : []),
    ...tooLong.slice(0, mostTooLong).map(({ title: name, medianMinutes, plannedMinutes }) =>
      line(
        t("monday.tooLong", {
          title: name,
          minutes: medianMinutes ?? plannedMinutes,
          planned: plannedMinutes,
        }),
      ),
    ),
    ...fewHoursLines(group, language),
    ...attention(group, detail, language),
    { type: "ActionSet", actions: [...buttons(group, language)] },
  ];
  return { type: "Container", items, spacing: "Large", separator: true };
}

function cardWith({ groups }: MondayView, detail: Detail, language: Language): Card {
  const t = say(language);
  const shown = groups.slice(0, detail.groups);
  const rest = groups.length - shown.length;
  const toReview = groups.reduce((sum, { toReview: { count } }) => sum + count, 0);
  const attentionCount = groups.reduce((sum, group) => sum + group.attention.length, 0);
  return card({
    fallbackText: t("monday.gist", { toReview, attention: attentionCount }),
    body: [
      title(t("monday.title")),
      ...shown.map((group) => groupBlock(group, detail, language)),
      ...(rest > 0 ? [line(t("monday.moreGroups", { count: rest }))] : []),
    ],
  });
}

/**
 * All groups of one teacher: the lesson of this week, what is not safe or waits, the talks, and who
 * needs attention; with as much detail as a message can hold.
 */
export const mondayCard = (view: MondayView, language: Language): Card =>
  fitting(detailsFor(view.groups.length), (detail) => cardWith(view, detail, language));
