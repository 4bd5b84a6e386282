import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { api } from "../../../bot/contract/api.ts";
import {
  chooseSettingRoute,
  handInRoute,
  myWorkRoute,
  practiseDoneRoute,
  saveDraftRoute,
  sayMinutesRoute,
} from "../../../bot/features/assignments/routes.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { groupId, participant } from "../../support/a-group.ts";
import { allOf } from "../../support/ports.ts";
import { judged } from "./a-work.ts";
import { factsNow, given, ofAssignment, ports, texts, work } from "./in-chat.ts";

const secret = "Mevrouw Jansen, BSN 111222333.";
const handIn = (text: string, change: object = {}) =>
  handInRoute(ports, participant, { ...ofAssignment, text, ...change });
/** What the tab gets, checked by the contract. */
async function seen(assignmentId = ofAssignment.assignmentId) {
  const outcome = await myWorkRoute(ports, participant, { groupId, assignmentId });
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return api.myWork.output.parse(outcome.value);
}

describe("work in the tab", () => {
  beforeEach(() => given());

  it("given an answer, when handed in, then it answers the moment, the attempt and whether it is late", async () => {
    const expected = { handedInAt: ports.now(), attempt: 1, late: false };

    assert.deepEqual(await handIn("Via de tab."), { ok: true, value: expected });
    assert.deepEqual(await texts(), ["Via de tab."]);
  });

  it("given it is handed in twice, when the second comes, then it is refused", async () => {
    await handIn("Een.");

    const outcome = await handIn("Twee.");

    assert.equal(outcome.ok || outcome.refusal, "assignments.already_handed_in");
  });

  it("given two at once, when handed in, then one is taken and one hears that it was", async () => {
    const outcomes = await Promise.all(
      ["Een.", "Twee."].map((text) => rerunOnConflict(() => handIn(text))),
    );

    assert.deepEqual(outcomes.map(({ ok }) => ok).toSorted(), [false, true]);
    assert.equal((await texts()).length, 1);
  });

  it("given the deadline has passed, when handed in, then it is taken and marked late", async () => {
    ports.clock.now = instant("2027-02-01T09:00:00Z");

    const outcome = await handIn("Laat.");

    assert.equal(outcome.ok && outcome.value.late, true);
    assert.equal((await seen()).attempts[0]?.late, true);
  });

  it("given client data, when handed in, then it is refused, kept, and shown with its places", async () => {
    const outcome = await handIn(secret);

    assert.equal(outcome.ok || outcome.refusal, "assignments.client_data");
    const { draft } = await seen();
    assert.deepEqual(
      draft?.findings.map(({ kind, start, end }) => [kind, draft.text.slice(start, end)]),
      [
        ["name", "Jansen"],
        ["bsn", "111222333"],
      ],
    );
    assert.equal(draft?.cleanedText, "Mevrouw [cliënt], BSN [bsn].");
    assert.equal((await handIn(secret, { clientDataChecked: true })).ok, true);
  });

  it("given minutes with it, when handed in, then they are kept and counted", async () => {
    await handIn("Klaar.", { minutes: 45 });

    assert.equal((await work())?.minutes, 45);
    assert.equal((await allOf(ports, groupId, "job")).length, 1);
  });

  it("given a file nobody has, when handed in, then it is refused and nothing changes", async () => {
    const outcome = await handIn("Met foto.", { fileIds: ["f-1"] });

    assert.equal(outcome.ok || outcome.refusal, "files.not_yours");
    assert.equal(await work(), undefined);
  });

  it("given 50,000 characters, when sent, then the contract lets them come to be refused in words", async () => {
    const input = { ...ofAssignment, text: "x".repeat(50_000) };

    assert.equal(api.handIn.input.safeParse(input).success, true);
    const outcome = await handIn(input.text);
    assert.equal(outcome.ok || outcome.refusal, "assignments.too_long");
    assert.equal((await seen()).draft?.text.length, 8000);
  });

  it("given a draft, when kept, then it comes back with what stands out", async () => {
    const outcome = await saveDraftRoute(ports, participant, { ...ofAssignment, text: secret });

    assert.ok(outcome.ok);
    const { findings, cleanedText } = api.saveDraft.output.parse(outcome.value);
    assert.deepEqual([findings.length, cleanedText], [2, "Mevrouw [cliënt], BSN [bsn]."]);
  });

  it("given not yet, when looked at, then the feedback is there and it may be handed in again", async () => {
    await handIn("Een.");
    assert.equal((await seen()).mayHandIn, false);
    await judged(ports.documents, ofAssignment.assignmentId, "not_yet");

    const { state, mayHandIn, attempts } = await seen();

    assert.deepEqual([state, mayHandIn], ["not_yet", true]);
    assert.equal(attempts[0]?.review?.improve, "Noem wie je helpt.");
  });

  it("given practising, when said to be done and taken back, then it is open again", async () => {
    const asked = { groupId, assignmentId: "m01-practise" };
    const at = ports.now();

    const done = await practiseDoneRoute(ports, participant, { ...asked, done: true });
    assert.deepEqual(done, { ok: true, value: { practisedAt: at } });
    assert.equal((await seen(asked.assignmentId)).state, "practised");
    const undone = await practiseDoneRoute(ports, participant, { ...asked, done: false });

    assert.deepEqual(undone, { ok: true, value: {} });
    assert.equal((await seen(asked.assignmentId)).state, "open");
  });

  it("given minutes, when said, then they stand with the work and on the member", async () => {
    await handIn("Klaar.");

    const outcome = await sayMinutesRoute(ports, participant, { ...ofAssignment, minutes: 50 });

    assert.deepEqual(outcome, { ok: true, value: { minutes: 50 } });
    assert.equal((await seen()).minutes, 50);
    assert.equal((await factsNow())[ofAssignment.assignmentId]?.minutes, 50);
  });

  it("given where somebody works, when chosen, then the advice comes along", async () => {
    await given({ group: { handedOut: [4] } }, "2027-02-25T09:00:00Z");
    await chooseSettingRoute(ports, participant, { groupId, setting: "homeCare" });

    const { assignment, setting } = await seen("practice-1");

    assert.equal(setting, "homeCare");
    assert.match(assignment.variant ?? "", /bij de cliënt thuis/);
    assert.ok(assignment.signOff.length > 0);
  });
});
