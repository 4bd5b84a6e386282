import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { coordinator } from "../../infra/local/app/cast.ts";
import { amina, bram } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { press, say } from "../support/chat.ts";
import { browserOrSkip, openAs, sticksOut, violations, violationsInTab } from "./on-the-page.ts";

describe("an intake on the Teams page", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const app = (): AppUnderTest => {
    if (!running) throw new Error("the class is there");
    return running;
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest();
    await makeClass(running);
  });
  after(async () => await running?.close());

  it("given the chat on a phone, when a participant answers, then the next question comes in its place", async () => {
    await say(app(), amina, "intake");
    const { page, context } = await openAs(
      browser,
      app().tenantUrl,
      { device: "phone" },
      idOf(amina),
    );
    await page.getByText("Intake: vraag 1 van 17").first().click();
    await page.getByRole("radio", { name: "Dat weet ik niet" }).check();

    await page.getByRole("button", { name: "Verder" }).click();

    await page.getByRole("heading", { name: "Werk je bij een zorgorganisatie?" }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.equal(await sticksOut(page), false);
    await context.close();
  });

  it("given two who began, when the coordinator looks, then she filters, reads, and removes one after a question", async () => {
    await say(app(), bram, "intake");
    await press(app(), bram, {
      verb: "intake.answer",
      data: { question: "certificate" },
      inputs: { answer: "unknown" },
    });
    const opened = { area: "app", device: "phone" } as const;
    const { page, context, tab } = await openAs(
      browser,
      app().tenantUrl,
      opened,
      idOf(coordinator),
    );
    await tab.getByRole("link", { name: "Lees wie mee wil doen" }).click();
    await tab.getByText("2 van 2 intakes").waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    assert.equal(await sticksOut(page), false);
    await tab.getByLabel("Laat zien").selectOption({ label: "Klaar, alles geregeld" });
    await tab.getByText("In dit lijstje staat niemand.").waitFor();
    await tab.getByLabel("Laat zien").selectOption({ label: "Nog bezig" });
    await tab.getByRole("link", { name: bram.name }).click();
    await tab.getByRole("heading", { name: "Antwoorden", exact: true }).waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    assert.equal(await sticksOut(page), false);

    await tab.getByRole("button", { name: "Verwijder deze intake" }).click();
    await tab.getByRole("button", { name: "Ja, verwijder" }).click();

    await tab.getByText("1 van 1 intakes").waitFor();
    await context.close();
  });
});
