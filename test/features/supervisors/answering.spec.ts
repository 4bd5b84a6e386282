import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getPerson } from "../../../bot/features/people/public.ts";
import {
  chooseMoment,
  confirmSupervision,
  declineSupervision,
  sayOnboarded,
} from "../../../bot/features/supervisors/confirm.ts";
import { supervisees } from "../../../bot/features/supervisors/public.ts";
import { plus } from "../../../bot/kernel/time.ts";
import {
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { idsOf } from "../../support/ports.ts";
import { about, askedCourse, codeOf, kees, settle } from "./a-supervised-class.ts";

describe("a supervisor who answers", () => {
  it("given the question, when answered twice and at once, then it is one yes for who was on the card", async () => {
    const { ports, memberOf, actor } = await askedCourse();

    const [one] = await Promise.all([
      confirmSupervision(ports, actor, about("p-1")),
      confirmSupervision(ports, actor, about("p-1")).catch(() => undefined),
    ]);

    assert.ok(one?.ok);
    assert.equal(one.value.step, "ask");
    const first = (await memberOf()).supervisor?.confirmedAt;
    assert.equal(first, ports.now());
    assert.equal((await memberOf("p-2")).supervisor?.confirmedAt, undefined);
    ports.clock.now = plus(ports.now(), { hours: 1 });
    assert.equal(codeOf(await confirmSupervision(ports, actor, about("p-1"))), "ok");
    assert.equal((await memberOf()).supervisor?.confirmedAt, first);
  });

  it("given a yes, when he knows what is expected, then a later participant is confirmed and onboarded at once", async () => {
    const { ports, memberOf, actor } = await askedCourse();
    assert.equal(codeOf(await sayOnboarded(ports, actor)), "supervisors.confirm_first");
    await confirmSupervision(ports, actor, about("p-1"));
    const known = await sayOnboarded(ports, actor);
    assert.ok(known.ok);

    const last = await confirmSupervision(ports, actor, about("p-2"));

    assert.ok(last.ok);
    assert.equal(last.value.step, "done");
    assert.ok((await memberOf("p-2")).supervisor?.onboardedAt);
  });

  it("given somebody else, when he answers, then nothing changes", async () => {
    const { ports, memberOf } = await askedCourse();

    for (const who of [teacher, participant, outsider, coordinator]) {
      const outcome = await confirmSupervision(ports, who, about("p-1"));
      assert.equal(codeOf(outcome), "supervisors.not_yours");
      assert.equal(codeOf(await sayOnboarded(ports, who)), "supervisors.not_yours");
    }
    assert.equal(
      codeOf(await confirmSupervision(ports, stranger, about("p-1"))),
      "groups.not_known",
    );
    assert.equal((await memberOf()).supervisor?.confirmedAt, undefined);
  });

  it("given a no, when said twice, then he is out, the proposal stands and is nobody yet", async () => {
    const { ports, memberOf, riaId, actor } = await askedCourse();
    const request = { groupId, personId: "p-1", instead: kees };

    assert.equal(codeOf(await declineSupervision(ports, actor, request)), "ok");
    assert.equal(codeOf(await declineSupervision(ports, actor, request)), "supervisors.not_yours");
    await settle(ports);

    assert.deepEqual((await memberOf()).supervisor?.instead, kees);
    assert.equal((await supervisees(ports, riaId)).length, 1);
    assert.equal((await getPerson(ports.documents, riaId)).value.linksRevokedAt, undefined);
    assert.ok((await idsOf(ports, groupId, "notice")).includes("notice:supervisors.missing:group"));
  });

  it("given half a proposal, when sent, then it is asked for", async () => {
    const { ports, actor } = await askedCourse();
    const half = { groupId, personId: "p-1", instead: { name: "Kees", mail: "kees" } };

    assert.equal(codeOf(await declineSupervision(ports, actor, half)), "supervisors.bad_address");
  });

  it("given a moment, when chosen, then it is kept; within his quiet hours it is not", async () => {
    const { ports, riaId, actor } = await askedCourse();

    assert.equal(codeOf(await chooseMoment(ports, actor, { weekday: 2, hour: 14 })), "ok");
    const { preferences } = (await getPerson(ports.documents, riaId)).value;
    assert.deepEqual(preferences, { digest: { weekday: 2, hour: 14 } });
    const night = await chooseMoment(ports, actor, { weekday: 2, hour: 23 });
    assert.equal(codeOf(night), "supervisors.moment_in_quiet");
    const quiet = { from: "23:30", until: "07:00", sundays: true };
    assert.equal(codeOf(await chooseMoment(ports, actor, { weekday: 2, hour: 23, quiet })), "ok");
  });

  it("given a closed group, when answered, then it is closed", async () => {
    const { ports, actor } = await askedCourse();
    await closeByHand(ports);

    assert.equal(codeOf(await confirmSupervision(ports, actor, about("p-1"))), "groups.archived");
  });
});
