import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getPerson } from "../../../bot/features/people/public.ts";
import { confirmSupervision, sayOnboarded } from "../../../bot/features/supervisors/confirm.ts";
import { confirmNotice } from "../../../bot/features/supervisors/confirm-notice.ts";
import { noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { groupId } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { allOf, idsOf } from "../../support/ports.ts";
import { about, aCourse, askedCourse, kees, ria, run, settle } from "./a-supervised-class.ts";

describe("asking the supervisors", () => {
  it("given two participants with one supervisor, when asked again and again, then there is one person and one card", async () => {
    const { ports, memberOf, riaId } = await askedCourse();
    await run(ports, "supervisors.ask", { key: "start" });
    await settle(ports);

    assert.equal((await memberOf()).supervisor?.personId, riaId);
    assert.equal((await memberOf("p-2")).supervisor?.askedAt, ports.now());
    const memberships = (await getPerson(ports.documents, riaId)).value.memberships;
    assert.deepEqual(memberships, [{ groupId, role: "supervisor" }]);
    assert.deepEqual(await idsOf(ports, personPartition(riaId), "notice"), [
      "notice:supervisors.confirm:1",
    ]);
    assert.deepEqual(await idsOf(ports, "provider:zorgopleider", "job"), [
      `job:supervisor_team.add:${riaId}`,
    ]);
  });

  it("given fifteen with a deputy, when asked, then it goes in small parts and asks all", async () => {
    const members = Array.from({ length: 15 }, (_, index) =>
      aMember({
        personId: `p-${index + 1}`,
        supervisor: { ...ria, mail: `s${index}@delinde.example` },
        deputy: { ...kees, mail: `d${index}@delinde.example` },
      }),
    );
    const { ports, memberOf } = await aCourse(members);
    let again: string | undefined = "now";
    let runs = 0;
    while (again) {
      again = (await run(ports, "supervisors.ask")).again;
      runs += 1;
    }

    assert.equal(runs, 4);
    assert.ok((await memberOf("p-15")).deputy?.askedAt);
    // The question for each of them, who has none, and the talks.
    assert.equal((await allOf(ports, groupId, "job")).length, 30 + 1 + 1);
  });

  it("given the participant or the teacher as supervisor, when asked, then nobody is and it says why", async () => {
    const own = { name: "Deelnemer 1", mail: "p-1@delinde.example" };
    const hers = { name: "Tineke", mail: "t.vos@x.example" };
    const { ports, memberOf } = await aCourse([
      aMember({ personId: "p-1", supervisor: own }),
      aMember({ personId: "p-2", supervisor: hers }),
    ]);
    for (const [mail, personId] of [
      [own.mail, "p-1"],
      [hers.mail, teacherId],
    ] as const) {
      const body = { docType: "pointer", schema: 1, personId };
      await ports.documents.commit(`mail:${mail}`, [{ kind: "createOnce", id: "pointer", body }]);
    }
    await run(ports, "supervisors.ask");
    await run(ports, "supervisors.ask");

    assert.equal((await memberOf()).supervisor?.problem, "is_participant");
    assert.equal((await memberOf("p-2")).supervisor?.problem, "is_teacher");
    assert.equal((await memberOf()).supervisor?.askedAt, undefined);
  });

  it("given the card, when rendered, then it names everybody; confirmed before it was sent, it is skipped", async () => {
    const { ports, riaId, actor } = await askedCourse();
    const id = noticeDocument("supervisors.confirm:1");
    const { value: notice } = await ports.documents.get(personPartition(riaId), id, readNotice);

    const shown = await confirmNotice.render(ports, notice, "nl");
    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /Deelnemer 1[\s\S]*Deelnemer 2/);
    assert.match(shownText(shown.card), /3 praktijkopdrachten van elk ongeveer 3 uur/);
    assert.doesNotMatch(confirmNotice.byMail?.subject("nl") ?? "", /Deelnemer/);

    await confirmSupervision(ports, actor, about("p-1", "p-2"));
    await sayOnboarded(ports, actor);
    const late = await confirmNotice.render(ports, notice, "nl");
    assert.deepEqual(late, { kind: "skip", reason: "already_confirmed" });
    const inPlace = await confirmNotice.render(ports, { ...notice, activityId: "a" }, "nl");
    assert.equal(inPlace.kind, "card");
  });
});
