import assert from "node:assert/strict";
import { ResponseType } from "@microsoft/microsoft-graph-client";
import type { Polls } from "../../infra/local/graph/operations.ts";
import {
  addColleagues,
  aGroup,
  aTeam,
  type GraphTenant,
  graphUrl,
  guestId,
  inviteGuest,
  openGraphTenant,
  openTeam,
  teacherId,
  userLink,
} from "./graph-tenant.ts";

const member = (id: string, roles: readonly string[] = []) => ({
  "@odata.type": "#microsoft.graph.aadUserConversationMember",
  roles,
  "user@odata.bind": `${graphUrl}/users('${id}')`,
});
type Members = {
  value: readonly { userId: string; roles: string[]; error?: { code: string } | null }[];
};
const whoIn = ({ value }: Members) => value.map(({ userId, roles }) => [userId, ...roles]);

describe("making a team in the local Graph", () => {
  let tenant: GraphTenant;
  let groupId: string;
  beforeEach(async () => {
    tenant = await openGraphTenant();
    groupId = (await tenant.client.api("/groups").post(aGroup())).id;
  });
  afterEach(() => tenant.close());

  const post = (): Promise<Response> =>
    tenant.client.api("/teams").responseType(ResponseType.RAW).post(aTeam(groupId));
  const accepted = async (): Promise<string> => {
    tenant.pass(12);
    const answer = await post();
    assert.equal(answer.status, 202);
    return answer.headers.get("location") ?? "";
  };

  it("given a group of a few seconds, when it is made a team, then it is not found yet", async () => {
    tenant.pass(11.9);

    const answer = await post();

    assert.equal(answer.status, 404);
  });

  it("given a group that is old enough, when it is made a team, then the operation comes to an end", async () => {
    const where = await accepted();
    const statuses: string[] = [];
    for (const seconds of [0, 30, 30]) {
      tenant.pass(seconds);
      statuses.push((await tenant.client.api(where).get()).status);
    }

    assert.match(where, /^\/teams\('.+'\)\/operations\('.+'\)$/);
    assert.deepEqual(statuses, ["notStarted", "inProgress", "succeeded"]);
    assert.equal((await tenant.client.api(`/teams/${groupId}`).get()).displayName, "Groep 4");
  });

  it("given a team in the making, when it is read, then it is not there before the operation ends", async () => {
    await accepted();
    tenant.pass(44.9);

    for (const path of ["", "/channels", "/primaryChannel", "/members", "/installedApps"]) {
      await assert.rejects(tenant.client.api(`/teams/${groupId}${path}`).get(), {
        statusCode: 404,
      });
    }
  });

  it("given a team or one in the making, when it is made again, then it is a conflict", async () => {
    await accepted();

    assert.equal((await post()).status, 409);
    tenant.pass(45);
    assert.equal((await post()).status, 409);
  });

  it("given an operation, when it is polled within thirty seconds, then that is answered and counted", async () => {
    const where = await accepted();
    for (const seconds of [0, 29, 30]) {
      tenant.pass(seconds);
      await tenant.client.api(where).get();
    }

    const [polls] = tenant.context.state.collection<Polls>("graph-polls").all();
    assert.deepEqual([polls?.polls, polls?.tooSoon], [3, 1]);
  });

  it("given a team, when it is renamed and archived, then it shows both", async () => {
    await accepted();
    tenant.pass(45);

    await tenant.client.api(`/teams/${groupId}`).patch({ displayName: "Groep 4 (klaar)" });
    const answer = await tenant.client
      .api(`/teams/${groupId}/archive`)
      .responseType(ResponseType.RAW)
      .post({});

    const team = await tenant.client.api(`/teams/${groupId}`).get();
    assert.equal(answer.status, 202);
    assert.deepEqual([team.displayName, team.isArchived], ["Groep 4 (klaar)", true]);
  });
});

