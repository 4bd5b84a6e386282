import { strict as assert } from "node:assert";
import express from "express";
import { after, afterEach, before, describe, it } from "mocha";
import type { Browser, Page } from "playwright-core";
import { messageCard } from "../../bot/kernel/cards.ts";
import { listen } from "../../bot/platform/http/server.ts";
import { type AppUnderTest, startAppUnderTest } from "../support/app-under-test.ts";
import {
  aForm,
  aList,
  answeringWith,
  askOn,
  faultsOf,
  focusedHeading,
  framing,
  openPage,
} from "./hugo-page.ts";
import { browserOrSkip } from "./on-the-page.ts";

describe("Hugo's public page", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  let own: Awaited<ReturnType<typeof aSite>>;
  /** A site with Hugo in one of its pages. */
  const aSite = async () => {
    const site = express().get("/", (_, response) => response.send(framing(address("?embed=1"))));
    const { port, close } = await listen(site, 0, "127.0.0.1");
    return { address: `http://127.0.0.1:${port}`, close };
  };
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
    own = await aSite();
    running = await startAppUnderTest({ cast: [], embedOrigins: [own.address] });
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  after(async () => {
    await running?.close();
    await own?.close();
  });

  for (const [scheme, locale, title] of [
    ["light", "nl-NL", "Vraag het aan Hugo"],
    ["dark", "en-GB", "Ask Hugo"],
  ] as const) {
    it(`given a visitor (${scheme}, ${locale}), when he comes and asks, then an answer of the engine comes, and nothing is kept`, async () => {
      const opened = await openPage(browser, address(), { scheme, locale });
      const { page, context, hosts } = opened;
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await page.getByRole("log").getByRole("heading", { level: 2 }).first().waitFor();
      assert.deepEqual(await faultsOf(opened, `start-${scheme}`), []);

      await askOn(page, items()[0]?.title.nl ?? "");
      await page.getByRole("log").getByRole("heading", { level: 2 }).nth(1).waitFor();
      await page.locator("[role=heading]:focus").waitFor();
      assert.deepEqual(await faultsOf(opened, `answer-${scheme}`), []);
      assert.equal(await page.getByRole("textbox").inputValue(), "");

      assert.deepEqual(await context.cookies(), []);
      const { origins } = await context.storageState();
      assert.deepEqual(origins, [], "nothing in the browser");
      assert.equal(await page.evaluate("sessionStorage.length + localStorage.length"), 0);
      assert.deepEqual([...hosts], [new URL(app().app.url).host]);
    });
  }

  it("given a slow line, when the page comes whole, then it is less than 205 kB of scripts", async () => {
    const sizes: Promise<number>[] = [];
    const { page } = await openPage(browser, address("?v=kosten"), {}, (one) =>
      Promise.resolve(
        one.on("response", (response) => {
          if (response.request().resourceType() === "script")
            sizes.push(
              response
                .request()
                .sizes()
                .then(({ responseBodySize }) => responseBodySize),
            );
        }),
      ),
    );
    await page.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);

    assert.ok(total > 50_000 && total < 205_000, `${total} bytes in ${sizes.length} scripts`);
  });

  it("given a list, when one is chosen with the keyboard, then the answer stands in its place and is read first", async () => {
    const opened = await openPage(browser, address(), {}, (page) =>
      page.route("**/api/hugo/ask", answeringWith(list(), "suggest")),
    );
    const { page } = opened;
    await askOn(page, "kosten");
    await focusedHeading(page, "Bedoel je een van deze vragen?").waitFor();
    assert.deepEqual(await faultsOf(opened, "list"), []);

    const [, second] = items();
    await page.getByRole("button", { name: second?.title.nl ?? "", exact: true }).press("Enter");
    await focusedHeading(page, second?.title.nl ?? "").waitFor();
    assert.equal(await heading(page, "Bedoel je een van deze vragen?").count(), 0);
    assert.deepEqual(await faultsOf(opened, "chosen"), []);
  });

  it("given a card with everything in it, when filled in and pressed, then all goes to the server, and what is for Teams is not there", async () => {
    let sent: unknown;
    const opened = await openPage(browser, address("?v=intake"), {}, async (page) => {
      await page.route("**/api/hugo/ask", answeringWith(aForm, "answer"));
      await page.route("**/api/hugo/press", async (route) => {
        sent = route.request().postDataJSON();
        await answeringWith(messageCard("Dank je", ["We bellen je."]))(route);
      });
    });
    const { page } = opened;
    await heading(page, "Over jou").waitFor();
    assert.equal(await page.getByRole("button", { name: "Alleen in Teams" }).count(), 0);
    assert.equal(await page.locator(".card img").count(), 0, "text stays text");
    assert.equal(await page.locator('.card a[href="tel:112"]').count(), 1);
    assert.deepEqual(await faultsOf(opened, "form"), []);

    await page.getByRole("button", { name: "Verder" }).click();
    await page.getByText("Vul je naam in.").waitFor();
    assert.equal(sent, undefined, "nothing is sent before it is complete");
    await page.getByRole("textbox", { name: /Je naam/ }).fill("Fatima 🌷");
    await page.getByRole("radio", { name: "In de thuiszorg" }).check();
    await page.getByRole("checkbox", { name: "Jullie mogen mij bellen" }).check();
    await page.getByRole("button", { name: "Verder" }).click();
    await focusedHeading(page, "Dank je").waitFor();

    const { data, verb, turns, visit } = Object(sent);
    assert.equal(verb, "intake.answer");
    assert.deepEqual(
      [data.step, data.name, data.works, data.mayCall],
      [1, "Fatima 🌷", "home", "true"],
    );
    assert.deepEqual(turns, [
      { by: "asker", text: "intake" },
      { by: "hugo", text: "Wat is je naam?" },
    ]);
    assert.match(visit, /^[0-9a-f]{24}$/);
    const asked = page.waitForRequest("**/api/hugo/ask");
    await askOn(page, "En wat kost het?");
    assert.equal((await asked).postDataJSON().audience, "employer", "who somebody is, goes along");
  });

  it("given a deep link, when opened, then it is asked or gone on with at once, and the address forgets it", async () => {
    let sent: unknown;
    const opened = await openPage(browser, address("?v=Wat%20kost%20het&lang=en"));
    const { page } = opened;
    await page.getByText("Wat kost het").waitFor();
    await page.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    assert.equal(new URL(page.url()).search, "?lang=en");
    assert.equal(await page.getByRole("log").getByRole("heading", { level: 2 }).count(), 1);

    const intake = await openPage(browser, address("#intake=i-1"), {}, (one) =>
      one.route("**/api/hugo/press", async (route) => {
        sent = route.request().postDataJSON();
        await answeringWith(messageCard("Vraag 3", ["We gaan verder."]))(route);
      }),
    );
    await heading(intake.page, "Vraag 3").waitFor();
    assert.deepEqual([Object(sent).verb, Object(sent).data], ["intake.start", { intakeId: "i-1" }]);
    assert.equal(new URL(intake.page.url()).hash, "");
  });

  it("given another language, when chosen, then the page and what it asks are in it", async () => {
    const { page } = await openPage(browser, address());
    await page.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    const asked = page.waitForRequest("**/api/hugo/ask");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Ask Hugo" }).waitFor();
    await askOn(page, "costs");

    assert.equal((await asked).headers()["accept-language"], "en");
    assert.equal(await page.evaluate("document.documentElement.lang"), "en");
  });

  it("given the practice guide, when somebody has a question left, then Hugo is one press away", async () => {
    const { page } = await openPage(browser, `${app().app.url}/tab/guide.html?lang=en`);
    await page.getByRole("link", { name: "Ask Hugo" }).click();

    await page.getByRole("heading", { level: 1, name: "Ask Hugo" }).waitFor();
  });

  it("given a page of the provider, when it shows Hugo, then he is there without our header and takes no focus", async () => {
    const opened = await openPage(browser, own.address);
    const { page } = opened;
    const inside = page.frameLocator("iframe");
    await inside.getByRole("log").getByRole("heading", { level: 2 }).waitFor();
    assert.equal(await page.evaluate("document.activeElement === document.body"), true);
    await inside.getByRole("textbox").fill("kosten");
    await inside.getByRole("button", { name: "Stuur" }).click();
    await inside.getByRole("log").getByRole("heading", { level: 2 }).nth(1).waitFor();

    assert.equal((await inside.locator("header").boundingBox())?.height, 1, "only read aloud");
    assert.deepEqual(await faultsOf(opened, "embedded"), []);
  });

  it("given a site that nobody named, when it shows Hugo, then the browser refuses", async () => {
    const other = await aSite();
    const { page, said } = await openPage(browser, other.address);

    assert.match(said.join(), /frame-ancestors/);
    assert.equal(await page.frameLocator("iframe").getByRole("log").count(), 0);
    await other.close();
  });
});
