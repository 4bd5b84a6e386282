import { strict as assert } from "node:assert";
import { AxeBuilder } from "@axe-core/playwright";
import { after, before, describe, it } from "mocha";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { revokeLinks } from "../../bot/features/people/public.ts";
import type { LinkClaims } from "../../bot/kernel/links.ts";
import { plus } from "../../bot/kernel/time.ts";
import { amina, everybody, type Named, teacher } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyRedeems,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { handedInAgain } from "../support/handed-in.ts";
import { browserOrSkip, sticksOut } from "./on-the-page.ts";

const practice = "practice-1";
const ria: Named = { name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };
/** A folder to keep pictures in, for who wants to look. */
const pictures = process.env["PICTURES"];

type Opened = { readonly page: Page; readonly context: BrowserContext; readonly said: string[] };
type Look = { readonly scheme?: "light" | "dark"; readonly locale?: string };

describe("the small page behind a signed link", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const app = (): AppUnderTest => {
    if (!running) throw new Error("the class is there");
    return running;
  };
  const ports = () => app().app.app.ports;
  const personIdOf = ({ mail }: Named) => `p-${ports().hash(mail.toLowerCase()).slice(0, 20)}`;
  const linkFor = async (change: Partial<LinkClaims> = {}): Promise<string> => {
    const issuedAt = ports().now();
    const url = await ports().links.make({
      personId: personIdOf(ria),
      purpose: "supervise",
      path: "/supervisor",
      issuedAt,
      expiresAt: plus(issuedAt, { days: 30 }),
      ...change,
    });
    return url.replace(/^https?:\/\/[^/]+/, app().app.url);
  };
  const open = async (url: string, { scheme = "light", locale = "nl-NL" }: Look = {}) => {
    if (!browser) throw new Error("this suite was skipped");
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ viewport, locale, colorScheme: scheme });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => {
      // A refused call is told by the browser itself; all else would be a fault of ours.
      if (message.type() === "error" && !/status of 40[13]/.test(message.text()))
        said.push(message.text());
    });
    page.on("pageerror", ({ message }) => said.push(message));
    await page.goto(url);
    return { page, context, said } satisfies Opened;
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    if (pictures !== undefined)
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };
  /** Everything that holds for each state of the page. */
  const isSound = async ({ page, said }: Opened, name: string): Promise<void> => {
    await picture(page, name);
    const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`),
      [],
    );
    assert.equal(await sticksOut(page), false, "nothing sticks out at 390 px");
    assert.deepEqual(said, []);
    assert.equal(await page.locator("h1").count(), 1);
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest({ cast: [teacher, ...everybody, ria] });
    const group = await makeClass(running, { supervisors: { [amina.mail]: ria } });
    await running.tenant.advance(group.sessions[3]?.endsAt ?? "");
    await running.pass({ hours: 14 });
    await everybodyRedeems(running);
    await handedInAgain(ports(), {
      groupId: group.groupId,
      personId: personIdOf(amina),
      assignmentId: practice,
      kind: "practice",
      text: "Mijn STARR-verslag.",
    });
  });
  after(async () => await running?.close());

  it("given a link, when opened on a phone, then it shows what is asked, and the address tells nothing", async () => {
    const opened = await open(await linkFor());
    const { page, context } = opened;

    await page.getByRole("heading", { name: amina.name }).waitFor();
    await page.getByText("Voor Ria").waitFor();
    await page.getByRole("link", { name: /^Bekijk en teken af: .* van Amina/ }).waitFor();
    assert.doesNotMatch(page.url(), /eyJ|p-/);
    const hugo = page.getByRole("link", { name: "Vraag het aan Hugo" });
    assert.equal(await hugo.getAttribute("href"), "/hugo?lang=nl");
    await isSound(opened, "start-light");

    await page.reload();
    await page.getByText("Voor Ria").waitFor();
    await context.close();
  });

  it("given the dark, when opened, then it is dark and still readable", async () => {
    const opened = await open(await linkFor(), { scheme: "dark" });
    await opened.page.getByRole("link", { name: /^Bekijk en teken af/ }).waitFor();

    await isSound(opened, "start-dark");
    await opened.context.close();
  });

  it("given work that asks, when signed off with the keyboard, then it is kept, and back it is not asked any more", async () => {
    const opened = await open(await linkFor());
    const { page, context } = opened;
    await page.getByRole("link", { name: /^Bekijk en teken af/ }).press("Enter");
    await page.getByText("Mijn STARR-verslag.").waitFor();
    await isSound(opened, "sign-off");
    await page.getByRole("radio", { name: "Met hulp" }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Teken af" }).focus();
    await page.keyboard.press("Enter");

    await page.getByText(/^Bewaard. Amina/).waitFor();
    await isSound(opened, "signed");
    await page.getByRole("link", { name: "Terug" }).click();
    await page.getByText("Je hoeft nu niets te doen.").waitFor();
    await isSound(opened, "nothing-asked");
    await context.close();
  });

  it("given a link that ended, when opened, then one button mails a new one, and pressed again it says so", async () => {
    const url = await linkFor({ expiresAt: ports().now() });
    const opened = await open(url);
    const { page, context } = opened;
    await page.getByRole("heading", { level: 1, name: "Je link is verlopen" }).waitFor();
    await isSound(opened, "expired");

    await page.getByRole("button", { name: "Stuur mij een nieuwe link" }).click();
    await page.getByText(/^De mail is onderweg/).waitFor();
    await isSound(opened, "fresh-sent");
    await context.close();
    const again = await open(url);
    await again.page.getByRole("button", { name: "Stuur mij een nieuwe link" }).click();
    await again.page.getByText(/^We stuurden net al een mail/).waitFor();
    await again.context.close();
  });

  it("given no network, when opened, then it says what to do, and once more works", async () => {
    const url = await linkFor();
    const opened = await open(url);
    const { page, context } = opened;
    await page.getByText("Voor Ria").waitFor();
    await page.route("**/api/**", (route) => route.abort());
    await page.reload();
    await page.getByText(/^.*We krijgen geen antwoord/).waitFor();
    await picture(page, "no-network");

    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await page.getByText("Voor Ria").waitFor();
    await context.close();
  });

  it("given no link, an altered one or a wrong page, when opened, then each says what to do", async () => {
    const none = await open(`${app().app.url}/tab/link.html`);
    await none.page.getByRole("heading", { name: "Open de link vanuit je mail" }).waitFor();
    await isSound(none, "no-link");
    const altered = await open(`${await linkFor()}x`);
    await altered.page.getByRole("heading", { level: 1, name: "Deze link klopt niet" }).waitFor();
    await isSound(altered, "altered");
    const lost = await open(await linkFor({ path: "/nothing/here" }));
    await lost.page.getByRole("heading", { name: "Deze pagina is er niet" }).waitFor();
    await isSound(lost, "no-page");
    for (const { context } of [none, altered, lost]) await context.close();
  });

  it("given links that are revoked while the page is open, when something is asked, then it says so", async () => {
    const opened = await open(await linkFor());
    const { page, context } = opened;
    await page.getByRole("heading", { name: amina.name }).waitFor();
    await revokeLinks(ports(), personIdOf(ria));
    await page.reload();

    await page.getByRole("heading", { level: 1, name: "Deze link werkt niet meer" }).waitFor();
    assert.equal(await page.getByRole("button").count(), 0);
    await isSound(opened, "revoked");
    await context.close();
    await app().pass({ minutes: 1 });
  });

  for (const [locale, heading] of [
    ["nl-NL", "Praktijkgids"],
    ["en-GB", "Practice guide"],
  ] as const) {
    it(`given nobody in particular (${locale}), when the guide is opened, then it can be read and printed`, async () => {
      const opened = await open(`${app().app.url}/tab/guide.html`, { locale });
      const { page, context } = opened;
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.getByText(/030 123 45 67/).waitFor();
      await isSound(opened, `guide-${locale}`);
      assert.ok((await page.locator("h2").count()) >= 10);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await picture(page, `guide-print-${locale}`);
      assert.equal(await page.getByRole("button").count(), 0);
      await context.close();
    });
  }

  it("given the guide on the small page, when opened, then it is the same", async () => {
    const opened = await open(await linkFor());
    await opened.page.getByRole("link", { name: "Praktijkgids" }).click();

    await opened.page.getByRole("heading", { level: 1, name: "Praktijkgids" }).waitFor();
    await isSound(opened, "guide-by-link");
    await opened.context.close();
  });
});
