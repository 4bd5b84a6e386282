import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { plainTextOf } from "../../../infra/local/graph/plain-text.ts";
import { aPerson, storedPerson, withoutOwnAccount } from "../../support/a-member.ts";
import { anOutbox } from "./an-outbox.ts";

describe("a mail that leads to a page without a link of somebody's own", () => {
  const mailed = async (data: Readonly<Record<string, unknown>>) => {
    const outbox = await anOutbox();
    await storedPerson(outbox.ports, withoutOwnAccount(aPerson()));
    await outbox.queue({ type: "test.to_page", data });
    await outbox.deliverDue();
    const [mail] = outbox.mails;
    assert.ok(mail);
    return plainTextOf(mail.html);
  };

  it("given somebody without an account, when mailed, then it leads to the public page and holds no key", async () => {
    const text = await mailed({ public: true });

    assert.match(text, /Stel nog een vraag <https:\/\/app\.example\/hugo>/);
    assert.match(text, /omdat je ons een vraag stelde/);
    assert.doesNotMatch(text, /link\.html|teams\.microsoft/);
  });

  it("given a page of the tab, when mailed, then it opens that page in Teams", async () => {
    const text = decodeURIComponent(await mailed({}));

    assert.match(text, /Open Teams <https:\/\/teams\.microsoft\.com[^>]*"\/tickets\/t-1"/);
  });
});
