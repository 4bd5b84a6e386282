import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
import { hours as feature } from "../../../bot/features/hours/index.ts";
import {
  confirmHoursRoute,
  exportHoursRoute,
  groupHoursRoute,
  logHoursRoute,
  myHoursRoute,
  practiceHoursRoute,
  removeHoursRoute,
} from "../../../bot/features/hours/routes.ts";
import { hoursCommand } from "../../../bot/features/hours/verbs.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { readSpreadsheet } from "../../../bot/platform/spreadsheets/read-spreadsheet.ts";
import {
  aClass,
  anActor,
  coordinator,
  groupId,
  participant,
  teacher,
} from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

const supervisor = anActor("p-s");
const colleague = anActor("p-s2");
const other = anActor("p-2");
const entry = { groupId, entryId: "entry-0001", on: "2027-01-20", minutes: 90, note: "=1+1" };
const word = { groupId, personId: "p-1", entryIds: ["entry-0001"], isRight: true };

describe("hours of a participant", () => {
  let ports: TestPorts;
  beforeEach(async () => {
    ports = portsOf({ now: "2027-02-01T12:00:00Z" });
    const supervised = (personId: string, by: string) =>
      aMember({ personId, supervisor: { name: "Ria", mail: "r@x.example", personId: by } });
    await aClass(ports, {
      members: [
        aMember({ personId: teacherId, role: "teacher" }),
        supervised("p-1", "p-s"),
        supervised("p-2", "p-s2"),
      ],
    });
  });
  const press = (verb: string, data: object = {}, actor: Actor = participant) => {
    const run = feature.verbs?.[`hours.${verb}`];
    assert.ok(run);
    return run(ports, actor, { groupId, ...data });
  };
  const own = async () => {
    const outcome = await myHoursRoute(ports, participant, { groupId });
    assert.ok(outcome.ok);
    return outcome.value;
  };

  it("given an entry, when sent twice at once, then it is one, on the member too", async () => {
    const send = () => rerunOnConflict(() => logHoursRoute(ports, participant, entry));
    await Promise.all([send(), send()]);

    assert.equal((await own()).entries.length, 1);
    assert.equal((await own()).totals.practiceLogged, 90);
  });

  it("given the supervisor, when confirmed, then it counts, and cannot be taken back", async () => {
    await logHoursRoute(ports, participant, entry);
    const confirmed = await confirmHoursRoute(ports, supervisor, word);
    assert.ok(confirmed.ok && confirmed.value.entries[0]?.state === "confirmed");
    const removed = await removeHoursRoute(ports, participant, entry);

    assert.ok(!removed.ok && removed.refusal === "hours.already_confirmed");
    assert.equal((await own()).totals.practiceConfirmed, 90);
  });

  it("given anybody else, when confirming or looking, then only the own supervisor and the teachers may", async () => {
    await logHoursRoute(ports, participant, entry);
    for (const actor of [colleague, teacher, coordinator, participant, other]) {
      const outcome = await confirmHoursRoute(ports, actor, word);
      assert.ok(!outcome.ok && outcome.refusal === "groups.supervisors_only");
    }
    const seen = async (actor: Actor) =>
      (await practiceHoursRoute(ports, actor, { groupId, personId: "p-1" })).ok;

    assert.deepEqual(
      await Promise.all([supervisor, teacher, coordinator, colleague, other].map(seen)),
      [true, true, true, false, false],
    );
    assert.equal((await own()).totals.practiceConfirmed, 0);
  });

  it("given a participant who is named as the own supervisor, when confirming, then it is refused", async () => {
    const found = await findMember(ports.documents, groupId, "p-1");
    assert.ok(found);
    const supervisor = { name: "Ik", mail: "ik@x.example", personId: "p-1" };
    await ports.documents.commit(groupId, [
      savedMember({ ...found.value, supervisor }, found.etag),
    ]);
    await logHoursRoute(ports, participant, entry);

    assert.deepEqual(await confirmHoursRoute(ports, participant, word), {
      ok: false,
      refusal: "groups.supervisors_only",
    });
  });

  it("given the teacher, when the group is asked, then everybody's totals are there", async () => {
    await logHoursRoute(ports, participant, entry);
    const outcome = await groupHoursRoute(ports, teacher, { groupId });

    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.value.participants.map(({ personId, totals }) => [personId, totals.practiceLogged]),
      [
        ["p-1", 90],
        ["p-2", 0],
      ],
    );
  });

  for (const format of ["xlsx", "csv"] as const) {
    it(`given hours, when exported as ${format}, then who asks gets what he may see`, async () => {
      await logHoursRoute(ports, participant, entry);
      await logHoursRoute(ports, other, { ...entry, entryId: "entry-0002", note: "van een ander" });
      const file = async (actor: Actor) => {
        const outcome = await exportHoursRoute(ports, actor, { groupId, format });
        assert.ok(outcome.ok);
        const { content, fileName } = outcome.value;
        const sheet = await readSpreadsheet(Buffer.from(content, "base64"), fileName);
        assert.ok(sheet.ok, JSON.stringify(sheet));
        return sheet.value.rows;
      };

      assert.equal((await file(participant)).length, 2);
      assert.equal((await file(teacher)).length, 3);
      assert.ok(!JSON.stringify(await file(participant)).includes("van een ander"));
      assert.ok(!JSON.stringify(await file(participant)).includes('"formula"'));
    });
  }

  it("given the chat, when hours are written down, looked at and taken back, then each card says so", async () => {
    const form = cardOf(await press("log"));
    const wrong = cardOf(
      await press("save", { entryId: "entry-0003", on: "2030-01-01", minutes: "60" }),
    );
    const sent = { entryId: "entry-0003", on: "2027-01-20", minutes: "60", note: "*zorg*" };
    const saved = cardOf(await press("save", sent));
    const shown = cardOf(await hoursCommand.answer(ports, participant));
    const gone = cardOf(await press("remove", { entryId: "entry-0003" }));

    assert.match(shownText(form), /Praktijkuren opschrijven/);
    assert.match(shownText(wrong), /⚠ Deze dag komt nog\./);
    assert.match(
      shownText(saved),
      /✓ Opgeschreven\.[\s\S]*1 uur, nog niet bevestigd\. \\\*zorg\\\*/,
    );
    assert.match(shownText(shown), /Praktijk, opgeschreven/);
    assert.match(shownText(gone), /✓ Weggehaald\./);
  });

  it("given a closed group, when hours are logged or confirmed, then nothing changes any more", async () => {
    const closed = portsOf({ now: "2027-02-01T12:00:00Z" });
    const member = aMember({ supervisor: { name: "R", mail: "r@x.example", personId: "p-s" } });
    await aClass(closed, { members: [member], group: { archivedAt: closed.now() } });
    const outcomes = [
      await logHoursRoute(closed, participant, entry),
      await confirmHoursRoute(closed, supervisor, word),
    ];

    for (const outcome of outcomes) assert.ok(!outcome.ok && outcome.refusal === "groups.archived");
  });
});
