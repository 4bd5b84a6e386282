import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Urgent } from "../kernel/urgent.ts";
import { urgentTexts } from "./urgent-schema.ts";

/**
 * Reads the fixed texts for danger out of `urgent.json` in a folder that ends with a slash.
 * @throws Error when anything in it is wrong: unlike an answer, these cannot be left out.
 */
export function loadUrgent(folder: URL): Urgent {
  const file = new URL("urgent.json", folder);
  try {
    return urgentTexts.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`urgent.json: ${reason}`, { cause: error });
  }
}
