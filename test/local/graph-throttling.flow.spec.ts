import assert from "node:assert/strict";
import { type Client, ResponseType } from "@microsoft/microsoft-graph-client";
import {
  addColleagues,
  aTeam,
  type GraphTenant,
  graphUrl,
  openGraphTenant,
  openTeam,
} from "./graph-tenant.ts";

const post = (client: Client, path: string, body: object): Promise<Response> =>
  client.api(path).responseType(ResponseType.RAW).post(body);
const statuses = (answers: readonly Response[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);

describe("throttling in the local Graph", () => {
  let tenant: GraphTenant;
  let wallInMs: number;
  beforeEach(async () => {
    wallInMs = 0;
    tenant = await openGraphTenant({ wallNow: () => wallInMs });
  });
  afterEach(() => tenant.close());

  it("given twelve teams in a second, when asked for, then two are refused until the second is over", async () => {
    const asked = Array.from({ length: 12 }, (_, n) =>
      post(tenant.client, "/teams", aTeam(`${n}`)),
    );

    const answers = await Promise.all(asked);

    const refused = answers.filter(({ status }) => status === 429);
    assert.deepEqual(statuses(answers), [...Array(10).fill(404), 429, 429]);
    assert.ok(refused.every(({ headers }) => headers.get("retry-after") === "1"));
    wallInMs = 1001;
    assert.equal((await post(tenant.client, "/teams", aTeam("12"))).status, 404);
  });

  it("given a member a time, when the fifth comes within the minute, then it must wait out that minute", async () => {
    const ids = addColleagues(tenant, 5);
    const teamId = await openTeam(tenant);
    const answers: Response[] = [];

    for (const id of ids) {
      wallInMs += 300;
      answers.push(
        await post(tenant.client, `/teams/${teamId}/members`, {
          "@odata.type": "#microsoft.graph.aadUserConversationMember",
          roles: [],
          "user@odata.bind": `${graphUrl}/users/${id}`,
        }),
      );
    }

    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 201, 429],
    );
    assert.equal(answers[4]?.headers.get("retry-after"), "59");
  });

  it("given more than a hundred and fifty invitations in five seconds, when sent, then the rest is refused", async () => {
    const asked = Array.from({ length: 152 }, (_, n) =>
      post(tenant.client, "/invitations", {
        invitedUserEmailAddress: `gast${n}@elders.example`,
        inviteRedirectUrl: "https://app.example/tab",
      }),
    );

    const answers = await Promise.all(asked);

    assert.deepEqual(statuses(answers), [...Array(150).fill(201), 429, 429]);
  });

  it("given another team, when one team is at its limit, then the other is not", async () => {
    const ask = (teamId: string) =>
      tenant.client.api(`/teams/${teamId}`).responseType(ResponseType.RAW).patch({});
    const asked = [...Array(5).fill("one"), "two"].map(ask);

    const answers: Response[] = await Promise.all(asked);

    assert.deepEqual(statuses(answers), [...Array(5).fill(404), 429]);
    assert.equal(answers[5]?.status, 404);
  });
});

describe("a client that honours Retry-After", () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await openGraphTenant();
  });
  afterEach(() => tenant.close());

  it("given five changes of one team at once, when the client may retry, then all of them are done", async () => {
    const teamId = await openTeam(tenant);
    const asked = Array.from({ length: 5 }, (_, n) =>
      tenant.patientClient.api(`/teams/${teamId}`).patch({ description: `Les ${n}` }),
    );

    await Promise.all(asked);

    assert.match(tenant.context.teams.get(teamId)?.description ?? "", /^Les \d$/);
  });
});
