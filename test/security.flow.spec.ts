import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import { coordinator } from "../infra/local/app/cast.ts";
import { amina, teacher } from "./support/a-group-file.ts";
import { type AppUnderTest, idOf, makeClass, startAppUnderTest } from "./support/app-under-test.ts";

describe("what strangers and onlookers may not have", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
    await makeClass(running);
  });
  after(async () => await running.close());

  const local = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${running.tenantUrl}/local/${path}`, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return await response.json();
  };

  it("given a channel where everybody reads along, when the teacher asks for progress, then no name is in the answer", async () => {
    const teams = (await local(`people/${idOf(teacher)}/teams`)) as {
      channels: { id: string }[];
    }[]; // The shape of /local, described in its README.
    const channel = teams[0]?.channels[0]?.id ?? "";

    await local(`people/${idOf(teacher)}/say`, { text: "voortgang", conversationId: channel });

    const posts = JSON.stringify(await local(`channels/${encodeURIComponent(channel)}`));
    assert.ok(posts.includes("eigen chat met Zorgklas"), posts);
    assert.equal(posts.includes(amina.name), false);
  });

  it("given a large body without a token, when sent, then it is refused before it is read", async () => {
    const body = "[".repeat(2_000_000);

    const response = await fetch(`${running.app.url}/api/imports/dry-run`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });

    assert.equal(response.status, 401);
  });

  it("given an activity that is no JSON, when sent, then nothing of it comes back", async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${running.app.url}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: '{"text":"GEHEIM',
      });

    const [without, withToken] = await Promise.all([send({}), send({ authorization: "Bearer x" })]);

    assert.equal(without.status, 401);
    assert.equal(withToken.status, 400);
    assert.equal((await withToken.text()).includes("GEHEIM"), false);
  });

  it("given a group that is not there, when the coordinator asks for it, then that is said", async () => {
    const asked = running.call(coordinator)("group", { groupId: "g-000000000000" });

    await assert.rejects(asked, { status: 404, code: "http.not_found" });
  });

  it("given a caller behind Azure's front end, when the port differs each time, then the limit still counts", async () => {
    const statuses = new Set<number>();
    for (let port = 1; port <= 650; port += 1) {
      const response = await fetch(`${running.app.url}/api/nothing`, {
        headers: { "x-forwarded-for": `203.0.113.9:${40_000 + port}` },
      });
      statuses.add(response.status);
    }

    assert.ok(statuses.has(429), [...statuses].join(", "));
  });
});
