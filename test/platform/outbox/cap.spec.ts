import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { NoticeKind } from "../../../bot/kernel/feature.ts";
import { messagePlan, mostInTrack } from "../../../bot/kernel/message-plan.ts";
import type { Notice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import { hasRoom, roleFor } from "../../../bot/platform/outbox/cap.ts";
import { groupId } from "../../support/a-group.ts";
import { aPerson } from "../../support/a-member.ts";
import { allOf, portsOf } from "../../support/ports.ts";
import { anOutbox } from "./an-outbox.ts";

type Type = keyof typeof messagePlan;
const render: NoticeKind["render"] = () => Promise.resolve({ kind: "skip", reason: "not_asked" });
const memberships = [
  { groupId, role: "participant" as const },
  { groupId: "g-2", role: "participant" as const },
  { groupId: "g-3", role: "teacher" as const },
  { groupId: "g-4", role: "teacher" as const },
];
const person = aPerson({ memberships });

function aPlan(documents = portsOf().documents) {
  const ports = { ...portsOf(), documents };
  const clock = { now: ports.now() };
  const asked = (type: Type, id: string, change: Partial<Notice> = {}): Promise<boolean> => {
    const kind = { ...messagePlan[type], render };
    const notice: Notice = {
      docType: "notice",
      schema: 1,
      id,
      type,
      groupId,
      to: "p-1",
      data: {},
      dueAt: clock.now,
      urgency: "now",
      state: "pending",
      attempts: 0,
      ...change,
    };
    return hasRoom(notice, kind, person, { documents, now: () => clock.now });
  };
  const filled = async (count: number, type: Type, change: Partial<Notice> = {}) => {
    const answers: boolean[] = [];
    for (let n = 0; n < count; n += 1) answers.push(await asked(type, `${type}:${n}`, change));
    return answers.filter(Boolean).length;
  };
  return { ports, clock, asked, filled };
}

describe("the message plan at the gate", () => {
  it("given a type for a participant, when asked for more than its bound, then the rest has no room", async () => {
    const { filled } = aPlan();

    assert.equal(await filled(6, "sessions.changed"), 4);
  });

  it("given the same message tried again, when the bound is full, then it still has its own room", async () => {
    const { asked } = aPlan();

    assert.equal(await asked("welcome.welcome", "w"), true);
    assert.equal(await asked("welcome.welcome", "w"), true);
    assert.equal(await asked("welcome.welcome", "another"), false);
  });

  it("given two groups, when a participant hears of both, then each is counted apart", async () => {
    const { asked } = aPlan();
    await asked("welcome.welcome", "w");

    assert.equal(await asked("welcome.welcome", "w", { groupId: "g-2" }), true);
  });

  it("given two groups, when a teacher hears of both, then they are counted together", async () => {
    const { filled } = aPlan();

    assert.equal(await filled(2, "sessions.changed", { groupId: "g-3" }), 2);
    assert.equal(await filled(2, "sessions.changed", { groupId: "g-4" }), 1);
  });

  it("given the coordinator of many groups, when each is made, then each is told", async () => {
    const { asked } = aPlan();

    for (const id of ["g-10", "g-11"]) {
      assert.equal(await asked("provisioning.progress", "made", { groupId: id }), true);
    }
  });

  it("given every type to its bound, when one more of any comes, then nobody goes above the total", async () => {
    const { filled, ports } = aPlan();

    for (const type of Object.keys(messagePlan) as Type[]) {
      if ("participant" in messagePlan[type].atMost) await filled(50, type);
    }

    const [stored] = await allOf(ports, personPartition("p-1"), "messages");
    const entries = stored?.value["entries"];
    assert.ok(Array.isArray(entries) && entries.length <= mostInTrack.participant);
  });

  it("given a cancelled lesson, when told often, then it is never held back nor counted", async () => {
    const { filled, ports } = aPlan();

    assert.equal(await filled(60, "sessions.cancelled"), 60);
    assert.deepEqual(await allOf(ports, personPartition("p-1"), "messages"), []);
  });

  it("given a card that changes in place, when asked, then nothing is counted", async () => {
    const { filled, ports } = aPlan();

    assert.equal(await filled(9, "sessions.changed", { activityId: "1:1" }), 9);
    assert.deepEqual(await allOf(ports, personPartition("p-1"), "messages"), []);
  });

  it("given messages of 24 weeks ago, when a new track begins, then they count no more", async () => {
    const { clock, asked, filled } = aPlan();
    await filled(4, "sessions.changed");
    clock.now = plus(clock.now, { days: 168 });

    assert.equal(await asked("sessions.changed", "later"), true);
  });

  it("given one message, when counted, then that is one read and one write; tried again, one read", async () => {
    const requests: string[] = [];
    const documents = counting(portsOf().documents, (kind) => void requests.push(String(kind)));
    const { asked } = aPlan(documents);

    await asked("welcome.welcome", "w");
    const first = requests.length;
    await asked("welcome.welcome", "w");

    assert.deepEqual([first, requests.length - first], [2, 1]);
  });

  it("given several at once, when the bound is three, then no more than that go", async () => {
    const { asked } = aPlan();

    const answers = await Promise.allSettled(
      ["a", "b", "c", "d"].map((id) => asked("sessions.changed", id, { groupId: "g-3" })),
    );

    const through = answers.filter((one) => one.status === "fulfilled" && one.value);
    assert.ok(through.length <= 3);
  });

  const roles = [
    ["weekly.week", groupId, "participant"],
    ["sessions.changed", "g-3", "teacher"],
    ["digest.week", "g-unknown", "supervisor"],
    ["attendance.alert", groupId, "coordinator"],
  ] as const;
  for (const [type, inGroup, role] of roles) {
    it(`given ${type} in ${inGroup}, when counted, then it is for the ${role}`, () => {
      assert.equal(roleFor(messagePlan[type], person, inGroup), role);
    });
  }
});

describe("a message that the plan has no room for", () => {
  it("given a full bound, when due, then it is skipped as cap, and nothing is sent", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ type: "test.once", id: "n-0" });
    await outbox.deliverDue();
    await outbox.queue({ type: "test.once" });

    await outbox.deliverDue();

    const { state, reason } = await outbox.stored();
    assert.deepEqual([state, reason], ["skipped", "cap"]);
    assert.equal(outbox.arrived.length, 1);
  });
});
