import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const refusals = { nl: nl.refusals, en: en.refusals };
