import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { aModule, aTrackFile, complaint, loaded } from "./a-track-folder.ts";

const twoModules = [aModule(1), aModule(2)];
const withCoreTask = (behaviourIds: readonly string[]) => ({
  coreTasks: [
    {
      code: "C1-K1",
      title: "Taak",
      workProcesses: [
        {
          code: "C1-K1-W1",
          title: "Proces",
          result: "Het is klaar.",
          competences: ["Begeleiden"],
          behaviours: behaviourIds.map((id) => ({ id, text: "Je doet het." })),
        },
      ],
    },
  ],
});
const practice = (change: object) => ({
  id: "practice-1",
  title: "Opdracht",
  aim: "Je leert.",
  steps: ["Doe."],
  evidence: ["Bewijs."],
  signOff: ["Gezien."],
  minutes: 120,
  opensAfterModule: 1,
  settingVariants: {},
  ...change,
});

const broken: readonly (readonly [string, object, string])[] = [
  ["an unknown field", { crebo: 1 }, 'small.v1.json: Unrecognized key: "crebo"'],
  ["no title", { title: " " }, "small.v1.json: title: must not be empty"],
  ["level 5", { level: 5 }, "small.v1.json: level: mbo has levels 1 to 4"],
  [
    "a crebo number of four digits",
    { qualification: { title: "X", creboCode: "2577" } },
    "small.v1.json: qualification.creboCode: must be five digits",
  ],
  [
    "an empty scan item",
    { modules: [aModule(1, { scanItems: [{ id: "m1-s1", text: "" }] })] },
    "small.v1.json: modules[0].scanItems[0].text: must not be empty",
  ],
  [
    "homework that does not add up",
    { modules: [aModule(1, { homeworkMinutes: 200 })] },
    "small.v1.json: modules[0].work: adds up to 180 minutes, homeworkMinutes says 200",
  ],
  [
    "a gap in the module numbers",
    { modules: [aModule(1), aModule(3)] },
    "small.v1.json: modules[1].number: must be 2: modules count from 1",
  ],
  [
    "a teachable track without modules",
    { modules: [] },
    "small.v1.json: modules: a teachable track needs modules",
  ],
  [
    "the same id twice",
    { modules: [aModule(1), aModule(2, { scanItems: [{ id: "m1-s1", text: "Ik kan." }] })] },
    'small.v1.json: modules[1].scanItems[0]: "m1-s1" is already used at modules[0].scanItems[0]',
  ],
  [
    "an unknown work process",
    {
      modules: twoModules.toSpliced(
        0,
        1,
        aModule(1, { scanItems: [{ id: "a", text: "Ik kan.", workProcess: "C1-K1-W9" }] }),
      ),
    },
    "small.v1.json: modules[0].scanItems[0].workProcess: no work process has code C1-K1-W9",
  ],
  [
    "a scan item without work process where the track has them",
    { ...withCoreTask(["b1"]), modules: [aModule(1)] },
    "small.v1.json: modules[0].scanItems[0]: must name one of the work processes",
  ],
  [
    "a behaviour of another work process",
    {
      ...withCoreTask(["b1"]),
      modules: [],
      teachable: false,
      scanItems: [{ id: "s1", text: "Ik kan.", workProcess: "C1-K1-W1", behaviour: "b2" }],
    },
    'small.v1.json: scanItems[0].behaviour: "b2" is no behaviour of its work process',
  ],
  [
    "a practice assignment after a module that is not there",
    { practiceAssignments: [practice({ opensAfterModule: 3 })] },
    "small.v1.json: practiceAssignments[0].opensAfterModule: there is no module 3",
  ],
  [
    "a rubric that names an unknown assignment",
    {
      rubric: [
        { id: "t1", task: "T", criteria: ["C."], modules: [], practiceAssignments: ["practice-9"] },
      ],
    },
    'small.v1.json: rubric[0].practiceAssignments: there is no practice assignment "practice-9"',
  ],
  [
    "a rubric that names an unknown module",
    {
      rubric: [{ id: "t1", task: "T", criteria: ["C."], modules: [7], practiceAssignments: [] }],
    },
    "small.v1.json: rubric[0].modules: there is no module 7",
  ],
  [
    "a source for a field that is not there",
    { sources: [{ facts: ["studyHours"], document: "D", section: "S" }] },
    'small.v1.json: sources[0].facts: the file has no field "studyHours"',
  ],
  [
    "a duration that ends before it begins",
    { durationMonths: { from: 6, to: 5 } },
    "small.v1.json: durationMonths: from must not be after to",
  ],
];

