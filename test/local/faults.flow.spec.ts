import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tenantId } from "../../infra/local/ids.ts";
import { type FakeApp, startFakeApp } from "./fake-app.ts";
import {
  accountOf,
  chatWith,
  colleague,
  idOf,
  type OpenTenant,
  openClass,
  openTenant,
} from "./local-tenant.ts";

describe("faults and the journal of the local tenant", () => {
  let tenant: OpenTenant;
  beforeEach(async () => {
    tenant = await openTenant();
  });
  afterEach(() => tenant.close());

  const fault = (given: object) => tenant.local("POST", "faults", given);
  const users = () => tenant.graph("GET", "/users");
  const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status;
  const journal = async () => (await tenant.local("GET", "journal")).body;
  const aGroup = {
    displayName: "Groep 9",
    mailNickname: "groep-9",
    groupTypes: ["Unified"],
    mailEnabled: true,
    securityEnabled: false,
  };

  it("given a fault for two requests, when three come, then two get its status and Retry-After", async () => {
    await fault({
      target: "graph",
      path: "^/users$",
      method: "get",
      status: 429,
      retryAfterInSeconds: 7,
      code: "activityLimitReached",
      count: 2,
    });

    const first = await users();
    const rest = [await statusOf(users()), await statusOf(users())];

    assert.deepEqual(
      [first.status, first.headers.get("Retry-After"), first.body.error.code],
      [429, "7", "activityLimitReached"],
    );
    assert.deepEqual(rest, [429, 200]);
    assert.deepEqual((await tenant.local("GET", "faults")).body, []);
  });

  it("given a share of a quarter, when eight requests come, then every fourth is hit", async () => {
    await fault({ target: "graph", status: 503, share: 0.25 });

    const statuses = [];
    for (let n = 0; n < 8; n++) statuses.push((await users()).status);

    assert.deepEqual(statuses, [200, 200, 200, 503, 200, 200, 200, 503]);
  });

  it("given a drop before the effect, when a group is made, then there is no answer and no group", async () => {
    await fault({ target: "graph", path: "^/groups$", method: "POST", drop: "before", count: 1 });

    await assert.rejects(tenant.graph("POST", "/groups", aGroup));

    const { value } = (await tenant.graph("GET", "/groups")).body;
    const [line] = await journal();
    assert.equal(value.length, 0);
    assert.deepEqual([line.dropped, line.status], ["before", undefined]);
  });

  it("given a drop after the effect, when a message is sent, then there is no answer but there is a message", async () => {
    await openClass(tenant);
    const { body } = await tenant.connector(
      "POST",
      "/conversations",
      chatWith(accountOf(colleague), tenantId),
    );
    await fault({ target: "connector", path: "/activities$", drop: "after", count: 1 });
    const send = () =>
      tenant.connector("POST", `/conversations/${body.id}/activities`, {
        type: "message",
        text: "hallo",
      });

    await assert.rejects(send());
    await send();

    const chats = (await tenant.local("GET", `people/${idOf(colleague)}/chats`)).body;
    const lines = (await journal()).filter(
      ({ target, url }: { target: string; url: string }) =>
        target === "connector" && url.endsWith("/activities"),
    );
    assert.equal(chats[0].messages.length, 2);
    assert.deepEqual(
      lines.map(({ status, dropped }: { status: number; dropped?: string }) => [status, dropped]),
      [
        [201, "after"],
        [201, undefined],
      ],
    );
  });

  it("given an answer that goes wrong after the effect, when a person is invited, then the journal has both", async () => {
    await fault({
      target: "graph",
      path: "/invitations",
      status: 504,
      afterEffect: true,
      count: 1,
    });

    const { status } = await tenant.graph("POST", "/invitations", {
      invitedUserEmailAddress: "gijs@dezonnebloem.example",
      inviteRedirectUrl: "https://app.example",
    });

    const [line] = await journal();
    assert.equal(status, 504);
    assert.deepEqual([line.status, line.effect.status], [504, 201]);
    assert.equal((await tenant.local("GET", "people")).body[0].guest, "pending");
  });

  for (const [what, given] of [
    ["neither status nor drop", { target: "graph" }],
    ["both status and drop", { target: "graph", status: 500, drop: "before" }],
    ["a broken expression", { target: "graph", status: 500, path: "(" }],
    ["an unknown target", { target: "mail", status: 500 }],
    ["a share of two", { target: "bot", status: 500, share: 2 }],
  ] as const) {
    it(`given ${what}, when ordered as a fault, then it is refused with a code`, async () => {
      const { status, body } = await fault(given);

      assert.deepEqual([status, body.code], [400, "input.invalid"]);
    });
  }

  it("given ordered faults, when all are deleted, then everything works", async () => {
    await fault({ target: "graph", status: 500 });
    await tenant.local("DELETE", "faults");

    assert.equal((await users()).status, 200);
    assert.equal((await tenant.local("DELETE", "faults/none")).status, 404);
  });

  it("given requests to Graph and the Connector, when the journal is read, then it has a line for each and no token", async () => {
    await users();
    await tenant.graph("POST", "/groups", aGroup);
    await tenant.connector("GET", "/conversations/a%3A1none/members");

    const file = await readFile(join(tenant.dataDir, "journal.jsonl"), "utf8");
    const lines = await journal();
    const later = (await tenant.local("GET", "journal?after=2")).body;

    assert.deepEqual(
      lines.map(({ target, method, url, status }: Record<string, unknown>) => [
        target,
        method,
        url,
        status,
      ]),
      [
        ["graph", "GET", "https://graph.microsoft.com/v1.0/users", 200],
        ["graph", "POST", "https://graph.microsoft.com/v1.0/groups", 400],
        ["connector", "GET", `${tenant.url}/connector/v3/conversations/a%3A1none/members`, 404],
      ],
    );
    assert.equal(lines[1].requestBody.displayName, "Groep 9");
    assert.equal(lines[1].at, "2027-01-04T09:00:00.000Z");
    assert.deepEqual(
      later.map(({ line }: { line: number }) => line),
      [3],
    );
    assert.equal(file.trim().split("\n").length, 3);
    assert.ok(!/authorization|bearer/i.test(file) && !file.includes(tenant.graphToken));
  });
});

