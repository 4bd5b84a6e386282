import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { amina, teacher } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { browserOrSkip, type Device, openAs, sticksOut, violationsInTab } from "./on-the-page.ts";

describe("talks on the pages", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const openTalks = async (who: { readonly mail: string }, device: Device = "desktop") => {
    if (!running) throw new Error("the class is there");
    const opened = await openAs(browser, running.tenantUrl, { area: "app", device }, idOf(who));
    await opened.tab.getByRole("link", { name: "Gesprekken" }).first().click();
    await opened.tab.getByRole("heading", { name: "Gesprekken", level: 1 }).waitFor();
    return opened;
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest();
    await makeClass(running);
    await running.pass({ minutes: 5 });
  });
  after(async () => await running?.close());

  it("given a telephone, when the participant says that she can, then it is kept and nothing sticks out", async () => {
    const { page, context, tab } = await openTalks(amina, "phone");
    await tab.getByText("Vraag een gesprek", { exact: true }).first().waitFor();
    await tab
      .getByRole("link", { name: /^Bekijk: Startgesprek/ })
      .first()
      .click();
    await tab
      .getByRole("button", { name: /^Kan: / })
      .first()
      .click();
    await tab.getByText("Je kunt", { exact: true }).waitFor();
    await tab.getByText("Hoe verandert het werk na het certificaat?").waitFor();

    assert.equal(await sticksOut(page), false);
    assert.deepEqual(await violationsInTab(page), []);
    await context.close();
  });

  it("given a class, when the teacher chooses a moment and writes down an action, then both stand on the page", async () => {
    const { page, context, tab } = await openTalks(teacher);
    await tab
      .getByRole("link", { name: /^Bekijk: Startgesprek/ })
      .first()
      .click();
    await tab
      .getByRole("button", { name: /^Kies / })
      .first()
      .click();
    await tab.getByText("Het gesprek staat vast.", { exact: false }).waitFor();
    await tab.getByLabel("Wat is afgesproken?").fill("Rooster bespreken");
    await tab.getByLabel("Wie doet het?").selectOption({ index: 1 });
    await tab.getByLabel("Wanneer is het klaar?").fill("2027-01-20");
    await tab.getByRole("button", { name: "Bewaar" }).click();
    await tab.getByText("De afspraak is opgeschreven.").waitFor();

    await tab.getByText("Rooster bespreken", { exact: true }).waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await tab.getByRole("link", { name: "Terug" }).click();
    await tab.getByText("Afspraken die open staan").waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await context.close();
  });
});
