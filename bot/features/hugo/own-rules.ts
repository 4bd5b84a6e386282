import { isNear, plainWords } from "./near-words.ts";

/** What somebody asks about himself. */
const ownKinds = [
  "next",
  "supervisor",
  "progress",
  "hours",
  "results",
  "planning",
  "tasks",
] as const;
export type OwnKind = (typeof ownKinds)[number];

/** Words by what they mean here, Dutch and English together; people mix them. */
const signs = {
  possessive: ["mijn", "mn", "my"],
  me: ["ik", "k", "me", "mij", "i", "im"],
  next: ["volgende", "eerstvolgende", "komende", "next", "upcoming"],
  today: ["morgen", "vandaag", "vanavond", "today", "tonight", "tomorrow"],
  when: ["wanneer", "when", "hoelaat", "laat", "time"],
  starts: ["begint", "start", "starts"],
  lesson: ["les", "lessen", "bijeenkomst", "lesson", "lessons", "session", "class"],
  handIn: ["inleveren", "inlever", "deadline", "deadlines", "submit", "hand"],
  tasks: ["taken", "taak", "opdracht", "opdrachten", "huiswerk", "tasks", "homework", "assignment"],
  must: ["moet", "moeten", "must", "should", "have"],
  doing: ["doen", "maken", "do", "make", "af"],
  still: ["nog", "still", "left"],
  unlessOrFew: ["als", "if", "zonder", "without", "weinig", "few", "genoeg", "enough", "contract"],
  howMuch: ["hoeveel", "much", "gemiddeld", "per"],
  who: ["wie", "who", "whos", "heet", "naam"],
  supervisor: ["werkbegeleider", "begeleider", "praktijkbegeleider", "supervisor", "mentor"],
  guides: ["begeleidt", "begeleid", "supervises"],
  far: ["ver", "hoever", "far"],
  being: ["ben", "sta", "zit", "am", "im"],
  having: ["gemaakt", "gewerkt", "opgeschreven", "geschreven", "gedaan", "logged", "did"],
  progress: ["voortgang", "progress"],
  hours: ["uren", "hours", "urenlijst"],
  results: ["resultaat", "resultaten", "feedback", "beoordeling", "results", "grades"],
  planning: ["planning", "rooster", "lesrooster", "schedule"],
} as const;
type Sign = keyof typeof signs;

/** Each kind by the signs that must stand in a question together; the first that fits is it. */
const wanted: Readonly<Record<OwnKind, readonly (readonly Sign[])[]>> = {
  next: [
    ["lesson", "next"],
    ["lesson", "when", "possessive"],
    ["lesson", "when", "me"],
    ["lesson", "when", "today"],
    ["lesson", "when", "starts"],
  ],
  supervisor: [
    ["supervisor", "who", "possessive"],
    ["guides", "who", "me"],
  ],
  progress: [
    ["far", "me", "being"],
    ["progress", "possessive"],
  ],
  hours: [
    ["hours", "possessive"],
    ["hours", "me", "having"],
  ],
  results: [["results", "possessive"]],
  planning: [["planning", "possessive"]],
  tasks: [
    ["handIn", "me", "must"],
    ["tasks", "handIn", "possessive"],
    ["tasks", "possessive", "still"],
    ["tasks", "me", "still"],
    ["must", "me", "doing", "still"],
  ],
};

/** A sign that makes it a question about the course in general. */
const never: Readonly<Partial<Record<OwnKind, readonly Sign[]>>> = {
  tasks: ["howMuch", "unlessOrFew"],
  hours: ["must", "unlessOrFew"],
  next: ["howMuch", "unlessOrFew"],
};

/** Longer than this it is a story, and the words in it say little about what is asked. */
const mostWords = 14;

/**
 * Whether this is about the asker's own course, and what of it. Careful: what is not plainly somebody's
 * own goes to the search, which knows the general answer.
 */
export function ownKindOf(question: string): OwnKind | undefined {
  const words = plainWords(question);
  if (words.length === 0 || words.length > mostWords) return undefined;
  const has = (sign: Sign): boolean =>
    signs[sign].some((one) => words.some((word) => isNear(word, one)));
  return ownKinds.find(
    (kind) =>
      wanted[kind].some((together) => together.every(has)) && !(never[kind] ?? []).some(has),
  );
}
