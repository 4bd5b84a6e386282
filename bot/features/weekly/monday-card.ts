import type { Language } from "../../contract/languages.ts";
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
import type { GroupMonday } from "./monday-rules.ts";
import { say } from "./texts.ts";

type MondayView = { readonly groups: readonly GroupMonday[] };

/** So much fits into 28 KB with the longest names. */
const mostGroups = 4;
const mostPeople = 12;
const mostSentences = 2;
const mostNames = 5;
const mostTooLong = 2;

function names(people: readonly string[], language: Language, most = mostNames): string {
  const shown = people.slice(0, most).map(plain).join(", ");
  const rest = people.length - most;
  return rest > 0 ? `${shown} ${say(language)("monday.andMore", { count: rest })}` : shown;
}

/** What happened at work that the teacher should know: not safe yet, and not signed off. */
function atWorkLines(
  { notSafe, unsigned }: GroupMonday,
  people: number,
  language: Language,
): readonly Element[] {
  const t = say(language);
  const shown = unsigned.map(
    ({ name, title: work }) => `${name.slice(0, 40)} (${work.slice(0, 20)})`,
  );
  const most = Math.max(1, Math.floor(people / 4));
  const few = (who: readonly string[]): string => names(who, language, most);
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
  most: number,
  language: Language,
): Element[] {
  if (people.length === 0) return [];
  const t = say(language);
  const rest = people.length - most;
  return [
    line(t("monday.attention")),
    ...people.slice(0, most).map((one) => line(attentionLine(one, language, mostSentences))),
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

function groupBlock(group: GroupMonday, people: number, language: Language): Element {
  const t = say(language);
  const { name, sessions, cannotCome, stopped, tooLong } = group;
  const atWork = atWorkLines(group, people, language);
  // They take the room of a person who needs attention.
  const most = atWork.length > 0 ? Math.max(2, people - 1) : people;
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
    ...(cannotCome.length > 0
      ? [line(t("monday.cannotCome", { names: names(cannotCome, language) }))]
      : []),
    ...(stopped.length > 0 ? [line(t("monday.stopped", { names: names(stopped, language) }))] : []),
    ...atWork,
    ...reviewLine(group, language),
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
    ...attention(group, people, language),
    ...attention(group, most, language),
    { type: "ActionSet", actions: [...buttons(group, language)] },
  ];
  return { type: "Container", items, spacing: "Large", separator: true };
}

/** All groups of one teacher: the lesson of this week, what waits, and who needs attention. */
export function mondayCard({ groups }: MondayView, language: Language): Card {
  const t = say(language);
  const shown = groups.slice(0, mostGroups);
  const people = Math.max(2, Math.floor(mostPeople / Math.max(1, shown.length)));
  const rest = groups.length - shown.length;
  const toReview = groups.reduce((sum, { toReview: { count } }) => sum + count, 0);
  const attentionCount = groups.reduce((sum, group) => sum + group.attention.length, 0);
  return card({
    fallbackText: t("monday.gist", { toReview, attention: attentionCount }),
    body: [
      title(t("monday.title")),
      ...shown.map((group) => groupBlock(group, people, language)),
      ...(rest > 0 ? [line(t("monday.moreGroups", { count: rest }))] : []),
    ],
  });
}
