import type { Language } from "../../contract/languages.ts";
import { texts } from "../../kernel/texts.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const say = texts({ nl, en });
export const refusals = { nl: nl.refusals, en: en.refusals };

/** The values of a sentence with a moment in it. */
export const whenOf = (at: Instant, language: Language) => ({
  day: dayText(localDay(at), language),
  time: localTime(at),
});
