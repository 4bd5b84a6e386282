import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type Audience, audience } from "../../bot/contract/hugo.ts";

/** A question with what it should come to: ids of items, `none` (outside), `urgent` or `niet-urgent`. */
export type Question = {
  readonly q: string;
  readonly expected: readonly string[];
  readonly audience?: Audience | undefined;
  readonly type: string;
};

const inDutch: Readonly<Record<string, Audience>> = {
  deelnemer: "participant",
  werkgever: "employer",
  werkbegeleider: "supervisor",
  opleider: "provider",
};

const written = z.array(
  z.object({
    q: z.string(),
    expected: z.array(z.string()).min(1),
    audience: z
      .string()
      .transform((name) => inDutch[name] ?? name)
      .pipe(audience)
      .optional(),
    type: z.string().default("plain"),
  }),
);

const sets = {
  dev: "questions-dev.json",
  "urgent-dev": "urgent-dev.json",
  tuning: "tuning.json",
  "tuning-outside": "tuning-outside.json",
  "tuning-urgent": "tuning-urgent.json",
  fresh: "fresh.json",
} as const;
export type SetName = keyof typeof sets;

const folder = new URL("../hugo/", import.meta.url);

/** A set of questions out of `test/hugo`; empty while nobody wrote it. */
export function questionsOf(name: SetName): readonly Question[] {
  const file = new URL(sets[name], folder);
  return existsSync(file) ? written.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}

export const isOutside = ({ expected }: Question): boolean => expected.includes("none");
export const isUrgent = ({ expected }: Question): boolean => expected.includes("urgent");
/** An ordinary question that only sounds urgent, without an answer that is held against it. */
const isQuiet = ({ expected }: Question): boolean => expected.includes("niet-urgent");
export const isInScope = (question: Question): boolean =>
  !isOutside(question) && !isUrgent(question) && !isQuiet(question);
