import { strict as assert } from "node:assert";
import { after, afterEach, before, describe, it } from "mocha";
import type { Browser, Page } from "playwright-core";
import { type AppUnderTest, startAppUnderTest } from "../support/app-under-test.ts";
import { aList, answeringWith, askOn, faultsOf, focusedHeading, openPage } from "./hugo-page.ts";
import { browserOrSkip } from "./on-the-page.ts";

describe("Hugo's public page, when something goes wrong", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const app = (): AppUnderTest => {
    if (!running) throw new Error("the app runs");
    return running;
  };
  const address = (rest = ""): string => `${app().app.url}/hugo${rest}`;
  const items = () => app().app.app.ports.knowledge.items.slice(0, 4);
  const list = () => aList(items().map((item) => ({ id: item.id, title: item.title.nl })));
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole("heading", { name, level: 2 });

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest({ cast: [] });
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  after(async () => await running?.close());

  it("given no network, when asked or pressed, then it says so, keeps the question, and once more works", async () => {
    const opened = await openPage(browser, address());
    const { page } = opened;
    await page.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    await page.route("**/api/hugo/*", (route) => route.abort());
    await askOn(page, items()[0]?.title.nl ?? "");
    await page
      .getByRole("alert")
      .getByText(/We krijgen geen antwoord/)
      .waitFor();
    assert.equal(await page.getByText(items()[0]?.title.nl ?? "", { exact: true }).count(), 1);
    assert.deepEqual(await faultsOf(opened, "no-network"), []);

    await page.unroute("**/api/hugo/*");
    await page.route("**/api/hugo/ask", answeringWith(list(), "suggest"));
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await heading(page, "Bedoel je een van deze vragen?").waitFor();
    assert.equal(await page.getByRole("alert").count(), 0);
    await page.route("**/api/hugo/press", (route) => route.abort());
    const [first] = items();
    const chosen = page.getByRole("button", { name: first?.title.nl ?? "", exact: true });
    await chosen.click();
    await page
      .getByRole("alert")
      .getByText(/We krijgen geen antwoord/)
      .waitFor();
    await page.unroute("**/api/hugo/press");
    await chosen.click();
    await focusedHeading(page, first?.title.nl ?? "").waitFor();
  });

  it("given a slow answer, when asked, then it says that it looks, and what is typed meanwhile stays", async () => {
    let answer = (): void => undefined;
    const opened = await openPage(browser, address(), {}, (page) =>
      page.route("**/api/hugo/ask", async (route) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        await answeringWith(list(), "suggest")(route);
      }),
    );
    const { page } = opened;
    await page.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    await askOn(page, "kosten");
    await page.getByText("Hugo zoekt een antwoord.").waitFor();
    await askOn(page, "en wanneer?");
    assert.equal(await page.getByRole("textbox").inputValue(), "en wanneer?");
    answer();
    await heading(page, "Bedoel je een van deze vragen?").waitFor();
    assert.equal(await page.getByRole("textbox").inputValue(), "en wanneer?");
    assert.equal(await page.getByText("Hugo zoekt een antwoord.").count(), 0);
  });

  it("given bad input, when sent, then it says what to do and nothing is lost", async () => {
    const opened = await openPage(browser, address());
    const { page } = opened;
    await page.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    await askOn(page, "   ");
    await page.getByText("Typ eerst je vraag.").waitFor();
    const far = "x".repeat(20_001);
    await askOn(page, far);
    await page.getByText(/^Je vraag is te lang/).waitFor();
    assert.equal((await page.getByRole("textbox").inputValue()).length, far.length);
    assert.deepEqual(await faultsOf(opened, "too-long"), []);

    const odd = `<b>kosten</b> 😀 ${"é".repeat(10_000)}`;
    await askOn(page, odd);
    await page.getByRole("log").getByRole("heading", { level: 2 }).nth(1).waitFor();
    assert.equal(await page.locator("b").count(), 0);
    assert.deepEqual(await faultsOf(opened, "ten-thousand"), []);
    await page.route("**/api/hugo/ask", answeringWith(list(), "too_long"));
    await askOn(page, "te lang");
    await focusedHeading(page, "Bedoel je een van deze vragen?").last().waitFor();
    assert.equal(await page.getByRole("textbox").inputValue(), "te lang", "to be made shorter");
  });

  it("given more questions in a minute than anybody types, when asked, then it says to wait and keeps the question", async () => {
    const { page } = await openPage(browser, address());
    await page.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    const ask = () =>
      fetch(`${app().app.url}/api/hugo/ask`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ q: "kosten" }),
      });
    for (let index = 0; index < 60; index += 1) await ask();
    await askOn(page, "Mag ik nog iets vragen?");

    await page
      .getByRole("alert")
      .getByText(/Wacht een minuut/)
      .waitFor();
    await page.getByText("Mag ik nog iets vragen?").waitFor();
    await page.getByRole("button", { name: "Probeer opnieuw" }).waitFor();
  });
});
