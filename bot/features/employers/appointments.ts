import type { Language } from "../../contract/languages.ts";
import { type Element, line, plain } from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import { infoSessionSentence } from "../info-session/public.ts";
import type { OwnGroup } from "./own-groups.ts";
import { say } from "./texts.ts";

const mostTalks = 4;
const longestPlace = 120;

export const momentText = (at: Instant, language: Language): string =>
  say(language)("moment", { day: dayText(localDay(at), language), time: localTime(at) });

/** The information session for supervisors, when one is to come. */
export function infoLines({ infoSession }: OwnGroup, language: Language): readonly Element[] {
  if (!infoSession) return [];
  const where = plain([...infoSession.where].slice(0, longestPlace).join(""));
  const sentence = infoSessionSentence({ ...infoSession, where }, language);
  return [line(say(language)("infoSession", { sentence }))];
}

/** When talks about own staff are; what is said there stays there. */
export function talkLines({ talks }: OwnGroup, language: Language): readonly Element[] {
  if (talks.length === 0) return [];
  const t = say(language);
  const shown = talks.slice(0, mostTalks).map((at) => momentText(at, language));
  const rest = talks.length - shown.length;
  const moments = [...shown, ...(rest > 0 ? [t("andMoreTalks", { count: rest })] : [])].join("; ");
  return [line(t("month.talks", { moments }))];
}