describe("loading tracks", () => {
  it("given a right file, when loaded, then it is found by id", () => {
    const tracks = loaded({ "small.v1.json": aTrackFile() });

    assert.equal(tracks.find("small")?.title, "Klein beginnen");
    assert.equal(tracks.find("other"), undefined);
  });

  for (const [what, change, expected] of broken) {
    it(`given ${what}, when loaded, then file, place and reason are told`, () => {
      const message = complaint({ "small.v1.json": aTrackFile({ ...change }) });

      assert.equal(message, `broken track files:\n  ${expected}`);
    });
  }

  it("given text that is no JSON, when loaded, then the file is named", () => {
    assert.match(
      complaint({ "small.v1.json": "{" }),
      /^broken.*\n {2}small\.v1\.json: is no JSON: /,
    );
  });

  it("given a file under the wrong name, when loaded, then the right name is told", () => {
    const message = complaint({ "small.v2.json": aTrackFile() });

    assert.match(message, /small\.v2\.json: trackId: the file must be named small\.v1\.json/);
  });

  it("given faults in two files, when loaded, then all of them are in one message", () => {
    const message = complaint({
      "a.v1.json": aTrackFile({ trackId: "a", level: 9, title: "" }),
      "b.v1.json": aTrackFile({ trackId: "b", modules: [] }),
      "c.v1.json": aTrackFile({ trackId: "c" }),
    });

    assert.deepEqual(
      message.split("\n").map((line) => line.trim().split(":")[0]),
      ["broken track files", "a.v1.json", "a.v1.json", "b.v1.json"],
    );
  });

  it("given a track with an intake question that is not there, when loaded, then the place is told", () => {
    const message = complaint({
      "small.v1.json": aTrackFile({ intake: ["certificate", "shoe-size"] }),
    });

    assert.match(message, /small\.v1\.json: intake\[1\]: there is no question "shoe-size"/);
  });

  for (const [what, questions, reason] of [
    ["that are no JSON", "{", /questions\.json: is no JSON/],
    ["in another shape", { everybody: [] }, /questions\.json: everybody: needs at least one/],
  ] as const) {
    it(`given intake questions ${what}, when loaded, then that file is named and no track is blamed`, () => {
      const message = complaint(
        { "small.v1.json": aTrackFile({ intake: ["certificate"] }) },
        questions,
      );

      assert.match(message, reason);
      assert.doesNotMatch(message, /small\.v1/);
    });
  }

  it("given an empty folder, when loaded, then it is refused", () => {
    assert.match(complaint({}), /^no track files in /);
  });

  it("given two versions, when asked, then the newest is the default and the old one stays", () => {
    const tracks = loaded({
      "small.v2.json": aTrackFile({ version: 2, title: "Nieuw" }),
      "small.v10.json": aTrackFile({ version: 10, title: "Nieuwst" }),
      "small.v1.json": aTrackFile({ title: "Oud" }),
    });

    assert.deepEqual(
      tracks.all.map(({ title }) => title),
      ["Nieuwst"],
    );
    assert.equal(tracks.find("small")?.version, 10);
    assert.equal(tracks.find("small", 1)?.title, "Oud");
    assert.equal(tracks.find("small", 3), undefined);
  });
});
