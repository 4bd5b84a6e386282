import assert from "node:assert/strict";
import { ResponseType } from "@microsoft/microsoft-graph-client";
import { appId } from "../../infra/local/ids.ts";
import {
  type GraphTenant,
  graphUrl,
  guestId,
  inviteGuest,
  openGraphTenant,
  openTeam,
  teacherId,
} from "./graph-tenant.ts";

describe("the app and its tab in the local Graph", () => {
  let tenant: GraphTenant;
  let catalogAppId: string;
  beforeEach(async () => {
    tenant = await openGraphTenant();
    const found = await tenant.client
      .api("/appCatalogs/teamsApps")
      .filter(`externalId eq '${appId}'`)
      .get();
    catalogAppId = found.value[0].id;
  });
  afterEach(() => tenant.close());

  const bind = () => ({
    "teamsApp@odata.bind": `${graphUrl}/appCatalogs/teamsApps/${catalogAppId}`,
  });
  const install = (teamId: string): Promise<Response> =>
    tenant.client.api(`/teams/${teamId}/installedApps`).responseType(ResponseType.RAW).post(bind());
  const aTab = () => ({
    ...bind(),
    displayName: "Zorgklas",
    configuration: {
      entityId: "group-4",
      contentUrl: "https://app.example/tab",
      websiteUrl: "https://app.example/tab",
      removeUrl: null,
    },
  });
  const tabsOf = async (teamId: string): Promise<string> => {
    const { id } = await tenant.client.api(`/teams/${teamId}/primaryChannel`).get();
    return `/teams/${teamId}/channels/${id}/tabs`;
  };

  it("given the manifest's id, when looked up in the catalogue, then the catalogue has an id of its own", () => {
    assert.notEqual(catalogAppId, appId);
  });

  it("given a team without the app, when installed twice, then it is there once and the bot hears once", async () => {
    const teamId = await openTeam(tenant);

    const answers = [(await install(teamId)).status, (await install(teamId)).status];

    const installed = await tenant.client
      .api(`/teams/${teamId}/installedApps`)
      .expand("teamsApp,teamsAppDefinition")
      .filter(`teamsApp/id eq '${catalogAppId}'`)
      .get();
    assert.deepEqual(answers, [201, 409]);
    assert.equal(installed.value.length, 1);
    assert.equal(installed.value[0].teamsApp.externalId, appId);
    assert.deepEqual(tenant.told, [{ kind: "installed", teamId, objectIds: [teacherId] }]);
  });

  it("given an app that is not in the catalogue, when installed by its manifest id, then it is not found", async () => {
    const teamId = await openTeam(tenant);
    catalogAppId = appId;

    assert.equal((await install(teamId)).status, 404);
  });

  it("given a team without the app, when a tab is added, then it is forbidden", async () => {
    const teamId = await openTeam(tenant);

    const adding = tenant.client.api(await tabsOf(teamId)).post(aTab());

    await assert.rejects(adding, { statusCode: 403, code: "Forbidden" });
  });

  it("given a team with the app, when the same tab is added twice, then there are two", async () => {
    const teamId = await openTeam(tenant);
    await install(teamId);
    const tabs = await tabsOf(teamId);

    await tenant.client.api(tabs).post(aTab());
    await tenant.patientClient.api(tabs).post(aTab());

    const found = await tenant.client.api(tabs).expand("teamsApp").get();
    assert.deepEqual(
      found.value.map((tab: { configuration: { entityId: string }; teamsApp: { id: string } }) => [
        tab.configuration.entityId,
        tab.teamsApp.id,
      ]),
      [
        ["group-4", catalogAppId],
        ["group-4", catalogAppId],
      ],
    );
  });

  it("given a colleague, when the app is installed for them, then there is a chat; twice is a conflict", async () => {
    const apps = `/users/${teacherId}/teamwork/installedApps`;
    const before = await tenant.client.api(apps).get();

    await tenant.client.api(apps).post(bind());

    const after = await tenant.client
      .api(apps)
      .expand("teamsApp")
      .filter(`teamsApp/id eq '${catalogAppId}'`)
      .get();
    const chat = await tenant.client.api(`${apps}/${after.value[0].id}/chat`).get();
    assert.deepEqual(before.value, []);
    assert.equal(chat.chatType, "oneOnOne");
    await assert.rejects(tenant.client.api(apps).post(bind()), { statusCode: 409 });
  });

  it("given a guest, when the app is installed for them, then it is forbidden", async () => {
    await inviteGuest(tenant);

    const installing = tenant.client.api(`/users/${guestId}/teamwork/installedApps`).post(bind());

    await assert.rejects(installing, { statusCode: 403 });
  });
});
