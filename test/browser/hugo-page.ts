import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page, Route } from "playwright-core";
import { type Card, card, execute, line, link, title } from "../../bot/kernel/cards.ts";
import { sticksOut } from "./on-the-page.ts";

/** A folder to keep pictures in, for who wants to look. */
const pictures = process.env["PICTURES"];

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page, such as what its policy refused. */
  readonly said: readonly string[];
  /** Hosts that were asked for anything. */
  readonly hosts: ReadonlySet<string>;
};
type Look = {
  readonly scheme?: "light" | "dark";
  readonly locale?: string;
  readonly width?: number;
};

/** Opens the public page on a telephone, in a window of its own. */
export async function openPage(
  browser: Browser | undefined,
  url: string,
  { scheme = "light", locale = "nl-NL", width = 390 }: Look = {},
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Opened> {
  if (!browser) throw new Error("this suite was skipped");
  const viewport = { width, height: 844 };
  const context = await browser.newContext({ viewport, locale, colorScheme: scheme });
  const page = await context.newPage();
  const said: string[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => {
    // A refused or broken call is told by the browser itself; all else would be a fault of ours.
    if (message.type() === "error" && !/status of 4\d\d|ERR_FAILED/.test(message.text()))
      said.push(message.text());
  });
  page.on("pageerror", ({ message }) => said.push(message));
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await before(page);
  await page.goto(url);
  return { page, context, said, hosts };
}

/** What axe finds, what sticks out at the side, and what the browser complained about. */
export async function faultsOf({ page, said }: Opened, name: string): Promise<readonly string[]> {
  if (pictures !== undefined)
    await page.screenshot({ path: `${pictures}/hugo-${name}.png`, fullPage: false });
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  return [
    ...violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`),
    ...((await sticksOut(page)) ? ["sticks out at the side"] : []),
    ...said,
  ];
}

/** Puts a question in the field and sends it with the keyboard. */
export async function askOn(page: Page, question: string): Promise<void> {
  const field = page.getByRole("textbox", { name: /^(Je vraag|Your question)$/ });
  await field.fill(question);
  await field.press("Enter");
}

/** The heading that has the focus, if it says just this; a button that was pressed may say the same. */
export const focusedHeading = (page: Page, words: string): Locator =>
  page.getByRole("heading", { name: words, exact: true }).and(page.locator(":focus"));

/** A page of somebody's own with Hugo in it, as the README of the tab says. */
export const framing = (address: string): string =>
  `<!doctype html><html lang="nl"><title>Opleider</title><main><h1>Opleider</h1>
  <iframe title="Hugo" src="${address}" style="width:100%;height:600px"
    sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"
  ></iframe></main></html>`;

/** Answers a call of the page with this card, whatever the engine would say. */
export const answeringWith =
  (given: Card, outcome?: "suggest" | "answer" | "too_long") =>
  (route: Route): Promise<void> =>
    route.fulfill({ json: { card: given, ...(outcome && { outcome, ids: [] }) } });

/** A list to choose from, with more questions than fit beside each other. */
export const aList = (items: readonly { readonly id: string; readonly title: string }[]): Card =>
  card({
    fallbackText: "Bedoel je een van deze vragen?",
    body: [title("Bedoel je een van deze vragen?")],
    actions: items.map(({ id, title: words }) => execute(words, "hugo.show_item", { id })),
  });

/** Every kind of thing that a card of ours may hold, as one form. */
export const aForm: Card = card({
  fallbackText: "Wat is je naam?",
  body: [
    title("Over jou"),
    line("Bel bij **gevaar** [112](tel:112). <img src=x onerror=alert(1)>"),
    {
      type: "Input.Text",
      id: "name",
      label: "Je naam",
      isRequired: true,
      errorMessage: "Vul je naam in.",
    },
    {
      type: "Input.ChoiceSet",
      id: "works",
      label: "Waar werk je?",
      style: "expanded",
      choices: [
        { title: "In de thuiszorg", value: "home" },
        { title: "In een verpleeghuis", value: "elderly" },
      ],
    },
    { type: "Input.Toggle", id: "mayCall", title: "Jullie mogen mij bellen" },
    { type: "Input.Date", id: "from", label: "Vanaf wanneer?" },
    { type: "FactSet", facts: [{ title: "Duur", value: "5 tot 6 maanden" }] },
    { type: "Container", style: "attention", items: [line("Let op: dit is een proef.")] },
    {
      type: "Table",
      columns: [{ width: 1 }, { width: 1 }],
      rows: [
        {
          type: "TableRow",
          cells: [
            { type: "TableCell", items: [line("Les 1")] },
            { type: "TableCell", items: [line("dinsdag")] },
          ],
        },
      ],
    },
  ],
  actions: [
    execute("Verder", "intake.answer", { step: 1, audience: "employer" }, "positive"),
    link("Lees meer", "https://www.nationalezorgklas.example/"),
    { type: "Action.Submit", title: "Alleen in Teams", data: {} },
  ],
});
