import type { Intake } from "../../../bot/features/intake/intake.ts";
import { visitorVerbs } from "../../../bot/features/intake/public.ts";
import type { Answers } from "../../../bot/features/intake/rules.ts";
import type { Card } from "../../../bot/kernel/cards.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import type { IntakeQuestion, IntakeQuestions } from "../../../bot/kernel/intake.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aCatalogue, aTrack } from "../../support/a-catalogue.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { actionsOf, cardOf } from "../../support/card-text.ts";
import { allOf, portsOf } from "../../support/ports.ts";

export const now = instant("2026-11-22T12:00:00Z");
const both = (text: string) => ({ nl: text, en: `${text} (en)` });
const asked = (id: string) => ({
  id,
  subject: both(id),
  text: both(`${id}?`),
  why: both(`Daarom ${id}.`),
  source: { document: "brochure", section: "1" },
});
const fine = { state: "fine" } as const;
const todo = (text: string) => ({ state: "todo", say: both(text) }) as const;
const ask = (text: string) => ({ state: "ask", say: both(text) }) as const;

const questions: readonly IntakeQuestion[] = [
  {
    ...asked("wish"),
    kind: "certificate",
    meaning: { teachable: fine, notYet: ask("Nog niet klaar."), unknown: ask("Samen kiezen.") },
  },
  {
    ...asked("pc"),
    kind: "choice",
    options: [
      { id: "yes", label: both("Ja"), meaning: fine },
      { id: "none", label: both("Nee"), meaning: todo("Vraag een laptop.") },
    ],
  },
  {
    ...asked("cam"),
    kind: "yes_no",
    unless: [{ question: "pc", answers: ["none"] }],
    meaning: { yes: fine, no: todo("Regel een camera."), unknown: todo("Probeer het uit.") },
  },
  {
    ...asked("skill"),
    kind: "several",
    options: [
      { id: "mail", label: both("Mailen"), missing: todo("Oefen mailen.") },
      { id: "call", label: both("Bellen"), missing: todo("Oefen bellen.") },
    ],
  },
  { ...asked("why"), kind: "text", meaning: { given: fine, empty: ask("Vertel het later.") } },
  {
    ...asked("when"),
    kind: "period",
    meaning: { soon: fine, day: fine, unknown: ask("Samen kiezen.") },
  },
  {
    ...asked("diploma"),
    kind: "yes_no",
    meaning: { yes: fine, no: ask("Samen kijken."), unknown: ask("Samen kijken.") },
  },
];

const everybody = ["wish", "pc", "cam", "skill", "why", "when"];
export const intakeQuestions: IntakeQuestions = { questions, everybody };

/** Two certificates: one that can be taught, with a demand of its own, and one that cannot yet. */
export const tracksWith = (intake: IntakeQuestions = intakeQuestions) =>
  aCatalogue(
    [
      aTrack({ trackId: "own", title: "Eigen", intake: ["wish", "diploma", "pc", "cam", "why"] }),
      aTrack({ trackId: "later", title: "Later", level: 4, teachable: false }),
    ],
    intake,
  );
export const tracks = tracksWith();

export const given = (answers: Readonly<Record<string, string | string[]>>): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value, at: now }]));

export const idsOf = (all: readonly IntakeQuestion[]): readonly string[] => all.map(({ id }) => id);

export const visitor: Actor = {
  tenantId: "",
  objectId: "",
  language: "nl",
  isCoordinator: false,
  visitor: true,
};

/** Presses a button of the intake and gives its card. */
export async function press(
  ports: Ports,
  actor: Actor,
  name: keyof typeof visitorVerbs,
  data: object = {},
): Promise<Card> {
  const verb = visitorVerbs[name];
  if (!verb) throw new Error(`no button ${name}`);
  return cardOf(await verb(ports, actor, data));
}

/** The key that a card of a visitor carries. */
export function keyIn(card: Card): string {
  const keys = actionsOf(card).map(({ data }) => Reflect.get(Object(data), "key"));
  const found = keys.find((key) => typeof key === "string");
  if (typeof found !== "string") throw new Error("the card carries no key");
  return found;
}

/** What is stored, in whatever state. */
/** All that are kept: of somebody first, then those of visitors without a name. */
export const storedIntakes = async (ports: Ports) => {
  const kinds = ["intake", "namelessIntake"].map((kind) =>
    allOf(ports, "provider:zorgopleider", kind),
  );
  // Written by the feature itself.
  return (await Promise.all(kinds)).flat().map(({ value }) => value as unknown as Intake);
};

export const contact = { name: "Fatima El Amrani", mail: "fatima@delinde.example", employer: "" };

/** Storage with one person of ours. */
export async function aPlace() {
  const ports = portsOf({ tracks });
  await storedPerson(
    ports,
    aPerson({ personId: "p-1", name: "Amina Bouali", mail: "amina@delinde.example" }),
  );
  return ports;
}

/** Everything that the first certificate asks, with one thing to arrange. */
export const all = [
  ["wish", "own"],
  ["diploma", "no"],
  ["pc", "yes"],
  ["cam", "no"],
  ["why", "Ik wil leren."],
] as const;
