import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  correctSending,
  resendFailed,
  withdrawSending,
} from "../../../bot/features/sendings/change-sending.ts";
import { groupSendingsRoute } from "../../../bot/features/sendings/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { type Notice, noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { coordinatorId } from "../../support/a-member.ts";
import { aNotice } from "../../support/a-notice.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { portsOf } from "../../support/ports.ts";

const sendingId = "weekly.week:1";
const one = { groupId, sendingId };
const at = portsOf().now();

/** A sending of which each message ended in another way. */
async function aSending() {
  const ports = portsOf();
  await aClass(ports, { participants: 5 });
  const told = (n: number, change: Partial<Notice>) =>
    aNotice({ id: `${sendingId}:p-${n}`, to: `p-${n}`, ...change });
  await ports.documents.commit(groupId, [
    told(1, { state: "sent", path: "chat", sentAt: at, activityId: "1:1", conversationId: "a:1" }),
    told(2, { state: "failed", reason: "messenger.rejected", attempts: 3 }),
    told(3, { state: "sent", path: "mail", sentAt: at }),
    told(4, { state: "skipped", reason: "cap" }),
    told(5, { state: "pending", wakeAt: at }),
    aNotice({ id: "weekly.week:10:p-1" }),
    aNotice({ id: "provisioning.progress", type: "provisioning.progress", to: coordinatorId }),
  ]);
  const stored = async (n: number): Promise<Notice> =>
    (await ports.documents.get(groupId, noticeDocument(`${sendingId}:p-${n}`), readNotice)).value;
  return { ports, stored };
}

const said = (outcome: { ok: boolean; refusal?: string }): string =>
  outcome.ok ? "ok" : (outcome.refusal ?? "");

describe("the view of all sendings", () => {
  it("given a sending with every ending, when looked at, then nothing is lost and each has a sentence", async () => {
    const { ports } = await aSending();

    const outcome = await groupSendingsRoute(ports, coordinator, { groupId });

    assert.ok(outcome.ok);
    const { mayChange, sendings } = outcome.value;
    const found = sendings.find((each) => each.sendingId === sendingId);
    assert.equal(mayChange, true);
    assert.equal(found?.title, "Deze week");
    assert.deepEqual(found.counts, { planned: 5, sent: 2, failed: 1, skipped: 1, waiting: 1 });
    assert.deepEqual(
      found.people.map(({ name, state, path }) => [name, state, path]),
      [
        ["Deelnemer 1", "sent", "chat"],
        ["Deelnemer 2", "failed", undefined],
        ["Deelnemer 3", "sent", "mail"],
        ["Deelnemer 4", "skipped", undefined],
        ["Deelnemer 5", "waiting", undefined],
      ],
    );
    const made = sendings.find((each) => each.sendingId === "provisioning.progress");
    assert.equal(made?.people[0]?.name, "Carla Coördinator");
  });

  it("given the teacher, when looked at, then it is read only", async () => {
    const { ports } = await aSending();

    const outcome = await groupSendingsRoute(ports, teacher, { groupId });

    assert.ok(outcome.ok && !outcome.value.mayChange);
  });

  it("given anybody else, when asked, then it is refused", async () => {
    const { ports } = await aSending();
    const answers: string[] = [];
    for (const actor of [participant, outsider, stranger]) {
      answers.push(said(await groupSendingsRoute(ports, actor, { groupId })));
    }

    assert.deepEqual(answers, ["groups.teachers_only", "groups.not_yours", "groups.not_known"]);
  });
});

describe("changing a sending", () => {
  it("given one that failed, when sent again, then only that one goes, as if new; a second time nothing does", async () => {
    const { ports, stored } = await aSending();

    const outcome = await resendFailed(ports, coordinator, one);

    assert.deepEqual(outcome, { ok: true, value: { again: 1 } });
    const { state, attempts, wakeAt, reason } = await stored(2);
    assert.deepEqual([state, attempts, wakeAt, reason], ["pending", 0, ports.now(), undefined]);
    assert.equal((await stored(1)).state, "sent");
    assert.equal(said(await resendFailed(ports, coordinator, one)), "sendings.nothing_failed");
  });

  it("given cards, mails and what waits, when withdrawn, then mails stay and are counted", async () => {
    const { ports, stored } = await aSending();

    const outcome = await withdrawSending(ports, coordinator, one);

    assert.deepEqual(outcome, { ok: true, value: { withdrawn: 2, byMail: 1 } });
    const [card, mail, waiting] = [await stored(1), await stored(3), await stored(5)];
    assert.deepEqual([card.state, card.withdrawnAt], ["pending", ports.now()]);
    assert.deepEqual([mail.state, mail.withdrawnAt], ["sent", undefined]);
    assert.deepEqual([waiting.state, waiting.reason], ["skipped", "withdrawn"]);
    assert.equal(said(await withdrawSending(ports, coordinator, one)), "sendings.by_mail");
  });

  it("given a card in a chat, when corrected, then it shows the facts of now and nobody else is told", async () => {
    const { ports, stored } = await aSending();

    const outcome = await correctSending(ports, coordinator, one);

    assert.deepEqual(outcome, { ok: true, value: { corrected: 1, byMail: 1 } });
    const { state, activityId, wakeAt } = await stored(1);
    assert.deepEqual([state, activityId, wakeAt], ["pending", "1:1", ports.now()]);
    assert.equal((await stored(3)).state, "sent");
    assert.equal((await stored(4)).state, "skipped");
  });

  it("given a sending whose name begins the same, when changed, then the other stays", async () => {
    const { ports } = await aSending();
    await withdrawSending(ports, coordinator, one);

    const id = noticeDocument("weekly.week:10:p-1");
    assert.equal((await ports.documents.get(groupId, id, readNotice)).value.state, "pending");
  });

  const changes = { resendFailed, withdrawSending, correctSending };
  for (const [name, change] of Object.entries(changes)) {
    it(`given ${name}, when asked by somebody else, of nothing, or in a closed group, then nothing changes`, async () => {
      const { ports } = await aSending();
      const by = (actor: Actor, what = one) => change(ports, actor, what).then(said);

      const others = await Promise.all(
        [teacher, participant, outsider, stranger, anActor("p-s")].map((actor) => by(actor)),
      );
      const unknown = await by(coordinator, { groupId, sendingId: "nothing" });
      await closeByHand(ports);

      assert.deepEqual(new Set(others), new Set(["groups.coordinators_only"]));
      assert.equal(unknown, "sendings.not_known");
      assert.equal(await by(coordinator), "groups.archived");
    });
  }
});
