import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { everybody } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { browserOrSkip, openAs, sticksOut, violations, violationsInTab } from "./on-the-page.ts";

describe("a participant on the Teams page", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const [someone, another] = everybody;
  const open = (options: Parameters<typeof openAs>[2], who = someone) => {
    if (!(running && who)) throw new Error("the class is there");
    return openAs(browser, running.tenantUrl, options, idOf(who));
  };

  before(async function () {
    browser = await browserOrSkip(this);
    // The Saturday before the first session: on a Sunday nobody is written to.
    running = await startAppUnderTest({ now: "2027-01-09T09:00:00.000Z" });
    await makeClass(running);
  });
  after(async () => await running?.close());

  it("given the invitation, when the scan is started and a page filled in, then it is saved and goes on elsewhere", async () => {
    const { page, context } = await open({});

    await page.getByRole("button", { name: "Start de scan" }).click();
    const choices = page.getByRole("radio", { name: "Dit kan ik zelf" });
    await choices.first().waitFor();
    assert.equal(await choices.count(), 3);
    for (const choice of await choices.all()) await choice.check();
    await page.getByRole("button", { name: "Bewaar en ga verder" }).click();
    await page.getByText("Bewaard. Pagina 1 van 12 is klaar.").waitFor();
    await context.close();
    const phone = await open({ device: "phone" });
    await phone.page.getByText("Je ontwikkelscan staat klaar").first().click();

    await phone.page.getByRole("heading", { name: /Pagina 2 van 12/ }).waitFor();
    await phone.context.close();
  });

  it("given a page without answers, when it is sent, then the questions say what is missing and nothing is lost", async () => {
    const { page, context } = await open({}, another);
    await page.getByRole("button", { name: "Start de scan" }).click();
    await page.getByRole("radio", { name: "Dit kan ik met hulp" }).first().check();

    await page.getByRole("button", { name: "Bewaar en ga verder" }).click();

    await page.getByText("Kies een antwoord bij deze zin.").first().waitFor();
    assert.ok(await page.getByRole("radio", { name: "Dit kan ik met hulp" }).first().isChecked());
    await context.close();
  });

  it("given the chat, when 'volgende les' is typed, then the next session is on the screen", async () => {
    const { page, context } = await open({});

    await page.getByPlaceholder("Typ een bericht").fill("volgende les");
    await page.keyboard.press("Enter");

    await page.getByText("Je volgende les").first().waitFor();
    await context.close();
  });

  it("given the tab, when it opens in Teams, then it knows who it is and says what to do now", async () => {
    const { context, tab } = await open({ area: "app" });

    await tab.getByRole("heading", { name: "Dit doe je nu" }).waitFor();

    await context.close();
  });

  it("given the scan in the tab on a phone, when its button is pressed, then the chat is open at the newest message", async () => {
    const { page, context, tab } = await open({ area: "app", device: "phone" }, another);
    await tab.getByRole("button", { name: "Open je chat" }).click();

    await page.getByRole("heading", { name: /Pagina 1 van 12|Wat kun je al/ }).waitFor();

    await context.close();
  });

  it("given the tab on a phone, when it is looked at, then nothing sticks out and axe finds nothing", async () => {
    const { page, context, tab } = await open({ area: "app", device: "phone" });
    await tab.getByRole("heading", { name: "Dit doe je nu" }).waitFor();

    assert.deepEqual(await violationsInTab(page), []);
    assert.equal(await sticksOut(page), false);
    await context.close();
  });

  for (const area of ["chat", "teams", "calendar", "mail"]) {
    it(`given ${area} on a phone, when it is looked at, then nothing sticks out and axe finds nothing`, async () => {
      const { page, context } = await open({ area, device: "phone" });
      // The pages keep a connection open for news, so there is no "network idle": wait for a heading.
      await page.getByRole("heading").first().waitFor();

      assert.deepEqual(await violations(page), []);
      assert.equal(await sticksOut(page), false);
      await context.close();
    });
  }
});
