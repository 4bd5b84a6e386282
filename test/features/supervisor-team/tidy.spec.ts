import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
import { groupId } from "../../support/a-group.ts";
import { ready, type Scene } from "./a-supervisor-team.ts";

const days = (count: number): number => count * 24 * 60;

/** Her only participant stops, or goes on after all. */
async function setStopped({ ports }: Scene, isStopped: boolean): Promise<void> {
  const found = await findMember(ports.documents, groupId, "p-1");
  assert.ok(found);
  const { stopped: _, ...going } = found.value;
  const stopped = { at: ports.now(), by: "p-1", reasons: [] };
  const next = isStopped ? { ...going, stopped } : going;
  await ports.documents.commit(groupId, [savedMember(next, found.etag)]);
}
const isOut = ({ tenant }: Scene): boolean => tenant.changes.includes("from group o-ria");

describe("looking every week who still supervises", () => {
  it("given a participant who stopped, when a month has passed, then the supervisor is out of the team; before, not", async () => {
    const scene = await ready();
    await setStopped(scene, true);
    await scene.pass(days(28));
    assert.equal(isOut(scene), false);
    assert.ok((await scene.supervisor())?.idleSince);

    await scene.pass(days(14));
    assert.equal(isOut(scene), true);
    assert.equal(await scene.supervisor(), undefined);
  });

  it("given that it is undone within the month, when looked, then she stays and counts again", async () => {
    const scene = await ready();
    await setStopped(scene, true);
    await scene.pass(days(15));
    await setStopped(scene, false);
    await scene.pass(days(60));

    assert.equal(isOut(scene), false);
    assert.equal((await scene.supervisor())?.idleSince, undefined);
    assert.equal((await scene.supervisor())?.groups[0]?.participants, 1);
  });
});
