import type { Language } from "../../contract/languages.ts";
import { type ExtraLines, noExtraLines } from "./digest-rules.ts";

/**
 * What other parts have to tell about a participant, in words of this language. One line of code here
 * for each part; none of it may be a mark, a reason, or what a teacher wrote.
 */
export const extraLines = (_language: Language): ExtraLines => noExtraLines;
