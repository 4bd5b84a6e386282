import type { Language } from "../../contract/languages.ts";
import { day, dayText, type Instant, localDay } from "../../kernel/time.ts";
import { hoursShortfall } from "../agreement/public.ts";
import type { ExtraLines } from "./digest-rules.ts";
import type { Watched } from "./read-watched.ts";
import { say } from "./texts.ts";

const inHours = (minutes: number): number => Math.round(minutes / 60);

/** Below 75 % of the practice that was agreed, over four weeks (issue 4, part 8). */
function hoursLines({ member, sessions }: Watched, now: Instant, language: Language): string[] {
  const first = sessions.find(({ state }) => state === "planned");
  const startedOn = first && localDay(first.startsAt);
  const found = startedOn && hoursShortfall(member, { startedOn, now });
  if (!found) return [];
  const { madeMinutes, agreedMinutes, weeks } = found;
  const made = inHours(madeMinutes);
  return [say(language)("extra.fewHours", { made, agreed: inHours(agreedMinutes), weeks })];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What waits for an answer, what is planned, and what this person said to do; each group once. */
function talkLines(all: readonly Watched[], now: Instant, language: Language): readonly string[] {
  const t = say(language);
  const groups = new Map(all.map(({ group, talks }) => [group.groupId, talks]));
  const own = [...groups.values()];
  const toAnswer = sum(own.map(({ news }) => news.toAnswer.length));
  const planned = own.flatMap(({ news }) => news.planned).flatMap(({ moment }) => moment ?? []);
  const [next] = planned.map(({ startsAt }) => startsAt).toSorted();
  const actions = own
    .flatMap((one) => one.actions)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [first] = actions;
  const today = localDay(now);
  return [
    ...(toAnswer > 0 ? [t("extra.toAnswer", { count: toAnswer })] : []),
    ...(next ? [t("extra.nextTalk", { day: dayText(localDay(next), language) })] : []),
    ...(first
      ? [
          t(first.dueOn < today ? "extra.actionLate" : "extra.action", {
            count: actions.length,
            day: dayText(day(first.dueOn), language),
          }),
        ]
      : []),
  ];
}

/**
 * What other parts have to tell, in words of this language; none of it is a mark, a reason, or what a
 * teacher wrote. What was agreed in a talk is read at the talk itself: here only that it waits.
 */
export const extraLines = (language: Language): ExtraLines => ({
  ofPerson: (watched, now) => hoursLines(watched, now, language),
  ofAll: (all, now) => talkLines(all, now, language),
});
