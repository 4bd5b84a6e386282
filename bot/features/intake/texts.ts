import { texts } from "../../kernel/texts.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const say = texts({ nl, en });
export const refusals = { nl: nl.refusals, en: en.refusals };