describe("members of a team in the local Graph", () => {
  let tenant: GraphTenant;
  let members: readonly string[];
  beforeEach(async () => {
    tenant = await openGraphTenant();
    members = addColleagues(tenant, 4);
  });
  afterEach(() => tenant.close());

  it("given members of the group, when the team is ready, then they are in it, and a guest some seconds later", async () => {
    await inviteGuest(tenant);
    const teamId = await openTeam(tenant, [members[0] ?? "", guestId]);
    const internal = [[teacherId, "owner"], [members[0]]];

    assert.deepEqual(whoIn(await tenant.client.api(`/teams/${teamId}/members`).get()), internal);
    tenant.pass(5);

    assert.deepEqual(whoIn(await tenant.client.api(`/teams/${teamId}/members`).get()), [
      ...internal,
      [guestId, "guest"],
    ]);
  });

  it("given colleagues only, when added together, then the answer is 200 and nobody has an error", async () => {
    const teamId = await openTeam(tenant);

    const answer: Response = await tenant.client
      .api(`/teams/${teamId}/members/add`)
      .responseType(ResponseType.RAW)
      .post({ values: members.map((id) => member(id)) });

    const { value } = (await answer.json()) as Members; // What Graph documents; checked below.
    assert.equal(answer.status, 200);
    assert.deepEqual(
      value.map(({ userId, error }) => [userId, error]),
      members.map((id) => [id, null]),
    );
    assert.deepEqual(tenant.context.teams.get(teamId)?.members, members);
  });

  it("given a guest and a stranger among them, when added together, then 207 names their errors and the rest is in", async () => {
    await inviteGuest(tenant);
    const teamId = await openTeam(tenant);
    const stranger = "00000000-0000-4000-8000-000000000000";

    const answer: Response = await tenant.client
      .api(`/teams/${teamId}/members/add`)
      .responseType(ResponseType.RAW)
      .post({ values: [guestId, members[0] ?? "", stranger].map((id) => member(id)) });

    const { value } = (await answer.json()) as Members; // What Graph documents; checked below.
    assert.equal(answer.status, 207);
    assert.deepEqual(
      value.map(({ userId, error }) => [userId, error?.code]),
      [
        [guestId, "Forbidden"],
        [members[0], undefined],
        [stranger, "Request_ResourceNotFound"],
      ],
    );
    assert.deepEqual(tenant.context.teams.get(teamId)?.members, [members[0]]);
  });

  it("given one guest, when added to the team, then it is forbidden; a colleague is not", async () => {
    await inviteGuest(tenant);
    const teamId = await openTeam(tenant);
    const add = (id: string) => tenant.client.api(`/teams/${teamId}/members`).post(member(id));

    await assert.rejects(add(guestId), { statusCode: 403, code: "Forbidden" });
    assert.equal((await add(members[0] ?? "")).userId, members[0]);
  });

  it("given more members than a page, when the pages are followed, then everybody comes once", async () => {
    const teamId = await openTeam(tenant, members);

    const first = await tenant.client.api(`/teams/${teamId}/members`).top(3).get();
    const second = await tenant.client.api(first["@odata.nextLink"]).get();

    assert.deepEqual(
      [...whoIn(first), ...whoIn(second)],
      [[teacherId, "owner"], ...members.map((id) => [id])],
    );
  });

  it("given a team with the app, when somebody comes and goes, then the bot hears both", async () => {
    const teamId = await openTeam(tenant);
    const { value } = await tenant.client.api("/appCatalogs/teamsApps").get();
    await tenant.client
      .api(`/teams/${teamId}/installedApps`)
      .post({ "teamsApp@odata.bind": `${graphUrl}/appCatalogs/teamsApps/${value[0].id}` });
    const [somebody = ""] = members;

    await tenant.client
      .api(`/groups/${teamId}/members/$ref`)
      .post({ "@odata.id": userLink(somebody) });
    // Owner as well is nobody new, and no longer owner is nobody gone.
    await tenant.client
      .api(`/groups/${teamId}/owners/$ref`)
      .post({ "@odata.id": userLink(somebody) });
    await tenant.client.api(`/groups/${teamId}/owners/${somebody}/$ref`).delete();
    await tenant.client.api(`/groups/${teamId}/members/${somebody}/$ref`).delete();

    assert.deepEqual(tenant.told, [
      { kind: "installed", teamId, objectIds: [teacherId] },
      { kind: "members_added", teamId, objectIds: [somebody] },
      { kind: "members_removed", teamId, objectIds: [somebody] },
    ]);
  });
});
