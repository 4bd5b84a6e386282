import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findWork } from "../../../bot/features/assignments/public.ts";
import { findMember, type Group, savedMember } from "../../../bot/features/groups/public.ts";
import {
  signOffRoute,
  supervisorOverviewRoute,
  supervisorWorkRoute,
} from "../../../bot/features/supervisors/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { aClass, anActor, groupId, stranger, teacher } from "../../support/a-group.ts";
import { aMember, aPerson, storedPerson, teacherId } from "../../support/a-member.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

const assignmentId = "practice-1";
const ids = { groupId, personId: "p-1", assignmentId };
const ria = anActor("p-ria");
const supervisedBy = (personId: string) => ({
  supervisor: { name: "Ria", mail: "ria@delinde.example", personId },
});

describe("the supervisor's sign-off", () => {
  let ports: TestPorts;
  const aCourse = async (group: Partial<Group> = {}): Promise<void> => {
    ports = portsOf({ now: "2027-02-24T08:00:00Z" });
    const members = [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({ personId: "p-1", ...supervisedBy("p-ria") }),
      aMember({ personId: "p-2", ...supervisedBy(teacherId) }),
      aMember({ personId: "p-3", ...supervisedBy("p-3") }),
    ];
    await aClass(ports, { members, group: { handedOut: [1, 2, 3, 4], ...group } });
    const memberships = [{ groupId, role: "supervisor" as const }];
    await storedPerson(ports, aPerson({ personId: "p-ria", name: "Ria", memberships }));
    for (const personId of ["p-1", "p-2", "p-3"]) {
      await handedInAgain(ports, { ...ids, personId, kind: "practice" });
    }
  };
  const sign = (change: object = {}, actor: Actor = ria) =>
    signOffRoute(ports, actor, { ...ids, attempt: 1, seen: "by_self", remark: "", ...change });
  const codeOf = async (outcome: ReturnType<typeof sign>): Promise<string> => {
    const found = await outcome;
    return found.ok ? "ok" : found.refusal;
  };
  const seenOf = async (personId: string) =>
    (await findMember(ports.documents, groupId, personId))?.value.progress.work[assignmentId]?.seen;
  const namesFor = async (actor: Actor) => {
    const outcome = await supervisorOverviewRoute(ports, actor, {});
    return outcome.ok ? outcome.value.participants.map(({ name }) => name) : outcome.refusal;
  };

  beforeEach(() => aCourse());

  it("given the own participant, when signed, then work and overview are one commit", async () => {
    assert.equal(await codeOf(sign({ remark: "Rustig." })), "ok");

    assert.equal(await seenOf("p-1"), "by_self");
  });

  it("given two devices at once, when signed, then nothing is lost", async () => {
    const seen = ["by_self", "with_help"];
    await Promise.all(seen.map((one) => rerunOnConflict(() => sign({ seen: one }))));

    const work = await findWork(ports.documents, groupId, "p-1", assignmentId);
    assert.equal(work?.value.sightings.length, 2);
    assert.equal(await seenOf("p-1"), work?.value.sightings.at(-1)?.seen);
  });

  it("given the button pressed twice, when signed, then it is once", async () => {
    await sign();
    ports.clock.now = "2027-02-24T09:00:00.000Z" as typeof ports.clock.now; // An Instant by its form.
    await sign();

    const work = await findWork(ports.documents, groupId, "p-1", assignmentId);
    assert.equal(work?.value.sightings.length, 1);
  });

  it("given a teacher who is somebody's supervisor, when signed, then it is taken for that one alone", async () => {
    assert.equal(await codeOf(sign({ personId: "p-2" }, teacher)), "ok");
    assert.equal(await codeOf(sign({}, teacher)), "groups.supervisors_only");
    assert.deepEqual(await namesFor(teacher), ["Deelnemer 2"]);
  });

  for (const [what, change, actor, refusal] of [
    ["somebody else's participant", { personId: "p-2" }, ria, "groups.supervisors_only"],
    ["the participant", {}, anActor("p-1"), "groups.supervisors_only"],
    ["the own work", { personId: "p-3" }, anActor("p-3"), "supervisors.own_work"],
    ["a stranger", {}, stranger, "groups.not_known"],
    ["an unknown person", { personId: "p-nobody" }, ria, "groups.supervisors_only"],
    ["an unknown assignment", { assignmentId: "m99" }, ria, "supervisors.unknown_assignment"],
    ["homework", { assignmentId: "m01-hand-in" }, ria, "supervisors.not_practice"],
    ["work to come", { assignmentId: "practice-2" }, ria, "supervisors.nothing_handed_in"],
    ["an older attempt", { attempt: 9 }, ria, "review.handed_in_again"],
  ] as const) {
    it(`given ${what}, when signed, then it is ${refusal} and nothing is kept`, async () => {
      assert.equal(await codeOf(sign(change, actor)), refusal);
      for (const personId of ["p-1", "p-2", "p-3"]) {
        assert.equal(await seenOf(personId), undefined);
      }
    });
  }

  it("given somebody who stopped, when signed or opened, then he is nobody's participant any more", async () => {
    const found = await findMember(ports.documents, groupId, "p-1");
    assert.ok(found);
    const stopped = { at: ports.now(), by: "p-1", reasons: [] };
    await ports.documents.commit(groupId, [savedMember({ ...found.value, stopped }, found.etag)]);

    assert.equal(await codeOf(sign()), "groups.supervisors_only");
    assert.equal((await supervisorWorkRoute(ports, ria, ids)).ok, false);
    assert.equal(await seenOf("p-1"), undefined);
  });

  it("given a closed group, when signed, then it is refused and no longer in the overview", async () => {
    await aCourse({ archivedAt: "2027-02-23T08:00:00.000Z" as Group["archivedAt"] }); // As stored.

    assert.equal(await codeOf(sign()), "groups.archived");
    assert.deepEqual(await namesFor(ria), []);
  });

  it("given the overview, when asked, then there are the own people with practice work alone", async () => {
    const outcome = await supervisorOverviewRoute(ports, ria, {});

    assert.ok(outcome.ok);
    const [own] = outcome.value.participants;
    assert.equal(outcome.value.participants.length, 1);
    assert.equal(own?.asked, 1);
    assert.deepEqual(
      own?.practice.map(({ state, asksSignOff }) => [state, asksSignOff]),
      [
        ["waiting", true],
        ["not_open", false],
        ["not_open", false],
      ],
    );
    assert.deepEqual(await namesFor(anActor("p-3")), []);
    assert.equal(await namesFor(stranger), "groups.not_known");
  });

  it("given nothing handed in, when opened, then there is nothing to do", async () => {
    const outcome = await supervisorWorkRoute(ports, ria, { ...ids, assignmentId: "practice-2" });

    assert.deepEqual(outcome, { ok: false, refusal: "supervisors.nothing_handed_in" });
  });
});
