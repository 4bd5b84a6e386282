import type { Language } from "../../contract/languages.ts";
import type { Refused } from "../../kernel/outcome.ts";
import { refusals, say } from "./texts.ts";

type Own = keyof (typeof refusals)["nl"];
const isOwn = (code: string): code is Own => Object.hasOwn(refusals.nl, code);

/** A refusal of this feature as a sentence, for in a form; empty for one of another feature. */
export const sentenceOf = ({ refusal, details }: Refused<string>, language: Language): string =>
  isOwn(refusal) ? say(language)(`refusals.${refusal}`, details) : "";
