import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { confirmSupervision } from "../../../bot/features/supervisors/confirm.ts";
import { missingNotice } from "../../../bot/features/supervisors/missing-job.ts";
import { allowStart, nameExaminer } from "../../../bot/features/supervisors/name-supervisor.ts";
import {
  groupSupervisors,
  mySupervisor,
} from "../../../bot/features/supervisors/read-supervisors.ts";
import { noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { anActor, coordinator, groupId, participant, teacher } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { idsOf } from "../../support/ports.ts";
import { about, askedCourse, codeOf, kees, run, settle, withRia } from "./a-supervised-class.ts";

describe("who has no supervisor", () => {
  it("given five days without a yes, when looked, then there is one card, and the employer's part hears of it", async () => {
    const { ports, actor } = await askedCourse();
    assert.deepEqual(
      (await run(ports, "supervisors.missing")).again,
      plus(ports.now(), { days: 5 }),
    );
    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
    ports.clock.now = plus(ports.now(), { days: 5 });
    await run(ports, "supervisors.missing");
    await run(ports, "supervisors.missing");

    assert.deepEqual(await idsOf(ports, groupId, "notice"), ["notice:supervisors.missing:group"]);
    const jobs = await idsOf(ports, groupId, "job");
    assert.ok(jobs.includes(`job:employers.tell_missing:${groupId}`));
    const id = noticeDocument("supervisors.missing:group");
    const { value: notice } = await ports.documents.get(groupId, id, readNotice);
    const card = await missingNotice.render(ports, notice, "nl");
    assert.ok(card.kind === "card");
    assert.match(shownText(card.card), /Deelnemer 1[^\n]*geen antwoord na 5 dagen/);

    const told = `job:employers.tell_missing:${groupId}`;
    await ports.documents.commit(groupId, [{ kind: "delete", id: told }]);
    await confirmSupervision(ports, actor, about("p-1", "p-2"));
    await settle(ports);
    // The contact's card must be able to say that it is solved.
    assert.ok((await idsOf(ports, groupId, "job")).includes(told));
    const late = await missingNotice.render(ports, notice, "nl");
    assert.deepEqual(late, { kind: "skip", reason: "everybody_has_one" });
    const solved = await missingNotice.render(ports, { ...notice, activityId: "a" }, "nl");
    assert.ok(solved.kind === "card");
    assert.match(shownText(solved.card), /Iedereen heeft een werkbegeleider/);
  });

  it("given what was skipped, when she says yes or the coordinator allows it, then it goes after all", async () => {
    const { ports, memberOf, actor } = await askedCourse();
    const skipped = (personId: string) => ({
      kind: "upsert" as const,
      id: noticeDocument(`scan.invitation:${personId}`),
      body: {
        docType: "notice",
        schema: 1,
        id: `notice:scan.invitation:${personId}`,
        type: "scan.invitation",
        groupId,
        to: personId,
        data: {},
        dueAt: ports.now(),
        urgency: "now",
        state: "skipped",
        reason: "no_supervisor",
        attempts: 0,
      },
    });
    await ports.documents.commit(groupId, [skipped("p-1"), skipped("p-2")]);
    await confirmSupervision(ports, actor, about("p-1"));
    const allowed = { groupId, personId: "p-2", reason: "Zoekt nog iemand" };
    assert.equal(
      codeOf(await allowStart(ports, coordinator, { ...allowed, reason: " " })),
      "supervisors.reason_needed",
    );
    assert.equal(codeOf(await allowStart(ports, coordinator, allowed)), "ok");
    await settle(ports);

    for (const personId of ["p-1", "p-2"]) {
      const id = noticeDocument(`scan.invitation:${personId}`);
      const { value } = await ports.documents.get(groupId, id, readNotice);
      assert.deepEqual([value.state, value.reason], ["pending", undefined]);
    }
    assert.equal((await memberOf("p-2")).startAllowed?.reason, "Zoekt nog iemand");
  });

  it("given the pages, when opened near the start, then each sees how it stands", async () => {
    const { ports, actor } = await askedCourse([withRia("p-1"), aMember({ personId: "p-2" })]);
    await confirmSupervision(ports, actor, about("p-1"));
    await nameExaminer(ports, coordinator, { groupId, personId: "p-1", ...kees });
    ports.clock.now = plus(ports.now(), { days: 15 });

    const all = await groupSupervisors(ports, teacher, groupId);
    const own = await mySupervisor(ports, anActor("p-2"), groupId);

    assert.ok(all.ok && own.ok);
    const [first, second] = all.value.participants;
    assert.deepEqual(
      [first?.supervisor?.state, first?.mayStart, first?.waits],
      ["confirmed", true, false],
    );
    assert.equal(first?.examiner?.name, kees.name);
    assert.deepEqual([second?.supervisor, second?.mayStart, second?.waits], [null, false, true]);
    assert.deepEqual(
      [own.value.supervisor, own.value.mayName, own.value.waits],
      [null, true, true],
    );
    assert.equal(
      codeOf(await groupSupervisors(ports, participant, groupId)),
      "groups.teachers_only",
    );
    assert.equal(codeOf(await mySupervisor(ports, teacher, groupId)), "groups.participants_only");
  });
});
