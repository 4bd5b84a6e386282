import { strict as assert } from "node:assert";
import { after, afterEach, before, describe, it } from "mocha";
import type { Browser, Page } from "playwright-core";
import { coordinator } from "../../infra/local/app/cast.ts";
import { type AppUnderTest, idOf, startAppUnderTest } from "../support/app-under-test.ts";
import { askOn, faultsOf, openPage } from "./hugo-page.ts";
import { browserOrSkip, openAs } from "./on-the-page.ts";

const fatima = { name: "Fatima El Amrani", mail: "fatima@delinde.example" };

describe("a visitor with Hugo, from the first press to the answer", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const app = (): AppUnderTest => {
    if (!running) throw new Error("the app runs");
    return running;
  };
  const address = (rest = ""): string => `${app().app.url}/hugo${rest}`;
  const press = async (page: Page, name: string | RegExp): Promise<void> =>
    await page.getByRole("log").getByRole("button", { name, exact: true }).last().click();
  const read = async (page: Page, words: string | RegExp): Promise<void> =>
    await page.getByRole("log").getByText(words).last().waitFor();

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest({ cast: [fatima] });
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  after(async () => await running?.close());

  it("given an employer, when he says who he is and chooses, then the answer and its source are there", async () => {
    const opened = await openPage(browser, address());
    const { page } = opened;
    await press(page, "Werkgever");
    await read(page, /je bent: Werkgever/);
    assert.deepEqual(await faultsOf(opened, "visitor-who"), []);
    await press(page, "Bekijk de onderwerpen");
    await read(page, "Waar gaat je vraag over?");
    assert.deepEqual(await faultsOf(opened, "visitor-topics"), []);
    await press(page, "Kosten");
    await read(page, /Kies je vraag/);
    assert.deepEqual(await faultsOf(opened, "visitor-questions"), []);
    await press(page, "Wat kost de opleiding?");
    await read(page, /^Bron: /);
    assert.deepEqual(await faultsOf(opened, "visitor-answer"), []);
  });

  it("given who does not know what to learn, when three questions are answered, then a certificate and why are there", async () => {
    const opened = await openPage(browser, address(), { scheme: "dark" });
    const { page } = opened;
    await press(page, "Welk certificaat past bij mij?");
    for (const number of [1, 2, 3]) {
      await read(page, `Vraag ${number} van 3`);
      assert.deepEqual(await faultsOf(opened, `visitor-course-${number}`), []);
      await page.locator("[data-message]").last().getByRole("button").first().click();
    }
    await read(page, "Waarom dit certificaat");
    assert.deepEqual(await faultsOf(opened, "visitor-course"), []);
  });

  it("given half an intake, when its link is opened later on a narrow screen, then it goes on where it was", async () => {
    const opened = await openPage(browser, address());
    const { page } = opened;
    await press(page, "Doe de intake");
    await read(page, /Intake: vraag 1 van \d+/);
    await press(page, "Verder");
    await read(page, "Kies eerst een antwoord. Tik daarna op de knop.");
    assert.deepEqual(await faultsOf(opened, "visitor-intake-nothing"), []);
    await page.getByRole("radio", { name: "Dat weet ik niet" }).check();
    await press(page, "Verder");
    await read(page, /Intake: vraag 2 van \d+/);
    assert.deepEqual(await faultsOf(opened, "visitor-intake"), []);
    const said = await page
      .getByRole("log")
      .getByText(/#intake=/)
      .last()
      .textContent();
    const link = /https?:\S+#intake=[\w-]+/.exec(said ?? "")?.[0];
    assert.ok(link, String(said));

    const later = await openPage(browser, link, { width: 320 });
    await read(later.page, /Intake: vraag 2 van \d+/);
    assert.deepEqual(await faultsOf(later, "visitor-intake-later"), []);
    assert.doesNotMatch(later.page.url(), /intake/, "the key does not stay in the address");

    const open = await openPage(browser, address());
    await read(open.page, "Hoi, ik ben Hugo");
    await open.page.evaluate(`location.hash = ${JSON.stringify(new URL(link).hash)}`);
    await read(open.page, /Intake: vraag 2 van \d+/);
    assert.doesNotMatch(open.page.url(), /intake/, "nor when it is pasted there");
  });

  it("given danger, when it is typed on a small and much enlarged screen, then every word of what to do can be read", async () => {
    for (const width of [390, 195]) {
      const opened = await openPage(browser, address(), { width });
      await askOn(opened.page, "mijn cliënt ademt niet");
      await opened.page.getByRole("heading", { name: "Bel nu 112" }).waitFor();
      assert.deepEqual(await faultsOf(opened, `visitor-danger-${width}`), []);
    }
  });

  it("given a question for a person, when a name is left, then a coordinator answers on her page and a mail comes", async () => {
    const opened = await openPage(browser, address(), { locale: "en-GB" });
    const { page } = opened;
    await askOn(page, "Can I bring my dog to the lesson?");
    await read(page, "I do not know that");
    await press(page, "Ask a person");
    const form = page.locator("[data-message]").last();
    await form.getByLabel(/Your name/).fill(fatima.name);
    await form.getByLabel(/Your mail address/).fill("fatima");
    assert.deepEqual(await faultsOf(opened, "visitor-ticket"), []);
    await press(page, "Yes, send it");
    await read(page, /This mail address is not right/);
    assert.equal(await form.getByLabel(/Your name/).inputValue(), fatima.name, "nothing is lost");
    assert.deepEqual(await faultsOf(opened, "visitor-ticket-wrong"), []);
    await form.getByLabel(/Your mail address/).fill(fatima.mail);
    await press(page, "Yes, send it");
    await read(page, "Your question was sent");
    assert.deepEqual(await faultsOf(opened, "visitor-ticket-sent"), []);

    const desk = await openAs(browser, app().tenantUrl, { area: "app" }, idOf(coordinator));
    await desk.tab.getByRole("link", { name: "Bekijk en beantwoord wat Hugo doorgaf" }).click();
    await desk.tab.getByRole("link", { name: `Open: ${fatima.name}`, exact: false }).click();
    await desk.tab.getByText("Can I bring my dog to the lesson?").first().waitFor();
    await desk.tab.getByLabel("Wat wil je antwoorden?").fill("Only an assistance dog.");
    await desk.tab.getByRole("button", { name: "Verstuur antwoord" }).click();
    await desk.tab.getByText("Je antwoord is onderweg.").waitFor();

    await app().pass({ minutes: 5 });
    const [mail, ...more] = await app().hands.mail(idOf(fatima));
    assert.deepEqual(more, []);
    assert.match(mail?.subject ?? "", /There is an answer to your question/);
    assert.match(mail?.text ?? "", /bring my dog[\s\S]*Only an assistance dog\./);
  });
});
