import { strict as assert } from "node:assert";
import { nicknameOf } from "../../../bot/features/supervisor-team/team-steps.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { amina, chantal, everybody, type Named, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  accountOf,
  everybodyRedeems,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { carriedOut } from "../../support/tenant-hands.ts";

const ria: Named = { name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };

describe("the supervisors' team on the local tenant", () => {
  let running: AppUnderTest;
  let groupId: string;
  const reach = () => running.call(coordinator)("supervisorReach", {});
  const pathOf = async () => (await reach()).people.map(({ name, path }) => [name, path]);
  const teamIdOf = async () => {
    const { tenant, settings } = running.app.app.ports;
    return (await tenant.findGroup(nicknameOf(settings.providerId))) ?? "";
  };

  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, ...everybody, ria] });
    ({ groupId } = await makeClass(running));
    const { participants } = await running.call(coordinator)("groupSupervisors", { groupId });
    const of = [amina, chantal].map((who) => participants.find(({ name }) => name === who.name));
    for (const one of of) {
      const named = { groupId, personId: one?.personId ?? "", ...ria, reason: "" };
      await running.call(coordinator)("changeSupervisor", named);
    }
    await running.pass({ hours: 2 });
  });
  after(() => running.close());

  it("given supervisors, when they are named, then there is one team with the app, and she is reached by mail until she accepts", async () => {
    const { team, people } = await reach();

    assert.equal(team.state, "done", JSON.stringify(team.steps));
    assert.deepEqual(
      people.map(({ name, path, participants, action }) => [name, path, participants, action]),
      [[ria.name, "mail", 2, "invite_again"]],
    );
    const made = carriedOut(await running.hands.journal(), {
      target: "graph",
      method: "POST",
      path: /\/groups$/,
    });
    assert.equal(made.length, 2, "the class and the supervisors");
  });

  it("given she accepts, when looked, then chat reaches her", async () => {
    await everybodyRedeems(running);
    await running.pass({ minutes: 5 });

    assert.deepEqual(await pathOf(), [[ria.name, "chat"]]);
  });

  it("given somebody takes her out of the team, when tried again, then she is back", async () => {
    const { tenant } = running.app.app.ports;
    await tenant.removeFromGroup(await teamIdOf(), accountOf(ria));
    await running.pass({ minutes: 1 });
    const [own] = (await reach()).people;
    assert.deepEqual([own?.path, own?.action], ["mail", "try_again"]);

    await running.call(coordinator)("reachSupervisorAgain", { personId: own?.personId ?? "" });
    await running.pass({ hours: 1 });

    assert.deepEqual(await pathOf(), [[ria.name, "chat"]]);
  });

  it("given a date of the information session, when the supervisor asks, then she sees it; others change nothing", async () => {
    const set = { groupId, on: "2027-06-01", time: "19:00", minutes: 60, online: true, where: "" };
    await running.call(coordinator)("setInfoSession", set);
    await running.pass({ minutes: 1 });

    const { info, mayEdit } = await running.call(ria)("infoSession", { groupId });
    assert.match(info?.joinUrl ?? "", /^https:/);
    assert.equal(mayEdit, false);
    for (const who of [ria, teacher, amina]) {
      await assert.rejects(running.call(who)("setInfoSession", set), AppProblem);
      await assert.rejects(running.call(who)("supervisorReach", {}), AppProblem);
    }
  });
});
