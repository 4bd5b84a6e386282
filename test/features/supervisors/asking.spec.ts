import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getPerson } from "../../../bot/features/people/public.ts";
import { confirmSupervision, sayOnboarded } from "../../../bot/features/supervisors/confirm.ts";
import { confirmNotice } from "../../../bot/features/supervisors/confirm-notice.ts";
import { askAgain } from "../../../bot/features/supervisors/name-supervisor.ts";
import { noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { groupId, teacher } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { shownText } from "../../support/card-text.ts";
import { allOf, idsOf } from "../../support/ports.ts";
import {
  about,
  aCourse,
  askedCourse,
  codeOf,
  kees,
  ria,
  run,
  settle,
} from "./a-supervised-class.ts";

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

  it("given who was asked by mail, when asked again, then one more mail comes, and not a third", async () => {
    const { ports, riaId } = await askedCourse();
    const pk = personPartition(riaId);
    const again = { groupId, personId: "p-1", as: "supervisor" } as const;
    const counts: number[] = [];
    for (const _ of [1, 2, 3]) {
      for (const { id } of await allOf(ports, pk, "notice")) {
        const { value, etag } = await ports.documents.get(pk, id, readNotice);
        const { wakeAt: _wakeAt, ...rest } = value;
        const mailed = { ...rest, state: "sent", path: "mail", sentAt: ports.now() } as const;
        await ports.documents.commit(pk, [{ kind: "replace", id, body: mailed, ifMatch: etag }]);
      }
      // Told again without a new question, as after a kill: nobody gets a mail twice.
      await run(ports, "supervisors.tell", { personId: riaId });
      ports.clock.now = plus(ports.now(), { days: 1 });
      assert.equal(codeOf(await askAgain(ports, teacher, again)), "ok");
      await settle(ports);
      counts.push((await idsOf(ports, pk, "notice")).length);
    }
    assert.deepEqual(counts, [2, 2, 2]);
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
