import type { Language } from "../../contract/languages.ts";
import { texts } from "../../kernel/texts.ts";
import { dayText } from "../../kernel/time.ts";
import type { Advice } from "./advice-rules.ts";
import type { ItemProblem } from "./item-rules.ts";
import { firstDay } from "./month-rules.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const say = texts({ nl, en });
export const refusals = { nl: nl.refusals, en: en.refusals };

/** What is wrong with a field, and what to do about it. */
export const problemSentence = ({ code, values }: ItemProblem, language: Language): string =>
  say(language)(`problems.${code}`, values);
export const adviceSentence = ({ code, values }: Advice, language: Language): string =>
  say(language)(`advice.${code}`, values);

/** `januari 2027`: the last two words of its first day. */
export const monthName = (month: string, language: Language): string =>
  dayText(firstDay(month), language, true).split(" ").slice(-2).join(" ");
