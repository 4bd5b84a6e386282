import type { Audience } from "../../../bot/contract/hugo.ts";

/** The words of the product and those of the code. */
const known: Readonly<Record<string, Audience>> = {
  deelnemer: "participant",
  werkgever: "employer",
  werkbegeleider: "supervisor",
  opleider: "provider",
  docent: "provider",
  participant: "participant",
  employer: "employer",
  supervisor: "supervisor",
  provider: "provider",
  teacher: "provider",
};

/** Undefined for anything that is no such word. */
export function audienceOf(word: unknown): Audience | undefined {
  const key = typeof word === "string" ? word.trim().toLowerCase() : "";
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