describe("faults between the local tenant and the bot", () => {
  let tenant: OpenTenant;
  let app: FakeApp;
  beforeEach(async () => {
    tenant = await openTenant();
    app = await startFakeApp();
    await openClass(tenant);
    await tenant.local("POST", "app", app.registration);
    await app.until(() => app.received.length === 2);
    await tenant.local("POST", "idle", { timeoutInMs: 5_000 });
  });
  afterEach(async () => {
    await app.close();
    await tenant.close();
  });

  it("given an answer that is lost, when the bot is told of an install, then it is told again", async () => {
    await tenant.local("POST", "faults", {
      target: "bot",
      path: "/installationUpdate$",
      drop: "after",
      count: 1,
    });
    await tenant.local("POST", `people/${idOf(colleague)}/install`);
    await tenant.local("POST", "idle", { timeoutInMs: 5_000 });

    const types = app.received.slice(2).map(({ type }) => type);
    assert.deepEqual(types, ["conversationUpdate", "installationUpdate", "installationUpdate"]);
  });

  it("given a bot that seems broken, when somebody speaks, then she gets that status and the bot nothing", async () => {
    await tenant.local("POST", "faults", { target: "bot", path: "/message$", status: 500 });

    const { body } = await tenant.local("POST", `people/${idOf(colleague)}/say`, { text: "hulp" });

    assert.deepEqual(body, { status: 500 });
    assert.equal(app.received.length, 2);
  });

  it("given an invoke, when the journal is read, then it has the activity and the app's answer", async () => {
    app.state.reply = () => ({ status: 200, body: { task: { type: "message", value: "Klaar" } } });
    const submit = { data: { dialog: "demo.note" } };
    await tenant.local("POST", `people/${idOf(colleague)}/dialog-submit`, submit);

    const line = (await tenant.local("GET", "journal")).body.at(-1);
    assert.deepEqual(
      [line.target, line.method, line.status, line.requestBody.name],
      ["bot", "POST", 200, "task/submit"],
    );
    assert.equal(line.responseBody.task.value, "Klaar");
  });
});
