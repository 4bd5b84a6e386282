import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { listTalks } from "../../../bot/features/talks/document.ts";
import { groupTalksRoute, myTalksRoute, talkRoute } from "../../../bot/features/talks/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { anActor, groupId, teacher } from "../../support/a-group.ts";
import { aTalkClass, codeOf, halfway, kees, personOf, ria, usual } from "./a-talk.ts";

const one = anActor("p-1");

describe("who sees which talk", () => {
  it("given a talk of an organisation, when opened, then each sees the agenda of his own people", async () => {
    const members = usual.map((member) =>
      member.personId === "p-2"
        ? { ...member, supervisor: { ...kees, mail: "iemand@delinde.example" } }
        : member,
    );
    const world = await aTalkClass({ now: "2026-12-30T09:00:00Z", members });
    await world.run("talks.begin", "start");
    const all = await listTalks(world.ports.documents, groupId);
    const linde = all.find(({ value }) => value.organisation?.name === "Zorggroep De Linde");
    const talkId = linde?.value.talkId ?? "";
    const seen = async (actor: Actor) => {
      const opened = await talkRoute(world.ports, actor, { groupId, talkId });
      return opened.ok ? opened.value.agenda.map(({ personId }) => personId) : opened.refusal;
    };

    assert.deepEqual(await seen(teacher), ["p-1", "p-2"]);
    assert.deepEqual(await seen(one), ["p-1"]);
    assert.deepEqual(await seen(personOf(ria)), ["p-1"]);
    assert.deepEqual(await seen(anActor("p-3")), "talks.not_found");
  });

  it("given a group, when listed, then the teacher sees all, a supervisor his own in every group", async () => {
    const world = await halfway();
    const listed = await groupTalksRoute(world.ports, teacher, { groupId });
    const mine = await myTalksRoute(world.ports, personOf(ria), {});

    assert.ok(listed.ok && mine.ok);
    assert.equal(listed.value.talks.length, 4);
    assert.deepEqual(listed.value.shares[1], { kind: "middle", held: 0, due: 0, toCome: 4 });
    assert.deepEqual(mine.value.talks.map(({ talkId }) => talkId).toSorted(), [
      "middle-p-1",
      "middle-p-2",
    ]);
    assert.equal(
      await codeOf(groupTalksRoute(world.ports, one, { groupId })),
      "groups.teachers_only",
    );
  });
});
