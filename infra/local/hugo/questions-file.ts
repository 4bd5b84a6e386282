import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Audience } from "../../../bot/contract/hugo.ts";
import { audienceOf } from "./audience-words.ts";
import { words } from "./words.ts";
import { WrongUse } from "./wrong-use.ts";

export type Question = { readonly q: string; readonly audience?: Audience };
type Questions = {
  readonly questions: readonly Question[];
  /** What was passed over, for who made the file. */
  readonly warnings: readonly string[];
};

/** Whatever else stands in an item is of somebody else. */
const item = z.looseObject({ q: z.unknown().optional(), audience: z.unknown().optional() });

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new WrongUse(words.noFile(file), { cause: error });
  }
}

function parsed(file: string): unknown {
  const text = read(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(words.noJson(file, reason), { cause: error });
  }
}

/**
 * Reads `[{"q": "…", "audience": "…"?}]` whole before anything is answered. An audience that nobody
 * knows is passed over with a warning.
 * @throws WrongUse that names what is wrong, and which item
 */
export function readQuestions(file: string): Questions {
  const list = parsed(file);
  if (!Array.isArray(list)) throw new WrongUse(words.noList(file));
  const warnings: string[] = [];
  const questions = list.map((one: unknown, index): Question => {
    const place = index + 1;
    const checked = item.safeParse(one);
    if (!checked.success) throw new WrongUse(words.noObject(place));
    const { q, audience: said } = checked.data;
    if (typeof q !== "string") throw new WrongUse(words.noQuestion(place));
    const audience = audienceOf(said);
    if (audience) return { q, audience };
    if (said !== undefined) warnings.push(words.unknownAudience(place));
    return { q };
  });
  return { questions, warnings };
}
