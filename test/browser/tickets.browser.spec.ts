import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { coordinator } from "../../infra/local/app/cast.ts";
import { amina, bram } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { pressAnyway } from "../support/invoke.ts";
import { browserOrSkip, type Device, openAs, sticksOut, violationsInTab } from "./on-the-page.ts";

describe("what people ask, on the page of the coordinator", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const openList = async (device: Device) => {
    if (!running) throw new Error("the class is there");
    const who = idOf(coordinator);
    const opened = await openAs(browser, running.tenantUrl, { area: "app", device }, who);
    await opened.tab.getByRole("link", { name: "Bekijk en beantwoord wat Hugo doorgaf" }).click();
    await opened.tab.getByRole("heading", { name: "Doorgestuurde vragen", level: 1 }).waitFor();
    return opened;
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest();
    await makeClass(running);
    for (const who of [amina, bram]) {
      await pressAnyway(running, who, "tickets.open", {
        reason: "unanswered",
        turns: [{ by: "asker", text: `Mag mijn hulphond mee, vraagt ${who.name}?` }],
      });
    }
  });
  after(async () => await running?.close());

  it("given a telephone, when a question is opened and taken, then it says so and nothing sticks out", async () => {
    const { page, context, tab } = await openList("phone");
    await tab.getByRole("link", { name: `Open: ${bram.name}, Hugo wist het niet` }).click();
    await tab.getByRole("button", { name: "Ik pak dit op" }).click();
    await tab.getByText("Jij pakt deze vraag op.").waitFor();

    assert.equal(await sticksOut(page), false);
    assert.deepEqual(await violationsInTab(page), []);
    await tab.getByRole("link", { name: "Terug" }).click();
    await tab.getByLabel("Toon").selectOption("taken");
    await tab.getByText(`${coordinator.name} pakt dit op`, { exact: false }).waitFor();
    assert.equal(await tab.getByText(`vraagt ${amina.name}?`, { exact: false }).count(), 0);
    assert.deepEqual(await violationsInTab(page), []);
    await context.close();
  });

  it("given a colleague who is first, when the answer is sent, then his is shown and what was typed stays", async () => {
    const { page, context, tab } = await openList("desktop");
    await tab.getByRole("link", { name: `Open: ${amina.name}, Hugo wist het niet` }).click();
    const field = tab.getByLabel("Wat wil je antwoorden?");
    await tab.getByRole("button", { name: "Verstuur antwoord" }).click();
    await tab.getByText("Schrijf eerst je antwoord.").waitFor();
    await field.fill("Ja, een hulphond mag mee.");
    const asCoordinator = running?.call(coordinator);
    const { tickets = [] } = (await asCoordinator?.("tickets", {})) ?? {};
    const { ticketId = "" } = tickets.find(({ name }) => name === amina.name) ?? {};
    await asCoordinator?.("answerTicket", { ticketId, text: "Vraag het de docent.", seen: 0 });
    await tab.getByRole("button", { name: "Verstuur antwoord" }).click();
    await tab.getByText("Een collega gaf al antwoord.", { exact: false }).waitFor();
    await tab.getByText("Vraag het de docent.", { exact: true }).waitFor();
    assert.equal(
      await tab.getByLabel("Wat wil je nog zeggen?").inputValue(),
      "Ja, een hulphond mag mee.",
    );
    assert.deepEqual(await violationsInTab(page), []);

    await tab.getByRole("button", { name: "Verstuur aanvulling" }).click();
    await tab.getByText("Je antwoord is onderweg.").waitFor();
    await tab.getByText("Ja, een hulphond mag mee.", { exact: true }).waitFor();
    await context.close();
  });
});
