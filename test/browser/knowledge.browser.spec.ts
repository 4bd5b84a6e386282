import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { keepQuestion } from "../../bot/features/knowledge/public.ts";
import { coordinator } from "../../infra/local/app/cast.ts";
import { type AppUnderTest, idOf, startAppUnderTest } from "../support/app-under-test.ts";
import { browserOrSkip, type Device, openAs, sticksOut, violationsInTab } from "./on-the-page.ts";

describe("what Hugo knows, on the pages", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  const app = (): AppUnderTest => {
    if (!running) throw new Error("the app is there");
    return running;
  };
  const openKnowledge = async (device: Device = "desktop") => {
    const opened = await openAs(
      browser,
      app().tenantUrl,
      { area: "app", device },
      idOf(coordinator),
    );
    await opened.tab.getByRole("link", { name: "Bekijk en verander wat Hugo weet" }).click();
    await opened.tab.getByRole("heading", { name: "Kennis van Hugo", level: 1 }).waitFor();
    return opened;
  };
  const openContact = async (device: Device = "desktop") => {
    const opened = await openKnowledge(device);
    await opened.tab.getByRole("searchbox").fill("contact telefoonnummer");
    await opened.tab.getByRole("link", { name: /^Hoe neem ik contact op/ }).click();
    await opened.tab.getByRole("heading", { name: "Zo ziet het eruit" }).waitFor();
    return opened;
  };
  const stored = async () =>
    (await app().call(coordinator)("knowledgeItem", { itemId: "contact" })).item.answer.nl;

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest();
  });
  after(async () => await running?.close());

  it("given an answer, when it is changed, then the card beside it shows it before it is kept, and history can put it back", async () => {
    const { page, context, tab } = await openContact();
    const before = await stored();

    await tab.getByLabel("Antwoord", { exact: true }).fill("Bel ons. Dat mag elke werkdag!");
    const card = tab.getByRole("group", { name: "Zo ziet het eruit" });
    await card.getByText("Bel ons. Dat mag elke werkdag!").waitFor();
    await tab.getByText(/uitroepteken/).waitFor();
    assert.equal(await stored(), before);

    await tab.getByRole("button", { name: "Bewaar" }).click();
    await tab.getByText("Bewaard. Hugo gebruikt deze tekst vanaf nu.").waitFor();
    assert.equal(await stored(), "Bel ons. Dat mag elke werkdag!");
    assert.deepEqual(await violationsInTab(page), []);

    await tab.getByRole("button", { name: "Gebruik de starttekst" }).click();
    await tab.getByRole("button", { name: "Ja, gebruik die" }).click();
    await tab.getByText("Teruggezet. Hugo gebruikt deze tekst vanaf nu.").waitFor();
    assert.equal(await stored(), before);
    await context.close();
  });

  it("given somebody else was first, when saved, then both texts are there and one press takes the other", async () => {
    const { context, tab } = await openContact();
    const call = app().call(coordinator);
    const { item, revision } = await call("knowledgeItem", { itemId: "contact" });
    const { id: _, ...rest } = structuredClone(item);
    // The contract's own item, without its id: what a form sends.
    const theirs = { ...rest, answer: { ...rest.answer, nl: "Van een ander." } } as Parameters<
      typeof call<"addKnowledgeItem">
    >[1]["item"];
    await call("changeKnowledgeItem", { itemId: "contact", revision, item: theirs });

    await tab.getByLabel("Antwoord", { exact: true }).fill("Van mij.");
    await tab.getByRole("button", { name: "Bewaar" }).click();
    await tab.getByRole("alert").getByText("Van een ander.").waitFor();

    assert.equal(await tab.getByLabel("Antwoord", { exact: true }).inputValue(), "Van mij.");
    await tab.getByRole("button", { name: "Neem deze over" }).click();
    assert.equal(await tab.getByLabel("Antwoord", { exact: true }).inputValue(), "Van een ander.");
    await context.close();
  });

  it("given an empty answer, when saved, then the field says what to do", async () => {
    const { context, tab } = await openContact();
    const before = await stored();

    await tab.getByLabel("Antwoord", { exact: true }).fill("");
    await tab.getByRole("button", { name: "Bewaar" }).click();

    await tab.getByText("Vul een antwoord in.").first().waitFor();
    assert.equal(await stored(), before);
    await context.close();
  });

  it("given a telephone and a question asked in vain, when added with one press, then it is off the list, and nothing sticks out anywhere", async () => {
    const text = "Wordt mijn ov-kaart vergoed?";
    const asked = { text, outcome: "handover", ids: [], version: "v" } as const;
    await keepQuestion(app().app.app.ports, asked);
    const { page, context, tab } = await openContact("phone");
    const isTooWide = [await sticksOut(page)];
    await tab.getByRole("link", { name: "Terug" }).click();
    isTooWide.push(await sticksOut(page));
    await tab.getByRole("link", { name: "Wat mensen vroegen" }).click();
    await tab.getByText(text).waitFor();
    isTooWide.push(await sticksOut(page));
    assert.deepEqual(await violationsInTab(page), []);

    await tab.getByRole("button", { name: "Voeg toe als vraag bij deze" }).click();

    await tab.getByText("Er is geen vraag zonder antwoord.").waitFor();
    assert.deepEqual(isTooWide, [false, false, false]);
    await context.close();
  });
});
