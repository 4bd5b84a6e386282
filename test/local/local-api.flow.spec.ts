import assert from "node:assert/strict";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { accountOf, guest, idOf, type OpenTenant, openTenant, teacher } from "./local-tenant.ts";

const withHeaders = async (url: string, method: string, headers: Record<string, string>) => {
  const sent = httpRequest(url, { method, headers }).end();
  const [response] = await once(sent, "response");
  response.resume();
  return response.statusCode;
};

describe("the people of the local tenant", () => {
  let tenant: OpenTenant;
  beforeEach(async () => {
    tenant = await openTenant();
  });
  afterEach(() => tenant.close());

  it("given a colleague and somebody from outside, when added, then only the first has an account", async () => {
    const internal = await tenant.local("POST", "people", { ...teacher, hint: "teacher" });
    const external = await tenant.local("POST", "people", { ...guest, hint: "participant" });

    assert.deepEqual(internal.body, {
      id: idOf(teacher),
      ...teacher,
      kind: "internal",
      hint: "teacher",
      objectId: accountOf(teacher),
      guest: null,
      blocked: false,
      installed: false,
      uninstalled: false,
      canChat: false,
    });
    assert.deepEqual([external.body.kind, external.body.objectId], ["external", null]);
  });

  it("given somebody who is there, when added again under another name, then it is still one person", async () => {
    await tenant.local("POST", "people", { ...teacher, hint: "teacher" });
    await tenant.local("POST", "people", {
      name: "T. de Vries",
      mail: "TESSA@zorgopleider.example",
      hint: "teacher",
    });

    const { body } = await tenant.local("GET", "people");
    assert.deepEqual(
      body.map(({ id, name }: { id: string; name: string }) => [id, name]),
      [[idOf(teacher), "T. de Vries"]],
    );
  });

  for (const [method, path, body, status, code] of [
    ["POST", "people", { name: "Zonder adres" }, 400, "input.invalid"],
    ["POST", "people/nobody/redeem", undefined, 404, "person.not_found"],
    ["GET", "people/nobody/chats", undefined, 404, "person.not_found"],
    ["GET", "channels/none", undefined, 404, "channel.not_found"],
    ["POST", "events/none/held", { attended: [] }, 404, "event.not_found"],
    ["PUT", "clock", { mode: "sideways" }, 400, "input.invalid"],
    ["POST", "clock/advance", { to: "tomorrow" }, 400, "input.invalid"],
    ["GET", "journal?after=x", undefined, 400, "input.invalid"],
    ["PATCH", "settings", { teamTakesInSeconds: -1 }, 400, "input.invalid"],
    ["POST", "app", { botUrl: "https://elsewhere.example/" }, 400, "input.invalid"],
    ["GET", "nothing", undefined, 404, "route.not_found"],
  ] as const) {
    it(`given ${method} ${path}, when asked like that, then the answer is ${status} ${code}`, async () => {
      const answer = await tenant.local(method, path, body);

      assert.deepEqual([answer.status, answer.body.code], [status, code]);
    });
  }

  it("given a body that is no JSON, when posted, then it is refused with a code", async () => {
    const response = await fetch(`${tenant.url}/local/people`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{",
    });

    assert.deepEqual(
      [response.status, JSON.parse(await response.text()).code],
      [400, "input.unreadable"],
    );
  });

  it("given a page of another site or a name that points here, when it asks, then it is refused", async () => {
    const url = `${tenant.url}/local/people`;
    const own = { origin: tenant.url, "content-type": "application/json" };

    assert.deepEqual(
      {
        rebound: await withHeaders(url, "GET", { host: "evil.example" }),
        foreign: await withHeaders(url, "POST", { ...own, origin: "http://evil.example" }),
        otherPort: await withHeaders(url, "DELETE", { ...own, origin: "http://127.0.0.1:1" }),
        hidden: await withHeaders(url, "POST", { ...own, origin: "null" }),
        own: await withHeaders(url, "POST", own),
      },
      { rebound: 403, foreign: 403, otherPort: 403, hidden: 403, own: 400 },
    );
  });
});
