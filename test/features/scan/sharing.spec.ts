import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
import { decideConsent } from "../../../bot/features/scan/decide-consent.ts";
import { openRating, rateScan } from "../../../bot/features/scan/rate-scan.ts";
import { readScans } from "../../../bot/features/scan/read-scans.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { instant } from "../../../bot/kernel/time.ts";
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
import { closeByHand } from "../../support/closed-group.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { scanSent, wholeTrack } from "./a-scan.ts";

const supervisor = anActor("p-supervisor");
const ownSupervisor = {
  name: "Sara Smit",
  mail: "s.smit@delinde.example",
  personId: "p-supervisor",
};
const items = wholeTrack.modules.flatMap(({ scanItems }) => scanItems);
const all = (answer: string) => Object.fromEntries(items.map(({ id }) => [id, answer]));
const of = { groupId, personId: "p-1" } as const;
const start = { ...of, moment: "start" } as const;

describe("who sees and rates a scan", () => {
  let ports: TestPorts;
  const read = async (actor: Actor) => {
    const outcome = await readScans(ports, actor, of);
    return outcome.ok ? "ok" : outcome.refusal;
  };
  const decide = (kind: "sharing" | "ratingAsked", given: boolean, actor = participant) =>
    decideConsent(ports, actor, { groupId, moment: "start", kind, given });
  const rate = (actor: Actor, answers = all("with_help"), remarks = {}) =>
    rateScan(ports, actor, { ...start, given: { answers, remarks } });
  const supervisedBy = async (other: typeof ownSupervisor | undefined) => {
    const member = await findMember(ports.documents, groupId, "p-1");
    assert.ok(member);
    const { supervisor: _, ...rest } = member.value;
    const changed = other ? { ...rest, supervisor: other } : rest;
    await ports.documents.commit(groupId, [savedMember(changed, member.etag)]);
  };

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-10T12:00:00Z" });
    await aClass(ports);
    await supervisedBy(ownSupervisor);
    const completedAt = instant("2027-01-09T12:00:00Z");
    await scanSent(ports, groupId, {
      answers: Object.fromEntries(items.map(({ id }) => [id, "not_yet" as const])),
      completedAt,
    });
  });

  for (const [who, actor, answer] of [
    ["the participant", participant, "ok"],
    ["the teacher", teacher, "ok"],
    ["another participant", anActor("p-2"), "groups.teachers_only"],
    ["the supervisor", supervisor, "scan.not_shared"],
    ["the coordinator", coordinator, "groups.not_yours"],
    ["somebody of another group", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
  ] as const) {
    it(`given ${who}, when reading before anything is shared, then it is ${answer}`, async () => {
      assert.equal(await read(actor), answer);
    });
  }

  it("given answers that are shared, when taken back, then the supervisor sees them only meanwhile", async () => {
    await decide("sharing", true);
    assert.equal(await read(supervisor), "ok");
    ports.clock.now = instant("2027-01-11T12:00:00Z");

    const outcome = await decide("sharing", false);

    assert.equal(await read(supervisor), "scan.not_shared");
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.scan.sharing, [
      { at: "2027-01-10T12:00:00.000Z", given: true, to: ownSupervisor.mail },
      { at: "2027-01-11T12:00:00.000Z", given: false, to: ownSupervisor.mail },
    ]);
  });

  it("given the same answer twice, when decided, then its first day stays", async () => {
    await decide("sharing", true);
    ports.clock.now = instant("2027-01-11T12:00:00Z");

    const outcome = await decide("sharing", true);

    assert.ok(outcome.ok);
    assert.equal(outcome.value.scan.sharing?.length, 1);
  });

  it("given another supervisor, when he asks, then he sees and rates nothing until asked anew", async () => {
    await decide("sharing", true);
    await decide("ratingAsked", true);
    await rate(supervisor);
    await supervisedBy({ name: "Piet", mail: "piet@delinde.example", personId: "p-new" });
    const successor = anActor("p-new");

    assert.equal(await read(successor), "scan.not_shared");
    assert.equal(await read(supervisor), "groups.not_yours");
    assert.deepEqual(await rate(successor), { ok: false, refusal: "scan.rating_not_asked" });

    await decide("sharing", true);
    const seen = await readScans(ports, successor, of);
    assert.ok(seen.ok);
    assert.deepEqual(seen.value.file.ratings, {});
  });

  it("given no supervisor, when sharing, then it is refused", async () => {
    await supervisedBy(undefined);

    assert.deepEqual(await decide("sharing", true), { ok: false, refusal: "scan.no_supervisor" });
    assert.equal(await read(supervisor), "groups.not_yours");
  });

  it("given somebody else, when deciding, then nobody decides for the participant", async () => {
    assert.deepEqual(await decide("sharing", true, teacher), {
      ok: false,
      refusal: "groups.participants_only",
    });
    assert.deepEqual(await decide("sharing", true, supervisor), {
      ok: false,
      refusal: "groups.not_yours",
    });
  });

  it("given a supervisor who was not asked, when rating, then it is refused", async () => {
    assert.deepEqual(await rate(supervisor), { ok: false, refusal: "scan.rating_not_asked" });
  });

  it("given a supervisor who is asked, when rating, then participant and teacher see it beside the answers", async () => {
    await decide("ratingAsked", true);
    const toDo = await openRating(ports, supervisor, start);
    assert.ok(toDo.ok);
    assert.equal(toDo.value.scan, undefined);

    assert.ok((await rate(supervisor)).ok);

    for (const actor of [participant, teacher]) {
      const outcome = await readScans(ports, actor, of);
      assert.ok(outcome.ok);
      const { scans, ratings } = outcome.value.file;
      assert.equal(scans.start?.answers["m01-s1"], "not_yet");
      assert.equal(ratings.start?.answers["m01-s1"], "with_help");
    }
    assert.equal(await read(supervisor), "scan.not_shared");
  });

  it("given the same rating twice, when sent, then it is one; other answers replace it", async () => {
    await decide("ratingAsked", true);
    await rate(supervisor);
    ports.clock.now = instant("2027-01-12T12:00:00Z");

    const same = await rate(supervisor);
    const other = await rate(supervisor, all("by_myself"));

    assert.ok(same.ok && other.ok);
    assert.equal(same.value.ratedAt, "2027-01-10T12:00:00.000Z");
    assert.equal(other.value.ratedAt, "2027-01-12T12:00:00.000Z");
  });

  it("given a request that is taken back, when rating, then it is refused", async () => {
    await decide("ratingAsked", true);
    await decide("ratingAsked", false);

    assert.deepEqual(await rate(supervisor), { ok: false, refusal: "scan.rating_not_asked" });
  });

  for (const [what, answers, remarks, refusal] of [
    ["an unknown sentence", { "m99-s1": "by_myself" }, {}, "scan.item_unknown"],
    ["an answer outside the scale", { "m01-s1": "great" }, {}, "scan.answer_outside_scale"],
    ["an unknown module", {}, { "99": "x" }, "scan.page_unknown"],
    ["50,000 characters", {}, { "1": "🙂".repeat(25_000) }, "scan.remark_too_long"],
  ] as const) {
    it(`given ${what}, when rating, then it is refused and nothing is kept`, async () => {
      await decide("ratingAsked", true);

      const outcome = await rate(supervisor, answers, remarks);

      assert.ok(!outcome.ok);
      assert.equal(outcome.refusal, refusal);
      const seen = await readScans(ports, teacher, of);
      assert.ok(seen.ok);
      assert.deepEqual(seen.value.file.ratings, {});
    });
  }

  for (const [who, actor, refusal] of [
    ["the participant", participant, "scan.supervisor_only"],
    ["the teacher", teacher, "scan.supervisor_only"],
    ["the coordinator", coordinator, "groups.not_yours"],
    ["somebody of another group", outsider, "groups.not_yours"],
  ] as const) {
    it(`given ${who}, when rating, then it is refused`, async () => {
      await decide("ratingAsked", true);

      assert.deepEqual(await rate(actor), { ok: false, refusal });
    });
  }

  it("given a closed group, when sharing or rating, then nothing changes", async () => {
    await decide("ratingAsked", true);
    await closeByHand(ports);

    assert.deepEqual(await decide("sharing", true), { ok: false, refusal: "groups.archived" });
    assert.deepEqual(await rate(supervisor), { ok: false, refusal: "groups.archived" });
    assert.equal(await read(participant), "ok");
  });
});
