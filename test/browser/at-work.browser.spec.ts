import { strict as assert } from "node:assert";
import { AxeBuilder } from "@axe-core/playwright";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import type { LinkPurpose } from "../../bot/contract/links.ts";
import { plus } from "../../bot/kernel/time.ts";
import { coordinator } from "../../infra/local/app/cast.ts";
import { amina, bram, everybody, type Named, teacher } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyRedeems,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { browserOrSkip, type Device, openAs, sticksOut, violationsInTab } from "./on-the-page.ts";

const ria: Named = { name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };
const nadia: Named = { name: "Nadia Amrani", mail: "n.amrani@hetbaken.example" };
/** A folder to keep pictures in, for who wants to look. */
const pictures = process.env["PICTURES"];

describe("supervisors, employers and what was sent, on the pages", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  let groupId = "";
  const app = (): AppUnderTest => {
    if (!running) throw new Error("the class is there");
    return running;
  };
  const openTab = async (who: Named, path: string, device: Device = "phone") =>
    await openAs(browser, app().tenantUrl, { area: `app${path}`, device }, idOf(who));
  const openLink = async (who: Named, purpose: LinkPurpose, path: string) => {
    if (!browser) throw new Error("this suite was skipped");
    const { ports } = app().app.app;
    const issuedAt = ports.now();
    const url = await ports.links.make({
      personId: `p-${ports.hash(who.mail).slice(0, 20)}`,
      purpose,
      path,
      issuedAt,
      expiresAt: plus(issuedAt, { days: 7 }),
    });
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ viewport, locale: "nl-NL", colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto(url.replace(/^https?:\/\/[^/]+/, app().app.url));
    return { page, context };
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest({ cast: [teacher, ...everybody, ria, nadia] });
    const supervisors = { [amina.mail]: ria, [bram.mail]: ria };
    const group = await makeClass(running, { supervisors }, { mayStart: false });
    groupId = group.groupId;
    await running.pass({ hours: 24 });
    await everybodyRedeems(running);
    const asCoordinator = running.call(coordinator);
    const { organisations } = await asCoordinator("groupEmployers", { groupId });
    for (const { key } of organisations)
      await asCoordinator("nameContact", { groupId, key, ...nadia });
    await running.call(teacher)("setAgreementTerms", {
      groupId,
      personIds: [],
      hoursPerWeek: 16,
      weeksSupernumerary: 2,
    });
    await running.pass({ hours: 4 });
  });
  after(async () => await running?.close());

  for (const [path, heading, seen] of [
    ["supervisors", "Werkbegeleiders", /^Gevraagd op .*, nog geen antwoord$/],
    ["sendings", "Berichten van de groep", /gepland$/],
    ["employers", "Werkgevers", /Nadia Amrani/],
    ["agreements", "Startafspraken", /nog niet akkoord$/],
  ] as const) {
    it(`given the group's ${path} on a phone, when the coordinator looks, then the menu is folded, nothing sticks out and axe finds nothing`, async () => {
      const { page, context, tab } = await openTab(coordinator, `/group/${groupId}/${path}`);
      await tab.getByRole("heading", { name: heading, level: 1 }).waitFor();
      await tab.getByText(seen).first().waitFor();
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${path}.png` });

      assert.equal(await tab.getByRole("link", { name: "Nakijken" }).count(), 0);
      assert.equal(await sticksOut(page), false);
      assert.deepEqual(await violationsInTab(page), []);
      await tab.getByRole("button", { name: /ander onderdeel/ }).click();
      assert.deepEqual(await violationsInTab(page), []);
      await tab.getByRole("link", { name: "Gesprekken" }).click();
      await tab.getByRole("heading", { name: "Gesprekken", level: 1 }).waitFor();
      await context.close();
    });
  }

  it("given the coordinator's home, when she looks who can be reached, then everybody is there and the way back works", async () => {
    const { page, context, tab } = await openTab(coordinator, "", "desktop");
    await tab.getByRole("link", { name: "Bekijk wie je kunt bereiken" }).click();
    await tab.getByText(ria.name).waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await tab.getByRole("link", { name: "Terug" }).click();
    await tab.getByText("Groep importeren").first().waitFor();
    await context.close();
  });

  it("given the group, when an information session is planned, then it stands on the page and can be changed", async () => {
    const { page, context, tab } = await openTab(coordinator, `/group/${groupId}`);
    await tab.getByRole("button", { name: "Plan een voorlichting" }).click();
    await tab.getByRole("button", { name: "Bewaar" }).click();
    await tab.getByText("Vul een dag en een tijd in.").waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await tab.getByLabel("Dag").fill("2027-01-07");
    await tab.getByRole("button", { name: "Bewaar" }).click();
    await tab.getByRole("button", { name: "Verander de voorlichting" }).waitFor();
    assert.equal(await sticksOut(page), false);
    await context.close();
  });

  it("given contact, agreement and talk links on a phone in the dark, when opened, then each says what is asked", async () => {
    for (const [who, purpose, path, seen] of [
      [ria, "agreement", "/agreement", /^Startafspraken$/],
      [ria, "talk", "/talks", /gesprekken$/i],
      [nadia, "employer", "/employer", /^Jouw medewerkers$/],
    ] as const) {
      const { page, context } = await openLink(who, purpose, path);
      await page.getByRole("heading", { level: 1, name: seen }).waitFor();
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      if (pictures !== undefined)
        await page.screenshot({ path: `${pictures}/link-${purpose}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page })
        .exclude("[data-tabster-dummy]")
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${purpose} ${id} ${nodes.map(({ html }) => html)}`),
        [],
      );
      assert.equal(await sticksOut(page), false);
      await context.close();
    }
  });

  it("given a supervisor who was asked, when he opens his page, then the question stands first, and two taps later he is ready", async () => {
    const { page, context, tab } = await openTab(ria, "/supervisor");
    await tab.getByText(/^We willen eerst weten/).waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await tab.getByRole("link", { name: "Begin" }).click();
    await tab.getByRole("button", { name: "Ja, van allemaal" }).click();
    await tab.getByRole("button", { name: /^Ik weet wat/ }).waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await tab.getByRole("button", { name: /^Ik weet wat/ }).click();
    await tab.getByRole("heading", { level: 2, name: "Wanneer wil je berichten?" }).waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    assert.equal(await sticksOut(page), false);
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/confirmed.png` });
    await tab.getByRole("link", { name: "Terug" }).click();
    await tab.getByRole("heading", { level: 2, name: amina.name }).waitFor();
    await context.close();
  });
});
