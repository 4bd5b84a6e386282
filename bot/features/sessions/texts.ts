import type { Language } from "../../contract/languages.ts";
import type { Refused } from "../../kernel/outcome.ts";
import { texts } from "../../kernel/texts.ts";
import type { PlanRefusal } from "./planning-rules.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const say = texts({ nl, en });
export const refusals = { nl: nl.refusals, en: en.refusals };

/** Why no dates could be made, for who shows it beside other findings. */
export const planRefusalText = (
  { refusal, details }: Refused<PlanRefusal>,
  language: Language,
): string => say(language)(`refusals.${refusal}`, details);
