import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { readCatchUpCard } from "../../../bot/features/attendance/correct-card.ts";
import { attendance as feature } from "../../../bot/features/attendance/index.ts";
import { closeNotice } from "../../../bot/features/attendance/notices.ts";
import { sessionAttendanceRoute } from "../../../bot/features/attendance/routes.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { aClass, aSession, coordinator, groupId, teacher } from "../../support/a-group.ts";
import { aMember, participantIds, teacherId } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { portsOf } from "../../support/ports.ts";

const session = aSession(1);
const migraine = "migraine";

async function aHeldClass(participants = 2) {
  const ports = portsOf({ now: plus(session.endsAt, { minutes: 20 }) });
  const members = [
    aMember({ personId: teacherId, role: "teacher" }),
    aMember({ personId: "p-old", role: "supervisor" }),
    ...participantIds(participants).map((personId) =>
      aMember({ personId, cannotCome: { 1: { at: session.startsAt, reason: migraine } } }),
    ),
  ];
  await aClass(ports, { members });
  return ports;
}

const notice = (to: string) => ({
  id: "attendance.close:1",
  type: "attendance.close",
  groupId,
  to,
  data: { number: 1 },
  dueAt: session.endsAt,
  urgency: "now" as const,
  docType: "notice" as const,
  schema: 1 as const,
  state: "pending" as const,
  attempts: 0,
});

describe("who reads what about absences", () => {
  it("given somebody who teaches this group no longer, when the card comes, then it is not made", async () => {
    const ports = await aHeldClass();

    for (const to of ["p-old", "p-gone", "p-1"]) {
      assert.deepEqual(await closeNotice.render(ports, notice(to), "nl"), {
        kind: "skip",
        reason: "no_longer_teacher",
      });
    }
    assert.equal((await closeNotice.render(ports, notice(teacherId), "nl")).kind, "card");
  });

  it("given the reason of an absence, when asked for, then the teacher reads it and the coordinator does not", async () => {
    const ports = await aHeldClass();
    const told = async (actor: typeof teacher) =>
      JSON.stringify(await sessionAttendanceRoute(ports, actor, { groupId, number: 1 }));

    assert.ok((await told(teacher)).includes(migraine));
    assert.ok(!(await told(coordinator)).includes(migraine));
  });
});

describe("correcting a full class", () => {
  const correct = feature.verbs?.["attendance.correct"];

  it("given thirty people, and each of them named twice, when corrected, then it is one correction each", async () => {
    const ports = await aHeldClass(30);
    const ids = participantIds(30);
    const people = [...ids, ...ids].join(",");
    const outcome = await correct?.(ports, teacher, {
      groupId,
      number: 1,
      people,
      state: "present",
      reason: "Ze waren er allemaal",
    });

    assert.ok(outcome?.ok);
    const told = await sessionAttendanceRoute(ports, teacher, { groupId, number: 1 });
    assert.ok(told.ok && told.value.corrections.length === 30);
  });
});

describe("a text that is cut for a card", () => {
  it("given an emoji on the edge, when shown, then no half of it is left", () => {
    const text = `${"a".repeat(2499)}👋${"b".repeat(10)}`;
    const handedInAt = session.endsAt;
    const catchUp = {
      docType: "catch_up",
      schema: 1,
      personId: "p-1",
      number: 1,
      text,
      handedInAt,
    };
    const view = {
      groupId,
      member: aMember(),
      catchUp: { ...catchUp } as const,
      index: 0,
      count: 1,
    };
    const card = readCatchUpCard(view as Parameters<typeof readCatchUpCard>[0], "nl"); // Its literals widen.

    assert.ok(shownText(card).isWellFormed());
  });
});
