import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { coordinator } from "../../infra/local/app/cast.ts";
import { amina, teacher } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { browserOrSkip, openAs, violationsInTab } from "./on-the-page.ts";

const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

describe("teacher and coordinator on the Teams page", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const openTab = async (who: { readonly mail: string }) => {
    if (!running) throw new Error("the class is there");
    return await openAs(browser, running.tenantUrl, { area: "app" }, idOf(who));
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest();
    await makeClass(running);
  });
  after(async () => await running?.close());

  it("given a class, when the teacher opens the tab, then everybody is in the matrix", async () => {
    const { page, context, tab } = await openTab(teacher);

    await tab.getByText(amina.name).first().waitFor();

    assert.deepEqual(await violationsInTab(page), []);
    await context.close();
  });

  it("given the chat, when the teacher asks for progress, then the card names everybody", async () => {
    if (!running) throw new Error("the class is there");
    const { page, context } = await openAs(browser, running.tenantUrl, {}, idOf(teacher));

    await page.getByPlaceholder("Typ een bericht").fill("voortgang");
    await page.keyboard.press("Enter");

    await page.getByText(amina.name).first().waitFor();
    await context.close();
  });

  it("given a file with three wrong rows, when the coordinator drops it, then each says its cell and nothing can be confirmed", async () => {
    const { page, context, tab } = await openTab(coordinator);
    await tab.getByText("Groep importeren").first().click();
    await tab.locator("input[type=file]").setInputFiles(example("groep-met-fouten.xlsx"));

    await tab.getByText("B5", { exact: false }).first().waitFor();

    assert.ok((await tab.getByText("F9", { exact: false }).count()) > 0);
    assert.ok((await tab.getByText("B13", { exact: false }).count()) > 0);
    const confirm = tab.getByRole("button", { name: /Bevestig|Maak de groep|Groep maken/ });
    assert.equal(await confirm.first().isEnabled(), false);
    assert.deepEqual(await violationsInTab(page), []);
    await context.close();
  });

  it("given a good file, when the coordinator confirms, then the making can be followed", async () => {
    const { context, tab } = await openTab(coordinator);
    await tab.getByText("Groep importeren").first().click();
    await tab.locator("input[type=file]").setInputFiles(example("groep-voorbeeld.xlsx"));
    await tab.getByText("Noë van Dalen").first().waitFor();

    await tab
      .getByRole("button", { name: /Bevestig|Maak de groep|Groep maken/ })
      .first()
      .click();

    await tab.getByText("Accounts en uitnodigingen").first().waitFor();
    await context.close();
  });
});
