import assert from "node:assert/strict";
import type { AttemptView, ResultView, WorkView } from "../../bot/contract/review-api.ts";
import { isShown } from "../../tab/src/handed-in/show-file.ts";
import { durationText } from "../../tab/src/look/duration.ts";
import { blobOf } from "../../tab/src/look/made-file.ts";
import { canBeHandedIn, columnsOf } from "../../tab/src/pages/results/rows.ts";
import {
  emptyJudgement,
  isOutOfDate,
  judgeInput,
  judgementOf,
  lacksSighting,
} from "../../tab/src/pages/review/judgement-draft.ts";
import { en } from "../../tab/src/texts.en.ts";
import { nl } from "../../tab/src/texts.nl.ts";
import { texts } from "../../tab/src/texts.ts";

const at = "2027-01-20T11:00:00.000Z";
const attempt = (number: number, more: Partial<AttemptView> = {}): AttemptView => ({
  attempt: number,
  text: "Mijn werk.",
  files: [],
  handedInAt: at,
  ...more,
});
const work = (more: Partial<WorkView> = {}): WorkView => ({
  groupId: "g1",
  groupName: "Groep",
  personId: "p-1",
  name: "Amina",
  assignment: {
    assignmentId: "practice-1",
    kind: "practice",
    title: "Opdracht",
    module: 4,
    steps: [],
    rubric: ["Duidelijk"],
    signOff: [],
  },
  attempts: [attempt(1)],
  sightings: [],
  mayJudge: true,
  ...more,
});
const review = {
  result: "not_yet",
  text: "Goed",
  improve: "Meer",
  levels: { 0: "met" },
  at,
} as const;

describe("judging in the tab", () => {
  it("given nothing handed in, when judged, then there is no call", () => {
    assert.equal(judgeInput(work({ attempts: [] }), emptyJudgement, "met"), undefined);
  });

  it("given work, when judged, then it names the attempt that was on the screen", () => {
    const draft = { ...emptyJudgement, text: "Goed", levels: { 0: "good" } };

    const input = judgeInput(work({ attempts: [attempt(1), attempt(2)] }), draft, "met");

    assert.equal(input?.attempt, 2);
    assert.equal(input?.corrects, undefined);
    assert.deepEqual(input?.levels, { 0: "good" });
  });

  it("given a judgement, when changed, then the form has it and the call names it", () => {
    const judged = work({ attempts: [attempt(1, { review })] });

    const draft = judgementOf(judged);

    assert.deepEqual([draft.text, draft.improve, draft.levels], ["Goed", "Meer", { 0: "met" }]);
    assert.equal(judgeInput(judged, draft, "met")?.corrects, at);
  });

  const seen = (value: "by_self" | "not_there", number: number) => ({
    seen: value,
    at,
    attempt: number,
  });
  for (const [what, sightings, lacks] of [
    ["nothing", [], true],
    ["somebody who was not there", [seen("not_there", 1)], true],
    ["an earlier attempt alone", [seen("by_self", 0)], true],
    ["this attempt", [seen("by_self", 1)], false],
  ] as const) {
    it(`given a supervisor who saw ${what}, when judged, then a reason is ${lacks ? "" : "not "}asked`, () => {
      assert.equal(lacksSighting(work({ sightings: [...sightings] })), lacks);
    });
  }

  it("given a refusal, when read, then only a changed work asks for the newest version", () => {
    assert.deepEqual(
      ["review.handed_in_again", "review.already_judged", "review.too_long"].map(isOutOfDate),
      [true, true, false],
    );
  });
});

describe("results in the tab", () => {
  const result = (assignmentId: string, state: ResultView["state"]): ResultView => ({
    assignmentId,
    kind: "hand_in",
    title: assignmentId,
    module: 1,
    state,
    attempt: 0,
    plannedMinutes: 60,
  });
  const group = [
    { results: [result("a", "open"), result("b", "not_open")] },
    { results: [result("a", "not_open"), result("b", "not_open")] },
  ];

  it("given work that opened for one, when shown, then it is a column and closed work is not", () => {
    assert.deepEqual(
      columnsOf(group, false).map(({ assignmentId }) => assignmentId),
      ["a"],
    );
    assert.equal(columnsOf(group, true).length, 2);
    assert.deepEqual(columnsOf([], false), []);
  });

  it("given every state, when asked, then only open, late and 'not yet' can be handed in", () => {
    const states = ["not_open", "open", "late", "waiting", "met", "not_yet"] as const;

    assert.deepEqual(
      states.filter((state) => canBeHandedIn({ state })),
      ["open", "late", "not_yet"],
    );
  });
});

describe("files and durations in the tab", () => {
  it("given a file, when opened, then only pictures of a fair size are shown", () => {
    const shown = [
      { type: "image/png", size: 1000 },
      { type: "image/png", size: 100_000_000 },
      { type: "image/svg+xml", size: 1000 },
      { type: "application/pdf", size: 1000 },
    ].map(isShown);

    assert.deepEqual(shown, [true, false, false, false]);
  });

  it("given a file of the app, when kept, then its bytes are the same", async () => {
    const bytes = Buffer.from([0, 255, 128, 10]);

    const blob = blobOf({ type: "text/csv", content: bytes.toString("base64") });

    assert.deepEqual(Buffer.from(await blob.arrayBuffer()), bytes);
    assert.equal(blob.type, "text/csv");
  });

  it("given minutes, when said, then as people say them", () => {
    const say = texts({ nl, en })("nl");

    assert.deepEqual(
      [0, 1, 60, 90, 121].map((minutes) => durationText(minutes, say)),
      ["0 minuten", "1 minuut", "1 uur", "1 uur en 30 minuten", "2 uur en 1 minuut"],
    );
  });
});
