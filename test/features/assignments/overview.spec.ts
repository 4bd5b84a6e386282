import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import { chooseSettingVerb, help, open } from "../../../bot/features/assignments/verbs.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import { aSession, groupId, participant, sessionsOf } from "../../support/a-group.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { dataOf, given, ofAssignment, ports, press, read } from "./in-chat.ts";

describe("the card “Je opdrachten”", () => {
  beforeEach(() => given());

  it("given work that was handed out, when opened, then practising and handing in stand apart", async () => {
    const text = await read(open, ofAssignment);

    assert.match(text, /Je opdrachten bij les 1/);
    assert.match(
      text,
      /✎ Oefenen\nHier krijg je geen beoordeling voor\.\nTot nu toe: 0 geoefend, 1/,
    );
    assert.match(text, /▲ Inleveren\nJe docent kijkt dit na\.\nTot nu toe: 0 ingeleverd, 1/);
    assert.match(text, /Lever in vóór dinsdag 26 januari, 19:00 uur/);
    assert.doesNotMatch(text, /◆/);
  });

  it("given a module that opens a practice assignment, when opened, then it is a third block", async () => {
    await given({ group: { handedOut: [1, 2, 3, 4] } }, "2027-02-25T09:00:00Z");

    const text = await read(open, { groupId, assignmentId: "practice-1" });

    assert.match(text, /◆ Praktijkopdracht\nDeze doe je op je werk/);
    assert.match(text, /\? Waar werk je\?/);
    assert.match(text, /Lever in vóór dinsdag 20 april/);
  });

  it("given the last session, when opened, then the deadline follows the rhythm of the course", async () => {
    await given({ group: { handedOut: [12] } }, "2027-06-16T09:00:00Z");

    assert.match(
      await read(open, { groupId, assignmentId: "m12-hand-in" }),
      /vóór dinsdag 29 juni/,
    );
  });

  it("given the next session is cancelled, when opened, then the one after it sets the deadline", async () => {
    const sessions = sessionsOf().map((one) =>
      one.number === 2 ? aSession(2, { state: "cancelled" }) : one,
    );
    await given({ sessions });

    assert.match(await read(open, ofAssignment), /Lever in vóór dinsdag 9 februari/);
  });

  it("given the date is past, when opened, then handing in is still welcome and counted late", async () => {
    ports.clock.now = instant("2027-01-27T12:00:00Z");

    const text = await read(open, ofAssignment);

    assert.match(text, /is voorbij. Lever toch nog in/);
    assert.match(text, /⚠ Te laat: 1\./);
  });

  it("given a session that was not handed out yet, when opened, then it is not open", async () => {
    await given({ group: { handedOut: [] } });

    assert.deepEqual(await open(ports, participant, ofAssignment), {
      ok: false,
      refusal: "assignments.not_open",
    });
  });

  it("given a group on an older version of the track, when opened, then that version is shown", async () => {
    const track = ports.tracks.find("individuele-ondersteuning-mz-3");
    assert.ok(track);
    const renamed = track.modules.map((one) => ({
      ...one,
      work: one.work.map((item) => ({ ...item, title: `Nieuw: ${item.title}` })),
    }));
    const newer = { ...track, version: 2, modules: renamed };
    const tracks = aCatalogue([newer, track]);

    const text = shownText(cardOf(await open({ ...ports, tracks }, participant, ofAssignment)));

    assert.match(text, /Mijn leerplan/);
    assert.doesNotMatch(text, /Nieuw:/);
  });

  it("given a version nobody has any more, when opened, then it says that it is not there", async () => {
    assert.deepEqual(await open({ ...ports, tracks: aCatalogue() }, participant, ofAssignment), {
      ok: false,
      refusal: "assignments.unknown",
    });
  });
});

describe("where somebody works", () => {
  const practice = { groupId, assignmentId: "practice-1" };
  beforeEach(() => given({ group: { handedOut: [4] } }, "2027-02-25T09:00:00Z"));

  it("given a choice, when pressed, then it is kept, the tips follow, and it is not asked again", async () => {
    const card = await press(open, practice);

    const text = await read(chooseSettingVerb, dataOf(card, "assignments.choose_setting", 1));

    assert.match(text, /Tip voor je werk in de ouderenzorg: Je werkt op een afdeling/);
    assert.doesNotMatch(text, /Waar werk je\?/);
    const member = await findMember(ports.documents, groupId, "p-1");
    assert.equal(member?.value.setting, "elderlyCare");
  });

  it("given a setting nobody knows, when pressed, then it is not believed", async () => {
    const data = { groupId, number: 4, setting: "prison" };

    await assert.rejects(chooseSettingVerb(ports, participant, data), z.ZodError);
  });
});

describe("study help", () => {
  beforeEach(() => given());

  it("given homework, when asked, then there is a frame for the report and a text to listen to", async () => {
    const text = await read(help, ofAssignment);

    assert.match(text, /STARR/);
    assert.match(text, /Reflectie/);
    assert.match(text, /De opdracht heet: Mijn leerplan\. .*Je begint zo\. Kies drie dingen/);
  });

  it("given practising, when asked, then there is no report to write", async () => {
    assert.doesNotMatch(await read(help, { groupId, assignmentId: "m01-practise" }), /STARR/);
  });
});
