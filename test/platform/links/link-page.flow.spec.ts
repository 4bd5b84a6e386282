import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import { type AppUnderTest, startAppUnderTest } from "../../support/app-under-test.ts";

describe("the small page and the guide, as the server gives them", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
  });
  after(() => running.close());

  for (const page of ["link", "guide"]) {
    it(`given the page ${page}, when opened, then nobody may frame it, and only our own scripts run`, async () => {
      const { headers } = await fetch(`${running.app.url}/tab/${page}.html`);
      const policy = headers.get("content-security-policy") ?? "";

      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /script-src 'self';/);
      assert.match(policy, /connect-src 'self';/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, /base-uri 'none'/);
      assert.match(policy, /form-action 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*|teams\.microsoft/);
      assert.equal(headers.get("x-frame-options"), "DENY");
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("cache-control"), "no-store");
      assert.equal(/noindex/.test(headers.get("x-robots-tag") ?? ""), page === "link");
      assert.equal(headers.get("set-cookie"), null);
    });
  }

  for (const path of [
    "/tab/%6cink.html",
    "/tab/link.htm%6c",
    "/tab//link.html",
    "/tab/x/../guide%2ehtml",
  ]) {
    it(`given the address ${path}, when opened, then no page comes with another policy`, async () => {
      const response = await fetch(`${running.app.url}${path}`);
      const policy = response.headers.get("content-security-policy") ?? "frame-ancestors 'none'";

      assert.ok(
        response.status === 404 || /frame-ancestors 'none'/.test(policy),
        `${response.status}`,
      );
    });
  }
});
