import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { appId } from "../../infra/local/ids.ts";
import { amina } from "../support/a-group-file.ts";
import { type AppUnderTest, startAppUnderTest } from "../support/app-under-test.ts";
import { activity } from "../support/invoke.ts";
import { channelToken, tabToken } from "../support/tokens.ts";

const entry = fileURLToPath(new URL("../../bot/index.ts", import.meta.url));
const perMinute = 600;

describe("what the app says over HTTP", () => {
  let running: AppUnderTest;
  let authorization: string;
  before(async () => {
    running = await startAppUnderTest();
    authorization = `Bearer ${await tabToken(running, amina)}`;
  });
  after(() => running.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${running.app.url}${path}`, { headers });
  const post = (path: string, body: string) =>
    fetch(`${running.app.url}${path}`, {
      method: "POST",
      body,
      headers: { authorization, "content-type": "application/json", "accept-language": "nl" },
    });

  it("given the tab, when opened, then only Teams may show it, and only its own scripts run", async () => {
    const one = await get("/tab/");
    const other = await get("/tab/");
    const policy = one.headers.get("content-security-policy") ?? "";
    const nonceOf = (response: Response) =>
      /style-src 'self' 'nonce-([^']+)'/.exec(
        response.headers.get("content-security-policy") ?? "",
      )?.[1];

    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /base-uri 'none'/);
    const [, ancestors = ""] = /frame-ancestors ([^;]+)/.exec(policy) ?? [];
    assert.ok(ancestors.includes("https://teams.microsoft.com"));
    assert.ok(ancestors.includes("https://*.cloud.microsoft"));
    // The page on this laptop shows it too; production has no such origin.
    assert.ok(ancestors.includes(running.tenantUrl));
    assert.doesNotMatch(policy, /\*(?!\.)|unsafe-inline|unsafe-eval/);
    assert.equal(one.headers.get("x-frame-options"), null);
    assert.equal(one.headers.get("x-content-type-options"), "nosniff");
    assert.ok(nonceOf(one));
    assert.notEqual(nonceOf(one), nonceOf(other));
    if (one.status === 200) {
      const html = await one.text();
      assert.ok(!html.includes("__NONCE__"));
      assert.ok(html.includes(nonceOf(one) ?? "?"));
    }
  });

  it("given the tab's settings, when read, then they name the page that may show it", async () => {
    const response = await get("/tab/config.json");

    assert.equal(response.headers.get("cache-control"), "no-store");
    const { hostOrigins, botId } = Object(await response.json());
    assert.deepEqual([hostOrigins, botId], [[running.tenantUrl], appId]);
  });

  for (const path of [
    "/",
    "/tab/nothing.js",
    "/admin",
    "/.env",
    "/tab/../package.json",
    "/control/x",
  ]) {
    it(`given ${path}, when asked for, then it is not there, and nothing is told`, async () => {
      const response = await get(path);

      assert.ok(response.status === 404 || response.status === 401, `${response.status}`);
      assert.doesNotMatch(await response.text(), /node_modules|Error|zorgklas/i);
      assert.equal(response.headers.get("x-powered-by"), null);
    });
  }

  it("given a call that does not exist, when made, then a sentence says so", async () => {
    const response = await get("/api/nothing", { authorization, "accept-language": "nl" });

    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), {
      code: "http.not_found",
      message: "Dit bestaat niet (meer). Ga terug en probeer het opnieuw.",
    });
  });

  for (const [what, body] of [
    ["broken JSON", "{"],
    ["a list", "[]"],
    ["a field too many", '{"importId":"1","hack":true}'],
    ["a field too few", "{}"],
    ["a field of another kind", '{"importId":7}'],
  ] as const) {
    it(`given ${what}, when sent, then it is 400 with a sentence`, async () => {
      const response = await post("/api/imports/confirm", body);

      assert.equal(response.status, 400);
      assert.deepEqual(await response.json(), {
        code: "http.bad_request",
        message:
          "Dit konden we niet lezen. Controleer wat je hebt ingevuld. Probeer het daarna opnieuw.",
      });
    });
  }

  it("given another language, when refused, then the sentence is in it", async () => {
    const response = await get("/api/me", { "accept-language": "en-GB,en" });
    const { message } = Object(await response.json());

    assert.match(message, /^You are not signed in\./);
  });

  it("given an answer of the API, when it comes, then nobody keeps it", async () => {
    const response = await get("/api/me", { authorization });

    assert.equal(response.headers.get("cache-control"), "no-store");
  });

  it("given the health of the app, when asked, then it is told to anybody, and no more than that", async () => {
    const response = await get("/health");

    assert.deepEqual([response.status, await response.json()], [200, { ok: true }]);
  });

  for (const [what, change] of [
    ["a foreign signature", { foreignKey: true }],
    ["another audience", { audience: "d4d4d4d4-0000-4000-8000-000000000004" }],
    ["another issuer", { issuer: "https://sts.windows.net/common/" }],
    ["a token that has ended", { endsIn: -3600 }],
  ] as const) {
    it(`given ${what}, when an activity comes, then it is 401 and nobody is served`, async () => {
      const token = await channelToken(running, change);

      assert.equal(
        (await activity(running, amina, { type: "message", text: "hulp" }, token)).status,
        401,
      );
    });
  }

  it("given no token, when an activity comes, then it is 401; nonsense is 400 or 401", async () => {
    const headers = { "content-type": "application/json" };
    const send = (body: string) =>
      fetch(`${running.app.url}/api/messages`, { method: "POST", headers, body });
    const message = {
      type: "message",
      channelId: "msteams",
      serviceUrl: `${running.tenantUrl}/connector`,
      text: "hulp",
    };

    assert.equal((await send(JSON.stringify(message))).status, 401);
    assert.ok([400, 401].includes((await send("{}")).status));
    assert.ok([400, 401].includes((await send("{")).status));
  });

  it("given a tab token, when it comes with an activity, then it is 401", async () => {
    const token = await tabToken(running, amina);

    assert.equal(
      (await activity(running, amina, { type: "message", text: "hulp" }, token)).status,
      401,
    );
  });

  it("given more calls a minute than a class makes, when they come, then the rest must wait, in a sentence", async () => {
    let limited: Response | undefined;
    for (let sent = 0; sent < perMinute + 50 && !limited; sent += 50) {
      const batch = await Promise.all(
        Array.from({ length: 50 }, () => get("/api/me", { "accept-language": "nl" })),
      );
      limited = batch.find(({ status }) => status === 429);
    }

    assert.ok(limited);
    assert.ok(limited.headers.get("ratelimit"));
    assert.deepEqual(await limited.json(), {
      code: "http.too_many",
      message:
        "Dat zijn te veel verzoeken achter elkaar. Wacht een minuut. Probeer het daarna opnieuw.",
    });
  });
});

describe("the app in production", () => {
  const start = async (env: Record<string, string>) => {
    const child = spawn(process.execPath, [entry], { env, stdio: ["ignore", "pipe", "pipe"] });
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    return { code, out, err };
  };

  it("given no settings at all, when started, then it stops and names every one that is missing", async () => {
    const { code, out, err } = await start({});

    assert.equal(code, 1);
    assert.equal(out, "");
    const needed = [
      ...["PUBLIC_URL", "BOT_ID", "TENANT_ID", "TEAMS_APP_ID"],
      "PROVIDER_ID",
      "HELPER_NAME",
      "HELPER_PHONE",
      "MAILBOX",
      "LINK_KEYS",
      "COSMOS_ENDPOINT",
      "COSMOS_DATABASE",
      "MANAGED_IDENTITY_CLIENT_ID",
    ];
    for (const name of needed) assert.match(err, new RegExp(`^ {2}${name}: `, "m"));
    assert.doesNotMatch(err, /at .*\.ts:/);
  });

  for (const name of ["BOT_ID", "TENANT_ID"] as const) {
    it(`given everything but ${name}, when started, then it stops and names it`, async () => {
      const id = "b2b2b2b2-0000-4000-8000-000000000002";
      const all = {
        PUBLIC_URL: "https://zorgklas.example",
        BOT_ID: id,
        BOT_PASSWORD: "geheim",
        TENANT_ID: id,
        TEAMS_APP_ID: id,
        PROVIDER_ID: "p",
        HELPER_NAME: "h",
        HELPER_PHONE: "0",
        MAILBOX: "opleiding@zorgopleider.example",
        LINK_KEYS: Buffer.alloc(32, 7).toString("base64"),
        STORE: "sqlite",
        PORT: "1",
      };
      const { code, err } = await start({ ...all, [name]: "" });

      assert.equal(code, 1);
      assert.match(err, new RegExp(`  ${name}: `));
      assert.doesNotMatch(err, /geheim/);
    });
  }
});
