import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { retrySupervisorTeamRoute } from "../../../bot/features/supervisor-team/routes.ts";
import { coordinator } from "../../support/a-group.ts";
import { reachIn, ready, type Scene, tell } from "./a-supervisor-team.ts";

describe("the app in the team of the supervisors", () => {
  const appCount = ({ tenant }: Scene) =>
    tenant.changes.filter((one) => one.startsWith("app in")).length;
  const takenOut = async (scene: Scene) => {
    scene.tenant.uninstall((await scene.team())?.tenantGroupId ?? "");
    await tell(scene, "uninstalled");
    await scene.pass(30);
  };

  it("given the app taken out, when told, then it is put back; again within a day, a person decides", async () => {
    const scene = await ready();
    await takenOut(scene);
    assert.equal(appCount(scene), 2);
    assert.equal((await scene.team())?.state, "done");

    await takenOut(scene);
    assert.equal(appCount(scene), 2);
    const { team } = await reachIn(scene);
    assert.equal(team.state, "failed");
    assert.match(team.steps.find(({ name }) => name === "app")?.note ?? "", /twee keer/);

    assert.ok((await retrySupervisorTeamRoute(scene.ports, coordinator, {})).ok);
    await scene.pass(30);
    assert.equal(appCount(scene), 3);
    assert.equal((await scene.team())?.state, "done");
  });

  it("given the word of it late or twice, when the app is there, then nothing happens", async () => {
    const scene = await ready();
    await tell(scene, "uninstalled");
    await tell(scene, "uninstalled");
    await scene.pass(30);
    assert.equal(appCount(scene), 1);
    assert.equal((await scene.team())?.state, "done");
  });

  it("given an administrator who puts it back himself, when told, then all is well again", async () => {
    const scene = await ready();
    await takenOut(scene);
    await takenOut(scene);
    const teamId = (await scene.team())?.tenantGroupId ?? "";
    await scene.tenant.tenant.installAppInTeam(teamId, "catalogue-app");
    await tell(scene, "installed");
    await scene.pass(10);
    assert.equal((await scene.team())?.state, "done");
  });

  it("given a team that is gone, when the coordinator tries again, then there is a new one with everybody", async () => {
    const scene = await ready({ supervisors: ["p-ria", "p-bo"] });
    scene.tenant.loseGroups();
    await retrySupervisorTeamRoute(scene.ports, coordinator, {});
    await scene.pass(60);

    const team = await scene.team();
    assert.equal(team?.state, "done");
    for (const { teamId, joinedAt } of await scene.all()) {
      assert.equal(teamId, team?.tenantGroupId);
      assert.ok(joinedAt);
    }
  });
});
