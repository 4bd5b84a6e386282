import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { describe, it } from "mocha";
import { tabLink } from "../../bot/kernel/tab-link.ts";
import { destinationOf } from "../../infra/local/teams/src/links.ts";

describe("a link to the tab", () => {
  const link = tabLink({ appExternalId: "b2b2-2" }, "/group/g-1/progress");

  it("given a page, when linked to, then Teams opens our tab there", () => {
    assert.deepEqual(destinationOf(link, undefined), {
      kind: "app",
      subPage: "/group/g-1/progress",
    });
  });

  it("given the manifest, when compared, then it names a tab that is there", () => {
    const { staticTabs } = JSON.parse(readFileSync("manifest/manifest.json", "utf8"));

    assert.equal(new URL(link).pathname, `/l/entity/b2b2-2/${staticTabs[0].entityId}`);
  });
});
