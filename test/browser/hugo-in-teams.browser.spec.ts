import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Browser, Page } from "playwright-core";
import { coordinator } from "../../infra/local/app/cast.ts";
import { amina, everybody } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { browserOrSkip, type Device, openAs, sticksOut, violations } from "./on-the-page.ts";

/** A folder to keep pictures in, for who wants to look. */
const pictures = process.env["PICTURES"];
const pictured = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const [, another] = everybody;
const type = async (page: Page, text: string): Promise<void> => {
  await page.getByPlaceholder("Typ een bericht").fill(text);
  await page.keyboard.press("Enter");
};
const press = async (page: Page, name: string | RegExp): Promise<void> =>
  await page.getByRole("button", { name }).last().click();

describe("Hugo on the Teams page", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const open = (who: { readonly mail: string } | undefined, device: Device = "desktop") => {
    if (!(running && who)) throw new Error("the class is there");
    return openAs(browser, running.tenantUrl, { device }, idOf(who));
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest({ now: "2027-01-11T09:00:00.000Z" });
    await makeClass(running);
  });
  after(async () => await running?.close());

  it("given a vague question on a phone, when one of the list is pressed, then the answer and its source are there", async () => {
    const { page, context } = await open(amina, "phone");
    await page
      .getByText(/ontwikkelscan/)
      .first()
      .click();

    await type(page, "hoe zit het met geld");
    await page.getByText("Bedoel je een van deze vragen?").last().waitFor();
    await page.getByText("Is er nu iemand in gevaar? Bel 112.").last().waitFor();
    await pictured(page, "hugo-list-phone");
    await press(page, "Wat kost de opleiding?");

    await page
      .getByText(/1 mei 2022/)
      .last()
      .waitFor();
    await page
      .getByText(/^Bron: /)
      .last()
      .waitFor();
    assert.equal(await sticksOut(page), false);
    assert.deepEqual(await violations(page), []);
    await pictured(page, "hugo-answer-phone");
    await context.close();
  });

  it("given a question outside what Hugo knows, when a person is asked, then the coordinator answers and it is read in the same chat", async () => {
    const { page, context } = await open(amina);
    await type(page, "mag mijn hond mee naar de les");
    await page.getByText("Dat weet ik niet").last().waitFor();
    await press(page, "Vraag het aan een mens");
    await page
      .getByText("Mag ik je vraag en dit gesprek doorsturen naar de opleider?")
      .last()
      .waitFor();
    await pictured(page, "hugo-hand-over");
    await press(page, "Ja, stuur door");
    await page.getByText("Je vraag is doorgestuurd").last().waitFor();

    const desk = await open(coordinator);
    await desk.page.getByText("mag mijn hond mee naar de les").last().waitFor();
    await pictured(desk.page, "ticket-coordinator");
    await desk.page.getByLabel("Je antwoord").last().fill("Nee. Doe de les op een rustige plek.");
    await press(desk.page, "Verstuur antwoord");
    await desk.page
      .getByText(/Beantwoord door/)
      .last()
      .waitFor();

    await page.getByText("Nee. Doe de les op een rustige plek.").last().waitFor();
    await pictured(page, "ticket-answer");
    assert.deepEqual(await violations(page), []);
    await context.close();
    await desk.context.close();
  });

  it("given danger, when it is typed, then what to do comes first", async () => {
    const { page, context } = await open(another);

    await type(page, "mijn collega ligt op de grond en ademt niet meer");

    const heading = page.getByRole("heading", { name: /112/ }).last();
    await heading.waitFor();
    await page
      .getByText(/Ik sla je vraag niet op/)
      .last()
      .waitFor();
    await pictured(page, "hugo-urgent");
    await context.close();
  });
});
