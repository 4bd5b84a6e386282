import type { UrgentKind } from "../../kernel/urgent.ts";
import { abuse, medication } from "./abuse-patterns.ts";
import { accident, fire } from "./accident-patterns.ts";
import { bodyHints } from "./body-hints.ts";
import { bodyWords } from "./body-words.ts";
import { deedWords } from "./deed-words.ts";
import { absence, asking, asSubject, learning, sayings } from "./guard-patterns.ts";
import { harmHints } from "./harm-hints.ts";
import { home, sexual } from "./home-patterns.ts";
import { Lexicon } from "./lexicon.ts";
import { life } from "./life-patterns.ts";
import { ordinaryWords } from "./ordinary-words.ts";
import { complaints, otherWords, refusedLines, stops } from "./other-patterns.ts";
import { PatternSet, patternsOf, type Reading, read, without } from "./pattern.ts";
import { personWords } from "./person-words.ts";
import { studyWords } from "./study-words.ts";
import { suicideOther, suicideSelf } from "./suicide-patterns.ts";
import type { Lines } from "./urgent-pattern.ts";
import { missing, violence } from "./violence-patterns.ts";

/** What a question is, before anything is searched. */
export type Triage =
  /** Somebody may be in danger: the fixed text comes first and instead of an answer. */
  | { readonly kind: "urgent"; readonly urgent: UrgentKind }
  /** Always for a person: a complaint, or somebody who wants to stop. */
  | { readonly kind: "person"; readonly reason: "complaint" | "stopping" }
  /** Hugo does not do this, and says so in a sentence of its own. */
  | {
      readonly kind: "refused";
      readonly reason: "client_advice" | "others_data" | "test_answers" | "instructions" | "rude";
    }
  | { readonly kind: "ordinary" };

type Refused = Extract<Triage, { kind: "refused" }>["reason"];

/** In this order: what helps most stands first when a sentence tells of more than one danger. */
const urgentLines = {
  suicide_other: suicideOther,
  suicide_self: suicideSelf,
  fire,
  life,
  sexual,
  home,
  abuse,
  accident,
  medication,
  missing,
  violence,
} as const satisfies Record<UrgentKind, Lines>;
const hints = { ...bodyHints, ...harmHints } satisfies Record<UrgentKind, readonly string[]>;
// Object.entries forgets the names of the keys; `satisfies` above holds them.
const inOrder = Object.entries(urgentLines) as readonly (readonly [UrgentKind, Lines])[];

const lexicon = new Lexicon(
  { ...personWords, ...bodyWords, ...deedWords, ...studyWords, ...otherWords },
  ordinaryWords,
);

function setOf(lines: readonly string[]): PatternSet<true> {
  const set = new PatternSet<true>();
  for (const line of lines) for (const pattern of patternsOf(line, lexicon)) set.add(pattern, true);
  return set;
}

type Level = keyof Lines | "hint";
type Danger = { readonly urgent: UrgentKind; readonly level: Level };
const levels = ["always", "event", "topic"] as const satisfies readonly (keyof Lines)[];

const dangers = new PatternSet<Danger>();
function addDanger(lines: readonly string[], danger: Danger): void {
  for (const line of lines) {
    for (const pattern of patternsOf(line, lexicon)) dangers.add(pattern, danger);
  }
}
for (const [urgent, lines] of inOrder) {
  for (const level of levels) addDanger(lines[level], { urgent, level });
  addDanger(hints[urgent], { urgent, level: "hint" });
}

const guards = {
  saying: setOf(sayings),
  learning: setOf(learning),
  subject: setOf(asSubject),
  absence: setOf(absence),
  asking: setOf(asking),
};
const person = { complaint: setOf(complaints), stopping: setOf(stops) };
const refusals = refusedLines.map(([reason, lines]) => [reason, setOf(lines)] as const);

const isIn = (set: PatternSet<true>, reading: Reading): boolean =>
  !set.matches(reading).next().done;

/** What somebody tells as the reason of an absence is over, unless somebody is hurt by somebody. */
const overWhenAbsent: ReadonlySet<UrgentKind> = new Set(["life", "accident", "fire", "missing"]);

function urgentIn(reading: Reading): UrgentKind | undefined {
  const found = [...dangers.found(reading)];
  if (found.length === 0) return undefined;
  const isLearning = isIn(guards.learning, reading);
  const isSubject = isLearning || isIn(guards.subject, reading);
  const isAbsence = isIn(guards.absence, reading);
  const isStory = !isSubject && !isAbsence;
  const isAsking = isStory && isIn(guards.asking, reading);
  const counts: Readonly<Record<Level, boolean>> = {
    always: true,
    event: !isLearning,
    topic: isStory,
    hint: isStory && !isAsking,
  };
  const counted = found.filter(({ urgent, level }) => {
    const isOver = isAbsence && overWhenAbsent.has(urgent) && level !== "always";
    return counts[level] && !isOver;
  });
  // What is said outright tells the kind better than a hint does.
  const plain = counted.filter(({ level }) => level !== "hint");
  const kinds = new Set((plain.length > 0 ? plain : counted).map(({ urgent }) => urgent));
  return inOrder.find(([urgent]) => kinds.has(urgent))?.[0];
}

function refusalIn(reading: Reading): Refused | undefined {
  return refusals.find(([, set]) => isIn(set, reading))?.[0];
}

/**
 * What kind of question a text is. Danger first: it reads the whole text, however long, in a time that
 * grows with its length only, and knows words that are spelled wrong. Pure; never throws.
 */
export function triage(text: string): Triage {
  const whole = read(text, lexicon);
  const reading = without(whole, [...guards.saying.matches(whole)]);
  const urgent = urgentIn(reading);
  if (urgent) return { kind: "urgent", urgent };
  const refused = refusalIn(whole);
  if (refused) return { kind: "refused", reason: refused };
  if (isIn(person.stopping, whole)) return { kind: "person", reason: "stopping" };
  if (isIn(person.complaint, whole)) return { kind: "person", reason: "complaint" };
  return { kind: "ordinary" };
}
