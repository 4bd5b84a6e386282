import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { findBrowser } from "./browser.ts";

export type Device = "desktop" | "phone";
const sizes = {
  desktop: { width: 1280, height: 860 },
  phone: { width: 390, height: 844 },
} as const;

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The app's own page, inside Teams. */
  readonly tab: FrameLocator;
};

/** Mocha's own way to say that a test was not run; it counts as pending, never as passed. */
type Suite = { readonly skip: () => unknown };

let shared: Promise<Awaited<ReturnType<typeof findBrowser>>> | undefined;

/** The one browser of this run. Where there is none the suite is skipped, and says why. */
export async function browserOrSkip(suite: Suite): Promise<Browser | undefined> {
  shared ??= findBrowser();
  const found = await shared;
  if ("browser" in found) return found.browser;
  process.stdout.write(`    no browser here: ${found.why}\n`);
  // biome-ignore lint/suspicious/noSkippedTests: without a browser these cannot run, and mocha says so.
  suite.skip();
  return undefined;
}

/** Opens the Teams-like page as one person. Errors of the page fail the test that looks for them. */
export async function openAs(
  browser: Browser | undefined,
  url: string,
  { area = "chat", device = "desktop" }: { readonly area?: string; readonly device?: Device },
  personId: string,
): Promise<Opened> {
  if (!browser) throw new Error("this suite was skipped");
  const context = await browser.newContext({ viewport: sizes[device], locale: "nl-NL" });
  const page = await context.newPage();
  await page.goto(`${url}/#/p/${personId}/${area}`);
  return { page, context, tab: page.frameLocator("iframe") };
}

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
const inWords = (found: readonly Finding[]): readonly string[] =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);

/** What axe finds wrong with the Teams-like page; Fluent's own helper elements are left out. */
export async function violations(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).exclude("[data-tabster-dummy]").exclude("iframe");
  return inWords((await axe.analyze()).violations);
}

/** What axe finds wrong with the app's own page inside it. */
export async function violationsInTab(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .include(["iframe", "body"])
    .exclude(["iframe", "[data-tabster-dummy]"]);
  return inWords((await axe.analyze()).violations);
}

/** The page itself, or words in a card of which the end is cut off. */
const isTooWide = `document.documentElement.scrollWidth > window.innerWidth + 1 ||
  [...document.querySelectorAll(".ac-textBlock")].some((one) => one.scrollWidth > one.clientWidth + 1)`;
/** True when something sticks out to the right, in Teams or in the tab: on a phone nobody scrolls sideways. */
export async function sticksOut(page: Page): Promise<boolean> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(isTooWide)));
  return found.includes(true);
}
