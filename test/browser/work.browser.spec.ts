import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Browser } from "playwright-core";
import { amina, everybody, type Named, teacher } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyRedeems,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { aPhoto } from "../support/some-files.ts";
import { browserOrSkip, type Device, openAs, sticksOut, violationsInTab } from "./on-the-page.ts";

const homework = "m01-hand-in";
const practice = "practice-1";
const ria: Named = { name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };

describe("work on the Teams page, from handing in to the result", () => {
  let running: AppUnderTest | undefined;
  let browser: Browser | undefined;
  let groupId = "";
  const openTab = async (who: Named, path: string, device: Device = "desktop") => {
    if (!running) throw new Error("the class is there");
    return await openAs(browser, running.tenantUrl, { area: `app${path}`, device }, idOf(who));
  };

  before(async function () {
    browser = await browserOrSkip(this);
    running = await startAppUnderTest({ cast: [teacher, ...everybody, ria] });
    const group = await makeClass(running, { supervisors: { [amina.mail]: ria } });
    groupId = group.groupId;
    // After the fourth lesson practice work is open, and its supervisor is invited the next morning.
    await running.tenant.advance(group.sessions[3]?.endsAt ?? "");
    await running.pass({ hours: 14 });
    await everybodyRedeems(running);
    await running.pass({ hours: 1 });
    const asRia = running.call(ria);
    const { people } = await asRia("confirmRequest", {});
    const about = people.map(({ personId }) => ({ groupId, personId }));
    await asRia("confirmSupervision", { people: about });
    await asRia("onboarded", {});
  });
  after(async () => await running?.close());

  it("given homework, when handed in with a photo, then it is in and waits for the teacher", async () => {
    const { page, context, tab } = await openTab(amina, `/group/${groupId}/work/${homework}`);
    await tab.getByLabel("Jouw antwoord").fill("Mijn <b>leerplan</b>.");
    const photo = { name: "foto.jpg", mimeType: "image/jpeg", buffer: await aPhoto() };
    await tab.locator("input[type=file]").setInputFiles(photo);
    await tab.getByText("Binnen").first().waitFor();

    await tab.getByRole("button", { name: "Lever in" }).click();
    await tab.getByRole("button", { name: "Ja, lever in" }).click();

    await tab.getByText(/^Ingeleverd:/).waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await context.close();
  });

  it("given the queue, when the teacher says 'nog niet', then what can be better is asked, nothing is lost and it is kept", async () => {
    const { page, context, tab } = await openTab(teacher, `/group/${groupId}/review`);
    await tab.getByRole("link", { name: /^Kijk na: .* van Amina/ }).click();
    await tab.getByText("Mijn <b>leerplan</b>.").waitFor();
    await tab.getByRole("button", { name: "Bekijk: foto.jpg" }).click();
    await tab.getByRole("img", { name: "foto.jpg" }).waitFor();
    await tab.getByRole("button", { name: "Sluiten" }).click();
    await tab.getByLabel("Wat zeg je erover?").fill("Goed begin.");

    await tab.getByRole("button", { name: "Nog niet" }).click();
    await tab.getByText("Schrijf op wat beter kan. Druk daarna op ‘Nog niet’.").waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    await tab.getByLabel("Wat kan beter?").fill("Noem drie leerdoelen.");
    await tab.getByRole("button", { name: "Nog niet" }).click();

    await tab.getByText("Bewaard. Het staat meteen in de resultaten van de deelnemer.").waitFor();
    await tab.getByText("Goed begin.").first().waitFor();
    await context.close();
  });

  it("given a judgement, when the participant looks on a phone, then it leads to the feedback and a second try", async () => {
    const { page, context, tab } = await openTab(amina, `/group/${groupId}/results`, "phone");
    await tab.getByText("Dit is geen examen.").waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    assert.equal(await sticksOut(page), false);
    const download = page.waitForEvent("download");
    await tab.getByRole("button", { name: "Download voor Excel" }).click();
    assert.match((await download).suggestedFilename(), /\.xlsx$/);

    await tab.getByRole("link", { name: /^Bekijk de feedback/ }).click();

    await tab.getByText("Noem drie leerdoelen.").waitFor();
    await tab.getByRole("link", { name: "Lever opnieuw in" }).click();
    await tab.getByRole("heading", { name: "Tweede kans" }).waitFor();
    await context.close();
  });

  it("given practice work on a phone, when its supervisor opens the tab, then it is signed off in a few taps", async () => {
    const asParticipant = running?.call(amina);
    await asParticipant?.("handIn", { groupId, assignmentId: practice, text: "Mijn verslag." });
    const { page, context, tab } = await openTab(ria, "", "phone");
    await tab.getByRole("link", { name: /^Bekijk en teken af/ }).click();
    await tab.getByText("Mijn verslag.").waitFor();
    assert.deepEqual(await violationsInTab(page), []);
    assert.equal(await sticksOut(page), false);

    await tab.getByRole("radio", { name: "Met hulp" }).check();
    await tab.getByRole("button", { name: "Teken af" }).click();

    await tab.getByText(/^Bewaard\. Amina/).waitFor();
    const { results } = (await asParticipant?.("myResults", { groupId })) ?? { results: [] };
    const signed = results.find(({ assignmentId }) => assignmentId === practice);
    assert.equal(signed?.seen, "with_help");
    await context.close();
  });
});
