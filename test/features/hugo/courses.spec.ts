import { strict as assert } from "node:assert";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, it } from "mocha";
import { languages } from "../../../bot/contract/languages.ts";
import { courseStep } from "../../../bot/features/hugo/course-rules.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";

const { courses: finder, documents, problems } = loadKnowledge();
const tracks = loadTracks();

const found = (answers: readonly string[]) => {
  const step = courseStep(finder, tracks, answers, "nl");
  assert.notEqual(step.kind, "question");
  return step.kind === "question" ? [] : step.found;
};
const first = (answers: readonly string[]) => found(answers)[0]?.track.trackId;

describe("the way to a certificate", () => {
  it("given the data, when compared with the catalogue, then every certificate is in it", () => {
    const ids = tracks.all.map(({ trackId }) => trackId);

    assert.deepEqual(finder.courses.map(({ trackId }) => trackId).toSorted(), ids.toSorted());
    assert.deepEqual(problems, []);
    for (const { sources } of finder.courses) {
      for (const { document } of sources) assert.ok(documents[document], document);
    }
  });

  for (const [answers, trackId] of [
    [["helping", "none", "home-care"], "individuele-basiszorg-2"],
    [["caring", "school", "elderly-care"], "individuele-zorg-3"],
    [["supporting", "three-years", "disability-care"], "individuele-ondersteuning-mz-3"],
    [["organising", "mbo-3", "disability-care"], "organiseren-en-begeleiden-mz-4"],
    [["unknown", "none", "elderly-care"], "individuele-basiszorg-2"],
    [["unknown", "school", "elderly-care"], "individuele-zorg-3"],
    [["unknown", "unknown", "disability-care"], "individuele-ondersteuning-mz-3"],
  ] as const) {
    it(`given ${answers.join(", ")}, when answered, then ${trackId} comes first`, () => {
      assert.equal(first(answers), trackId);
    });
  }

  for (const level of ["none", "school", "three-years", "other"]) {
    it(`given ${level} and work of level 4, when answered, then what to talk about stands beside it`, () => {
      const [shown] = found(["organising", level, "disability-care"]);

      assert.equal(shown?.track.level, 4);
      assert.match(shown?.notes.join(" ") ?? "", /intakegesprek/);
    });
  }

  it("given every combination, when answered, then somebody is always helped on, and told why", () => {
    const [work = [], level = [], setting = []] = finder.questions.map(({ choices }) => [
      ...choices.map(({ id }) => id),
      "unknown",
    ]);
    const all = work.flatMap((one) =>
      level.flatMap((two) => setting.map((three) => [one, two, three])),
    );
    const says = (id: string) => id !== "unknown" && id !== "other";

    assert.equal(all.length, 5 * 6 * 4);
    assert.deepEqual(
      all.filter((answers) => found(answers).length === 0),
      [],
    );
    assert.deepEqual(
      all.filter((answers) => answers.some(says) && found(answers)[0]?.because.length === 0),
      [],
    );
  });

  it("given nobody's diploma, when level 3 is wanted, then it is shown with what is needed, not refused", () => {
    const [shown] = found(["caring", "none", "elderly-care"]);

    assert.equal(shown?.track.level, 3);
    assert.match(shown?.notes.join(" ") ?? "", /diploma of een bewijs nodig/);
  });

  it("given choices that do not exist, when answered, then they count as unknown", () => {
    assert.equal(courseStep(finder, tracks, ["x", "<b>", "unknown"], "nl").kind, "all");
  });

  it("given two answers, when looked at, then the third question comes", () => {
    const step = courseStep(finder, tracks, ["caring", "school"], "nl");

    assert.ok(step.kind === "question" && step.number === 3);
    assert.equal(step.question.id, "setting");
  });

  it("given the sentences, when read in Dutch, then they are short and calm", () => {
    const texts = JSON.stringify(finder);

    assert.doesNotMatch(texts, /!|\b[Uu]w?\b|afgewezen|rejected/);
    for (const language of languages) {
      for (const { choices } of finder.questions) {
        for (const { text } of choices) assert.ok(text[language].length <= 60, text[language]);
      }
    }
  });
});

describe("a file with the way to a certificate that somebody broke", () => {
  const withCourses = (content: string) => {
    const folder = mkdtempSync(join(tmpdir(), "zorgklas-courses-"));
    try {
      cpSync(new URL("../../../bot/knowledge/data/", import.meta.url), folder, { recursive: true });
      writeFileSync(join(folder, "courses.json"), content);
      return loadKnowledge(pathToFileURL(`${folder}/`));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const whole = readFileSync(
    new URL("../../../bot/knowledge/data/courses.json", import.meta.url),
    "utf8",
  );

  for (const [what, content] of [
    ["a comma too many", whole.replace("[", "[,")],
    ["a point for nobody", whole.replace('"individuele-basiszorg-2": 3', '"nergens": 3')],
    ["a choice that is always there", whole.replace('"id": "helping"', '"id": "unknown"')],
    ["two choices of one id", whole.replace('"id": "helping"', '"id": "caring"')],
    ["a question without English", whole.replace(/"en": "What work[^"]*"/, '"en": ""')],
  ] as const) {
    it(`given ${what}, when read, then it is told and the answers stay`, () => {
      const knowledge = withCourses(content);

      assert.deepEqual(knowledge.courses, { questions: [], courses: [] });
      assert.ok(knowledge.problems.some((problem) => problem.startsWith("courses.json")));
      assert.ok(knowledge.items.length > 50);
    });
  }
});
