import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import { type AppUnderTest, startAppUnderTest } from "../../support/app-under-test.ts";

const site = "https://www.opleider.example";

describe("Hugo's public page, as the server gives it", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest({ cast: [], embedOrigins: [site] });
  });
  after(() => running.close());

  const get = (path: string) => fetch(`${running.app.url}${path}`, { redirect: "manual" });
  /** A call as the page makes it, from an address of its own where that matters. */
  const call = (what: "ask" | "press", body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${running.app.url}/api/hugo/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  for (const path of ["/hugo", "/hugo/", "/hugo?embed=1", "/hugo?v=kosten"]) {
    it(`given ${path}, when opened, then anybody gets it, strict and without a cookie`, async () => {
      const { status, headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";

      assert.equal(status, 200);
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        `frame-ancestors 'self' ${site}`,
        "base-uri 'none'",
        "form-action 'none'",
      ]) {
        assert.ok(policy.split(";").includes(directive), directive);
      }
      assert.doesNotMatch(policy, /unsafe|\*|teams\.microsoft/);
      assert.equal(headers.get("x-frame-options"), null, "the policy says who may");
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("cache-control"), "no-store");
      assert.equal(headers.get("x-robots-tag"), null, "it may be found");
      assert.equal(headers.get("set-cookie"), null);
    });
  }

  it("given the page, when opened twice, then each has a nonce of its own, and the files it names are there", async () => {
    const [first, second] = await Promise.all([get("/hugo"), get("/hugo")]);
    const html = await first.text();
    const [, nonce = ""] = /name="csp-nonce" content="([^"]+)"/.exec(html) ?? [];

    assert.ok(first.headers.get("content-security-policy")?.includes(`'nonce-${nonce}'`));
    assert.ok(nonce.length >= 22 && !(await second.text()).includes(nonce));
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file = ""]) => file);
    assert.ok(files.length > 3);
    for (const file of files) {
      const { status, headers } = await get(file);
      assert.deepEqual([file, status, headers.get("set-cookie")], [file, 200, null]);
    }
  });

  it("given a script of the page, when fetched, then it comes packed for who takes that, and is the same", async () => {
    const html = await (await get("/hugo")).text();
    const [, file = ""] = /src="(\/[^"]+\.js)"/.exec(html) ?? [];
    const as = (encoding: string) =>
      fetch(`${running.app.url}${file}`, { headers: { "accept-encoding": encoding } });
    const [packed, bare] = await Promise.all([as("gzip"), as("identity")]);

    assert.equal(packed.headers.get("content-encoding"), "gzip");
    assert.equal(bare.headers.get("content-encoding"), null);
    assert.match(packed.headers.get("content-type") ?? "", /javascript/);
    assert.equal(await packed.text(), await bare.text());
    for (const path of ["/tab/assets/gone-12345678.js", "/tab/assets/..%2f..%2fpackage.json"])
      assert.equal((await get(path)).status, 404);
  });

  for (const path of ["/tab/hugo.html", "/tab/%68ugo.html", "/hugo/hugo.html", "/hugo/x"]) {
    it(`given ${path}, when opened, then it does not exist with another policy`, async () => {
      assert.equal((await get(path)).status, 404);
    });
  }

  it("given a visitor, when he asks or presses, then a card comes, and no cookie with it", async () => {
    const asked = await call("ask", { q: "Wat kost het?" });
    const pressed = await call("press", { verb: "nobody.knows", data: {} });

    assert.equal(asked.status, 200);
    assert.equal(
      Reflect.get(Object(Reflect.get(Object(await asked.json()), "card")), "type"),
      "AdaptiveCard",
    );
    assert.deepEqual(
      [pressed.status, asked.headers.get("set-cookie"), pressed.headers.get("set-cookie")],
      [409, null, null],
    );
  });

  for (const [what, q] of [
    ["twenty thousand signs", "😀".repeat(10_000)],
    ["signs that take the most room", "\u0001".repeat(20_000)],
    ["HTML", "<script>alert(1)</script>"],
    ["nothing", ""],
  ] as const) {
    it(`given ${what}, when asked, then there is an answer`, async () => {
      const { status } = await call("ask", { q });

      assert.equal(status, 200);
    });
  }

  it("given the longest talk there is, when a button is pressed, then it arrives", async () => {
    const turns = Array.from({ length: 20 }, () => ({ by: "asker", text: "ë".repeat(2_000) }));

    const { status } = await call("press", { verb: "nobody.knows", data: {}, turns });

    assert.equal(status, 409, "refused by Hugo himself, not for its size");
  });

  for (const [what, body, status] of [
    ["more than anybody types", { q: "x".repeat(20_001) }, 400],
    ["something else than a question", { q: 1 }, 400],
    ["no JSON", "{", 400],
    ["far too much", { q: "x".repeat(300_000) }, 413],
  ] as const) {
    it(`given ${what}, when asked, then it is refused in a sentence`, async () => {
      const response = await call("ask", body);

      assert.equal(response.status, status);
      assert.match(JSON.stringify(await response.json()), /"message":"[A-Z][^"]+\."/);
    });
  }

  it("given one address that asks without end, when counted, then asks and presses are counted apart, and others go on", async () => {
    const from = { "x-forwarded-for": "192.0.2.7", "accept-language": "en" };
    const statuses = async (what: "ask" | "press", body: object, times: number) => {
      const found: number[] = [];
      for (let index = 0; index < times; index += 1)
        found.push((await call(what, body, from)).status);
      return found;
    };
    const asked = await statuses("ask", { q: "kosten" }, 61);
    const pressed = await statuses("press", { verb: "nobody.knows", data: {} }, 241);

    assert.deepEqual([asked.indexOf(429), pressed.indexOf(429)], [60, 240]);
    const refused = await call("ask", { q: "kosten" }, from);
    assert.deepEqual(await refused.json(), {
      code: "http.too_many",
      message: "Those are too many requests in a row. Wait a minute. Then try again.",
    });
    assert.equal(refused.headers.get("set-cookie"), null);
    const other = await call("ask", { q: "kosten" }, { "x-forwarded-for": "192.0.2.8" });
    assert.equal(other.status, 200);
  });
});
