import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getPerson } from "../../../bot/features/people/public.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { groupId } from "../../support/a-group.ts";
import { coordinatorId } from "../../support/a-member.ts";
import { anAccount, gone, unavailable } from "../../support/a-tenant.ts";
import { aSupervisorTeam } from "./a-supervisor-team.ts";

const stepsOf = (team: Awaited<ReturnType<Awaited<ReturnType<typeof aSupervisorTeam>>["team"]>>) =>
  team?.steps.map(({ name, state }) => `${name} ${state}`);

describe("making the team of the supervisors", () => {
  it("given the first supervisor, when added, then she is invited and in a team of her own with the app", async () => {
    const { tenant, add, pass, team, supervisor, ports } = await aSupervisorTeam();
    await add();
    await pass(30);

    assert.equal((await team())?.state, "done");
    assert.equal((await team())?.coordinatorId, coordinatorId);
    const made = (await team())?.tenantGroupId;
    assert.deepEqual(
      tenant.changes.filter((one) => !one.startsWith("group")),
      ["invite ria@delinde.example", `team ${made}`, `app in ${made}`, "to group o-ria"],
    );
    assert.ok((await supervisor())?.joinedAt);
    const { account, memberships, paths } = (await getPerson(ports.documents, "p-ria")).value;
    assert.equal(account?.objectId, "o-ria");
    assert.deepEqual(memberships, [{ groupId, role: "supervisor" }]);
    assert.equal(paths?.chat?.reason, "invited");
  });

  it("given many who came before the team was there, when it is, then all are in it once", async function () {
    this.timeout(10_000);
    const supervisors = Array.from({ length: 50 }, (_, index) => `p-s${index}`);
    const { add, pass, all, tenant } = await aSupervisorTeam({ supervisors });
    for (const personId of supervisors) await add(personId);
    await pass(180);

    assert.equal((await all()).filter(({ joinedAt }) => joinedAt !== undefined).length, 50);
    assert.equal(tenant.changes.filter((one) => one.startsWith("invite")).length, 50);
    assert.equal(tenant.changes.filter((one) => one.startsWith("group")).length, 1);
  });

  for (const name of [
    "findGroup",
    "createGroup",
    "createTeam",
    "getOperation",
    "installAppInTeam",
    "inviteGuest",
    "addToGroup",
    "listTeamMembers",
  ] as const) {
    for (const when of ["before", "afterwards"] as const) {
      it(`given an answer lost ${when} ${name}, when run again, then nothing is made twice`, async () => {
        const { tenant, add, pass, team, supervisor } = await aSupervisorTeam();
        tenant.fail(name, unavailable(), 1, when);
        await add();
        await pass(240);

        assert.equal((await team())?.state, "done");
        assert.ok((await supervisor())?.joinedAt);
        // The team that Microsoft makes without telling us is asked for again: it answers "there already".
        const made = ["group", "app", "invite", ...(name === "createTeam" ? [] : ["team"])];
        for (const what of made) {
          const times = tenant.changes.filter((one) => one.startsWith(`${what} `)).length;
          assert.equal(times, 1, what);
        }
      });
    }
  }

  it("given a group too young for a team, when looked again, then it waits with a reason and is made", async () => {
    const { tenant, add, pass, team } = await aSupervisorTeam();
    tenant.fail("hasTeam", gone(), 2);
    await add();
    await pass(0);
    assert.equal((await team())?.steps[1]?.note?.code, "group_young");
    await pass(60);
    assert.equal((await team())?.state, "done");
  });

  it("given no app in the catalogue, when made, then it fails with a sentence and nobody loses an invitation", async () => {
    const { add, pass, team, supervisor } = await aSupervisorTeam({ rules: { withoutApp: true } });
    await add();
    await pass(60);

    assert.deepEqual(stepsOf(await team()), [
      "group done",
      "team done",
      "app failed",
      "members waiting",
    ]);
    assert.equal((await team())?.state, "failed");
    assert.ok((await supervisor())?.objectId);
    assert.equal((await supervisor())?.addedAt, undefined);
  });

  it("given a coordinator who is a guest, when made, then it fails with a sentence", async () => {
    const accounts = [
      anAccount(`o-${coordinatorId}`, {
        mail: `${coordinatorId}@zorgopleider.example`,
        guest: true,
      }),
    ];
    const { add, pass, team } = await aSupervisorTeam({ rules: { accounts } });
    await add();
    await pass(1);

    assert.equal((await team())?.steps[0]?.note?.code, "owner_without_account");
    assert.equal((await team())?.state, "failed");
  });

  it("given rights that are missing, when made, then it fails and says so", async () => {
    const { tenant, add, pass, team } = await aSupervisorTeam();
    tenant.fail("createGroup", new Fault("tenant.forbidden"));
    await add();
    await pass(1);

    assert.deepEqual((await team())?.steps[0]?.note, {
      code: "refused",
      values: { code: "tenant.forbidden" },
    });
  });
});
