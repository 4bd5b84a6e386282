import { parseArgs } from "node:util";
import { words } from "./words.ts";
import { WrongUse } from "./wrong-use.ts";

/** A chat when there is no file. */
export type HugoOptions = { readonly questions?: string; readonly json: boolean };

/** @throws WrongUse that says how it is done */
export function readHugoOptions(args: readonly string[]): HugoOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { questions: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const { questions, json } = values;
    if (questions !== undefined) return { questions, json };
    if (!json) return { json };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new WrongUse(`${words.unknownOption(message)}\n${words.usage}`, { cause: error });
  }
  throw new WrongUse(`${words.jsonNeedsQuestions}\n${words.usage}`);
}
