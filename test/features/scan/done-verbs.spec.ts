import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
import { groupScanCommand, scanCommand } from "../../../bot/features/scan/commands.ts";
import { askRating, openGoals, saveGoals, share } from "../../../bot/features/scan/done-verbs.ts";
import { open } from "../../../bot/features/scan/verbs.ts";
import {
  chooseParticipant,
  compare,
  compareModule,
  heatMap,
} from "../../../bot/features/scan/view-verbs.ts";
import type { Actor, Verb } from "../../../bot/kernel/feature.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { actionsOf, cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { scanSent, wholeTrack } from "./a-scan.ts";

const completedAt = instant("2027-01-09T12:00:00Z");
const items = wholeTrack.modules.flatMap(({ scanItems }) => scanItems);
const all = (answer: "not_yet" | "by_myself") =>
  Object.fromEntries(items.map(({ id }) => [id, answer]));

describe("after the scan", () => {
  let ports: TestPorts;
  const press = async (verb: Verb, data: object, actor: Actor = participant) =>
    cardOf(await verb(ports, actor, { groupId, ...data }));
  const text = async (verb: Verb, data: object, actor: Actor = participant) =>
    shownText(await press(verb, data, actor));
  const goals = async () => (await findMember(ports.documents, groupId, "p-1"))?.value.goals;

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-10T12:00:00Z" });
    await aClass(ports);
    await scanSent(ports, groupId, { answers: all("not_yet"), completedAt });
    const member = await findMember(ports.documents, groupId, "p-1");
    assert.ok(member);
    const supervisor = { name: "Sara Smit", mail: "s.smit@delinde.example" };
    await ports.documents.commit(groupId, [
      savedMember({ ...member.value, supervisor }, member.etag),
    ]);
  });

  it("given the end card, when shown, then it asks about sharing with two buttons and no default", async () => {
    const card = await press(open, {});

    assert.match(shownText(card), /Mag je werkbegeleider je antwoorden ook zien\?/);
    const sharing = actionsOf(card).filter(({ verb }) => verb === "scan.share");
    assert.deepEqual(
      sharing.map((action) => [action["title"], action["style"]]),
      [
        ["Ja, dat mag", "default"],
        ["Nee, nu niet", "default"],
      ],
    );
    assert.deepEqual(inputsOf(card), []);
  });

  it("given yes, when pressed, then its day is shown, and the way back; no is remembered too", async () => {
    assert.match(
      await text(share, { given: true }),
      /mag je antwoorden zien, sinds zondag 10 januari/,
    );
    assert.match(await text(share, { given: false }), /ziet je antwoorden niet/);
    assert.match(await text(askRating, { given: true }), /Je hebt het gevraagd op zondag/);
  });

  it("given goals, when chosen in chat, then they stand on the end card and may be changed", async () => {
    const form = await press(openGoals, {});
    assert.equal(inputsOf(form).length, 2);

    const shown = await text(saveGoals, { goals: "m02-s1,m03-s2", own: "Rustig praten\n" });

    assert.match(shown, /• Ik kan een cliënt vragen/);
    assert.match(shown, /• Rustig praten/);
    assert.match(shown, /Verander je leerdoelen/);
    assert.deepEqual(
      (await goals())?.map(({ itemId }) => itemId),
      ["m02-s1", "m03-s2", undefined],
    );
    const again = await press(openGoals, {});
    assert.deepEqual(
      inputsOf(again).map(({ value }) => value),
      ["m02-s1,m03-s2", "Rustig praten"],
    );
  });

  it("given too many goals, when saved, then it says so, keeps what was typed and changes nothing", async () => {
    const card = await press(saveGoals, { goals: "m01-s1,m01-s2,m01-s3", own: "Nog een 🙂 مرحبا" });

    assert.match(shownText(card), /Kies er niet meer dan 3/);
    assert.equal(inputsOf(card)[1]?.["value"], "Nog een 🙂 مرحبا");
    assert.deepEqual(await goals(), []);
  });

  it("given a closed group, when goals are saved, then nothing changes", async () => {
    await closeByHand(ports);

    assert.deepEqual(await saveGoals(ports, participant, { groupId, own: "x" }), {
      ok: false,
      refusal: "groups.archived",
    });
  });

  it("given a scan of start and end, when compared, then it says what grew, in words and bars", async () => {
    await scanSent(ports, groupId, { moment: "end", answers: all("by_myself"), completedAt });

    const shown = await text(compare, {});
    const sentences = await text(compareModule, { module: "2" });

    assert.match(shown, /Gegroeid: 36\. Gelijk gebleven: 0/);
    assert.match(shown, /Begin: ▰▰▱▱▱▱▱▱ nog niet/);
    assert.match(shown, /Eind: ▰▰▰▰▰▰▱▱ zelf/);
    assert.match(shown, /↑ gegroeid \(3 zinnen gegroeid\)/);
    assert.match(sentences, /Ik kan een cliënt vragen/);
    assert.match(sentences, /↑ gegroeid/);
  });

  it("given a teacher, when she looks at one participant, then she sees the answers; a coordinator not", async () => {
    assert.match(await text(compare, { personId: "p-1" }, teacher), /Ontwikkelscan van/);
    for (const [actor, refusal] of [
      [anActor("p-2"), "groups.teachers_only"],
      [coordinator, "groups.not_yours"],
    ] as const) {
      const outcome = await compare(ports, actor, { groupId, personId: "p-1" });
      assert.deepEqual(outcome, { ok: false, refusal });
    }
  });

  it("given a module that does not exist, when opened, then it is refused", async () => {
    const outcome = await compareModule(ports, participant, { groupId, module: 99 });

    assert.deepEqual(outcome, { ok: false, refusal: "scan.page_unknown" });
  });

  it("given the teacher, when she asks for the group, then the weakest come first, in few requests", async () => {
    let requests = 0;
    const documents = counting(ports.documents, () => {
      requests += 1;
    });

    const card = cardOf(await heatMap({ ...ports, documents }, teacher, { groupId }));

    assert.match(shownText(card), /Klaar met de scan: 1 van de 2 deelnemers/);
    assert.match(shownText(card), /Bespreek dit eerst\n1 – Leren in de online leeromgeving/);
    assert.match(shownText(card), /• Je doet mee aan een online les/);
    assert.equal(requests, 4);
    assert.match(await text(heatMap, { moment: "end" }, teacher), /nog geen scan ingevuld/);
    assert.match(await text(chooseParticipant, {}, teacher), /Deelnemer 1: nog geen scan/);
  });

  it("given words in chat, when typed, then each hears what is his", async () => {
    const said = async (actor: Actor, command = scanCommand) => {
      const outcome = await command.answer(ports, actor);
      return outcome.ok ? shownText(outcome.value).split("\n")[0] : outcome.refusal;
    };

    assert.equal(await said(participant), "Je scan is klaar");
    assert.match((await said(teacher)) ?? "", /^Beginscan van/);
    assert.match((await said(teacher, groupScanCommand)) ?? "", /^Beginscan van/);
    assert.equal(await said(participant, groupScanCommand), "groups.none");
    assert.equal(await said(stranger), "groups.not_known");
  });
});
