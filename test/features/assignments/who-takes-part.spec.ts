import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { keepDraft } from "../../../bot/features/assignments/hand-in-verbs.ts";
import { practiseDone } from "../../../bot/features/assignments/verbs.ts";
import { beginUpload } from "../../../bot/features/files/upload.ts";
import { findMember, type Member } from "../../../bot/features/groups/public.ts";
import { reviewQueue } from "../../../bot/features/review/read-queue.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { groupId, participant, teacher } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { aPdf } from "../../support/some-files.ts";
import { announced } from "../files/an-upload.ts";
import { given, ofAssignment, ports, send, work } from "./in-chat.ts";

const at = instant("2027-01-12T20:00:00Z");
const aGroupWith = (change: Partial<Member>) =>
  given({ members: [aMember({ personId: teacherId, role: "teacher" }), aMember(change)] });
const own = async () => (await findMember(ports.documents, groupId, "p-1"))?.value;

describe("work of somebody who does not take part", () => {
  it("given somebody who never came, when he hands in, then he is back and the teacher sees it", async () => {
    await aGroupWith({ noShowAt: at });

    assert.ok((await send("Hier ben ik.")).ok);

    const queue = await reviewQueue(ports, teacher, groupId);
    assert.ok(queue.ok);
    assert.deepEqual(
      queue.value.map(({ member }) => member.personId),
      ["p-1"],
    );
    assert.equal((await own())?.noShowAt, undefined);
  });

  it("given somebody who never came, when he sends a file or practises, then that is taken", async () => {
    await aGroupWith({ noShowAt: at });

    assert.ok((await beginUpload(ports, participant, announced(aPdf()))).ok);
    assert.ok((await keepDraft(ports, participant, { ...ofAssignment, text: "Begin." })).ok);
    assert.equal((await own())?.noShowAt, at, "a draft is no sign for anybody else");
    const practise = { groupId, assignmentId: "m01-practise" };
    assert.ok((await practiseDone(ports, participant, practise)).ok);
    assert.equal((await own())?.noShowAt, undefined);
  });

  it("given somebody who stopped, when he hands in, then he hears it instead of that nobody reads it", async () => {
    await aGroupWith({ stopped: { at, by: "p-1", reasons: [] } });

    assert.deepEqual(await send("Toch nog."), { ok: false, refusal: "assignments.stopped" });
    assert.equal(await work(), undefined);
  });

  const confirmed = { name: "Ria", mail: "r@x.example", askedAt: at, confirmedAt: at };
  for (const [what, change, isStarted] of [
    ["nobody at work who said yes", {}, false],
    ["a supervisor who said yes", { supervisor: confirmed }, true],
    ["a coordinator who said why not", { startAllowed: { at, by: "p-c", reason: "Later" } }, true],
  ] as const) {
    it(`given ${what}, when he hands in and practises, then that is ${isStarted ? "taken" : "refused, and a draft is kept"}`, async () => {
      const members = [aMember({ personId: teacherId, role: "teacher" }), aMember(change)];
      await given({ members, group: { handedOut: [1], startsConfirmed: true } });
      const practise = { groupId, assignmentId: "m01-practise" };
      const expected = isStarted ? undefined : "groups.no_supervisor";

      assert.ok((await keepDraft(ports, participant, { ...ofAssignment, text: "Begin." })).ok);
      for (const outcome of [
        await send("Mijn leerplan is klaar."),
        await practiseDone(ports, participant, practise),
      ]) {
        assert.equal(outcome.ok ? undefined : outcome.refusal, expected);
      }
    });
  }
});
