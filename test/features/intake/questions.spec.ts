import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { askedOf } from "../../../bot/features/intake/rules.ts";
import type { IntakeMeaning, IntakeQuestion } from "../../../bot/kernel/intake.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";
import { intakeInconsistencies, unknownQuestions } from "../../../bot/tracks/intake-consistency.ts";
import { intakeFile } from "../../../bot/tracks/intake-schema.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { aTrack } from "../../support/a-catalogue.ts";
import { given, idsOf, intakeQuestions } from "./an-intake.ts";

const tracks = loadTracks();
const { questions, everybody } = tracks.intake;

const meaningsIn = (question: IntakeQuestion): readonly IntakeMeaning[] => {
  if (question.kind === "several") return question.options.map(({ missing }) => missing);
  if (question.kind === "choice") return question.options.map(({ meaning }) => meaning);
  return Object.values(question.meaning);
};
const labelsIn = (question: IntakeQuestion) =>
  "options" in question ? question.options.map(({ label }) => label) : [];
const spoken = questions.flatMap((question) => [
  question.subject,
  question.text,
  question.why,
  ...labelsIn(question),
  ...meaningsIn(question).flatMap((one) => (one.state === "fine" ? [] : [one.say])),
]);
const sentencesOf = (text: string) => text.split(/(?<=[.?])\s+/);

describe("the questions of the intake", () => {
  it("given the requirements of the brochure, when looked for, then each is asked", () => {
    const ids = idsOf(questions);
    const wanted = [
      ["certificate", "start", "motivation"],
      ["work-place", "two-weeks", "employer", "supervisor", "education-level-3", "proof"],
      ["computer", "camera", "sound", "word", "browser", "phone", "connection", "digital-skill"],
    ].flat();

    assert.deepEqual(
      wanted.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it("given each question, when read, then some list asks it and its source is a known document", () => {
    const documents = new Set(Object.keys(loadKnowledge().documents));
    const listed = new Set([...everybody, ...tracks.all.flatMap(({ intake = [] }) => intake)]);

    for (const { id, source } of questions) {
      assert.ok(listed.has(id), id);
      assert.ok(documents.has(source.document), `${id}: ${source.document}`);
    }
  });

  it("given each certificate, when asked, then its list says which and when, and who does not know goes on", () => {
    for (const track of [...tracks.all.map(({ trackId }) => trackId), "unknown"]) {
      const ids = idsOf(askedOf(given({ certificate: track }), tracks));
      assert.ok(ids.includes("start") && ids.includes("computer"), track);
      assert.ok(ids.length >= 16 && ids.length <= 18, `${track}: ${ids.length}`);
    }
  });

  it("given only one certificate whose demand on education is known, when asked, then only it asks that", () => {
    const own = tracks.all.filter(({ intake = [] }) => intake.includes("education-level-3"));

    assert.deepEqual(
      own.map(({ level, teachable }) => ({ level, teachable })),
      [{ level: 3, teachable: true }],
    );
  });

  it("given everything that is said, when read, then nobody is turned away, addressed with u, or shouted at", () => {
    const no = /afgewezen|afwijz|geweigerd|niet toegelaten|helaas|rejected|refused|unfortunately/i;
    for (const { nl, en } of spoken) {
      assert.doesNotMatch(`${nl} ${en}`, no);
      assert.doesNotMatch(nl, /!|\b[Uu]w?\b/);
      assert.notEqual(nl.length === 0 || en.length === 0, true);
    }
  });

  it("given level B1, when counted, then sentences are short", () => {
    const long = spoken
      .flatMap(({ nl }) => sentencesOf(nl))
      .filter((sentence) => sentence.split(/\s+/).length > 16);

    assert.deepEqual(long, []);
  });

  it("given every answer that is no plain yes, when told, then it says what to do in both languages", () => {
    for (const question of questions) {
      const meanings = meaningsIn(question);
      assert.ok(meanings.length >= 2, question.id);
      for (const one of meanings) {
        if (one.state === "fine") continue;
        assert.ok(one.say.nl.endsWith(".") && one.say.en.endsWith("."), question.id);
        assert.notEqual(one.say.nl, one.say.en);
      }
    }
  });
});

describe("a broken file of questions", () => {
  const [wish, pc, cam] = intakeQuestions.questions;
  if (!(wish && pc && cam)) throw new Error("three questions are there");
  const file = (parts: Partial<typeof intakeQuestions>) =>
    intakeInconsistencies({
      questions: [wish, pc, cam],
      everybody: ["wish", "pc", "cam"],
      ...parts,
    });
  const reasons = (problems: ReturnType<typeof file>) =>
    problems.map(({ path, reason }) => `${path}: ${reason}`);

  it("given one that is right, when checked, then nothing is said", () => {
    assert.deepEqual(file({}), []);
    assert.ok(intakeFile.safeParse(structuredClone(tracks.intake)).success);
  });

  for (const [what, parts, expected] of [
    ["a question twice", { questions: [wish, pc, cam, pc] }, 'questions[3]: "pc" is already used'],
    [
      "an id in the list twice",
      { everybody: ["wish", "pc", "pc"] },
      'everybody[2]: "pc" is already used',
    ],
    ["an id nobody knows", { everybody: ["wish", "x"] }, 'everybody[1]: there is no question "x"'],
    [
      "another first question",
      { everybody: ["pc"] },
      "everybody[0]: must be the question which certificate",
    ],
    [
      "a rule that looks ahead",
      { everybody: ["wish", "cam", "pc"] },
      'everybody[1]: must come after "pc"',
    ],
    [
      "a rule about nothing",
      { questions: [wish, pc, { ...cam, unless: [{ question: "x", answers: ["a"] }] }] },
      'questions[2].unless[0]: there is no question "x"',
    ],
    [
      "a rule about an answer that is not there",
      { questions: [wish, pc, { ...cam, unless: [{ question: "pc", answers: ["a"] }] }] },
      'questions[2].unless[0]: "a" is no answer of pc',
    ],
  ] as const) {
    it(`given ${what}, when checked, then it says where and why`, () => {
      assert.deepEqual(reasons(file(parts)), [expected]);
    });
  }

  it("given a certificate with an unknown question, when checked, then it says which", () => {
    const track = aTrack({ intake: ["wish", "nothing"] });

    assert.deepEqual(reasons(unknownQuestions(track, intakeQuestions)), [
      'intake[1]: there is no question "nothing"',
    ]);
  });
});
