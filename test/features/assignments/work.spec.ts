import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { factsOf, readWork } from "../../../bot/features/assignments/work.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aWork } from "./a-work.ts";

const at = instant("2027-01-19T10:00:00Z");
const later = instant("2027-01-21T10:00:00Z");
const attempt = { text: "Ik vroeg het eerst.", files: [], handedInAt: at };
const review = { result: "met", text: "Mooi.", levels: {}, by: "p-teacher", at: later } as const;

describe("work of the first shape", () => {
  it("given a text that was handed in, when read, then it is the first attempt", () => {
    const first = {
      docType: "work",
      schema: 1,
      personId: "p-1",
      assignmentId: "m01-hand-in",
      text: attempt.text,
      handedInAt: at,
    };

    assert.deepEqual(readWork(first), aWork({ attempts: [attempt] }));
  });
});

describe("the short version of work", () => {
  it("given a draft only, when made short, then there is nothing to tell", () => {
    const draft = { text: "Ik", files: [], savedAt: at };

    assert.equal(factsOf(aWork({ draft })), undefined);
  });

  it("given an attempt, when made short, then it waits", () => {
    assert.deepEqual(factsOf(aWork({ attempts: [attempt] })), {
      state: "handed_in",
      attempt: 1,
      handedInAt: at,
    });
  });

  it("given a judged attempt, when made short, then the result stands", () => {
    const facts = factsOf(aWork({ attempts: [{ ...attempt, review }], minutes: 90 }));

    assert.deepEqual([facts?.state, facts?.judgedAt, facts?.minutes], ["met", later, 90]);
  });

  it("given a second attempt, when made short, then it waits again", () => {
    const notYet = { ...review, result: "not_yet", improve: "Noem de cliënt niet." } as const;
    const attempts = [
      { ...attempt, review: notYet },
      { ...attempt, handedInAt: later },
    ];
    const seen = { seen: "by_self", by: "p-s", at, attempt: 1 } as const;

    const facts = factsOf(aWork({ attempts, sightings: [seen] }));

    assert.deepEqual(facts, { state: "handed_in", attempt: 2, handedInAt: later });
  });

  it("given practising that is done, when made short, then nobody has to judge it", () => {
    const facts = factsOf(aWork({ kind: "practise", practisedAt: at }));

    assert.deepEqual(facts, { state: "practised", attempt: 0, handedInAt: at });
  });
});
