import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  findWorkItem,
  handIn,
  isOpen,
  maxAnswer,
} from "../../../bot/features/assignments/rules.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import type { WorkItem } from "../../../bot/kernel/track.ts";
import { aTrack } from "../../support/a-catalogue.ts";
import { aSession } from "../../support/a-group.ts";
import { aWork } from "./a-work.ts";

const item = (id: string, kind: WorkItem["kind"]): WorkItem => ({
  id,
  kind,
  title: id,
  steps: [],
  minutes: 60,
  rubric: [],
});
const [module1, ...others] = aTrack().modules;
assert.ok(module1);
const track = aTrack({
  modules: [
    { ...module1, work: [item("practise-1", "practise"), item("hand-in-1", "hand_in")] },
    ...others,
  ],
});
const session = aSession(1);
const after = plus(session.endsAt, { minutes: 1 });

type Attempt = Parameters<typeof handIn>[0];
const attempt = (change: Partial<Attempt> = {}, now = after) =>
  handIn(
    {
      track,
      assignmentId: "hand-in-1",
      text: "Mijn antwoord.",
      personId: "p-1",
      session,
      earlier: undefined,
      ...change,
    },
    now,
  );
const refusalOf = (outcome: ReturnType<typeof attempt>) => (outcome.ok ? "none" : outcome.refusal);

describe("handing in homework", () => {
  it("given an answer after the session, when handed in, then it is kept with its moment", () => {
    assert.deepEqual(attempt({ text: "  Mijn antwoord.\n" }), {
      ok: true,
      value: aWork({
        assignmentId: "hand-in-1",
        attempts: [{ text: "Mijn antwoord.", files: [], handedInAt: after }],
      }),
    });
  });

  it("given an assignment nobody knows, when handed in, then it is refused", () => {
    assert.equal(refusalOf(attempt({ assignmentId: "m99" })), "assignments.unknown");
  });

  it("given practice, when handed in, then there is nothing to judge", () => {
    assert.equal(refusalOf(attempt({ assignmentId: "practise-1" })), "assignments.not_judged");
  });

  it("given an answer that was handed in, when handed in again, then the first one stands", () => {
    const earlier = aWork({
      assignmentId: "hand-in-1",
      attempts: [{ text: "Eerste.", files: [], handedInAt: after }],
    });

    assert.equal(refusalOf(attempt({ earlier })), "assignments.already_handed_in");
  });

  it("given a session that runs, when handed in, then it is too early", () => {
    const during = plus(session.endsAt, { minutes: -1 });

    assert.equal(refusalOf(attempt({}, during)), "assignments.not_open");
  });

  it("given the very end of the session, when handed in, then it is open", () => {
    assert.equal(attempt({}, session.endsAt).ok, true);
  });

  it("given weeks after the session, when handed in late, then it is taken", () => {
    assert.equal(attempt({}, instant("2027-06-30T10:00:00Z")).ok, true);
  });

  it("given no session, when handed in, then it is not open", () => {
    assert.equal(refusalOf(attempt({ session: undefined })), "assignments.not_open");
  });

  it("given a session that was cancelled, when handed in, then it is not open", () => {
    const cancelled = aSession(1, { state: "cancelled" });

    assert.equal(refusalOf(attempt({ session: cancelled })), "assignments.not_open");
    assert.equal(isOpen(cancelled, after), false);
  });

  for (const text of ["", "   ", "\n\t"]) {
    it(`given ${JSON.stringify(text)}, when handed in, then an answer is missing`, () => {
      assert.equal(refusalOf(attempt({ text })), "assignments.empty");
    });
  }

  it("given the longest answer with spaces around it, when handed in, then it fits", () => {
    assert.equal(attempt({ text: ` ${"x".repeat(maxAnswer)} ` }).ok, true);
  });

  it("given one character more, when handed in, then it is refused with the limit", () => {
    assert.deepEqual(attempt({ text: "x".repeat(maxAnswer + 1) }), {
      ok: false,
      refusal: "assignments.too_long",
      details: { most: 8000 },
    });
  });
});

describe("finding an assignment", () => {
  it("given its id, when looked up, then its module comes along", () => {
    assert.equal(findWorkItem(track, "hand-in-1")?.module.number, 1);
    assert.equal(findWorkItem(track, "nothing"), undefined);
  });
});
