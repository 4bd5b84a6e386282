import { strict as assert } from "node:assert";
import { parse } from "csv-parse/sync";
import { describe, it } from "mocha";
import { judge } from "../../../bot/features/review/review-verbs.ts";
import {
  exportResultsRoute,
  groupResultsRoute,
  myFeedbackRoute,
  myResultsRoute,
  reviewQueueRoute,
} from "../../../bot/features/review/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import type { Outcome } from "../../../bot/kernel/outcome.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { aClass, anActor, groupId, participant, teacher } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { portsOf } from "../../support/ports.ts";

const assignmentId = "m01-hand-in";
const work = { groupId, personId: "p-1", assignmentId };
const now = "2027-01-13T09:10:00Z";

function answerOf<T>(outcome: Outcome<T, string>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

describe("the lists of the tab", () => {
  it("given a group, when the lists are asked, then each takes three storage requests", async () => {
    let requests = 0;
    const documents = counting(openSqlite({ file: ":memory:" }), () => {
      requests += 1;
    });
    const ports = portsOf({ now, documents });
    await aClass(ports, { participants: 15 });
    const cost = async (ask: () => Promise<unknown>): Promise<number> => {
      const before = requests;
      await ask();
      return requests - before;
    };

    assert.deepEqual(
      [
        await cost(() => reviewQueueRoute(ports, teacher, {})),
        await cost(() => groupResultsRoute(ports, teacher, { groupId })),
        await cost(() => myResultsRoute(ports, participant, { groupId })),
      ],
      [3, 3, 3],
    );
  });

  it("given feedback that was taken back, when the participant reads it, then only what stands is there", async () => {
    const ports = portsOf({ now });
    await aClass(ports);
    await handedInAgain(ports, work);
    const press = (change: object) =>
      judge(ports, teacher, { ...work, attempt: 1, result: "met", ...change });
    await press({ text: "Te vroeg." });
    await press({ text: "Mooi.", corrects: ports.now() });

    const own = answerOf(await myFeedbackRoute(ports, participant, { groupId, assignmentId }));

    assert.equal(own.attempts[0]?.review?.text, "Mooi.");
    assert.doesNotMatch(JSON.stringify(own), /Te vroeg|p-teacher/);
    const [first] = answerOf(await myResultsRoute(ports, participant, { groupId })).results;
    assert.match(first?.feedbackUrl ?? "", /results%2Fm01-hand-in/);
  });
});

describe("the result list as a file", () => {
  const hostile = '=HYPERLINK("https://evil.example")';
  const aCourse = async () => {
    const ports = portsOf({ now });
    const members = [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({ name: hostile, careOrganisation: '@Zorg; <b>De "Linde"</b>' }),
      aMember({ personId: "p-2" }),
    ];
    await aClass(ports, {
      members,
      group: { handedOut: [1], name: "Groep Zuid-Oost / dinsdag é" },
    });
    await handedInAgain(ports, work);
    return ports;
  };
  const rowsFor = async (actor: Actor): Promise<readonly string[][]> => {
    const file = answerOf(
      await exportResultsRoute(await aCourse(), actor, { groupId, format: "csv" }),
    );
    assert.equal(file.fileName.split("-2027")[0]?.split("-").at(-1), "e");
    return parse(Buffer.from(file.content, "base64"), { bom: true, delimiter: ";" });
  };

  it("given a name that begins with =, when exported, then it is text and the row is whole", async () => {
    const rows = await rowsFor(teacher);

    const [own] = rows.filter(([name = ""]) => name.includes("HYPERLINK"));
    assert.equal(own?.[0], `'${hostile}`);
    assert.equal(own?.[1], `'@Zorg; <b>De "Linde"</b>`);
    assert.deepEqual(own?.slice(2, 11), [
      "Mijn leerplan",
      "Inleveren",
      "1",
      "Wacht op nakijken",
      "26-01-2027 19:00",
      "13-01-2027 10:10",
      "",
      "1",
      "105",
    ]);
    assert.equal(rows.length, 31);
  });

  it("given a participant, when exported, then there are the own rows alone", async () => {
    const rows = await rowsFor(anActor("p-2"));

    assert.deepEqual([...new Set(rows.slice(1).map(([name]) => name))], ["Deelnemer 2"]);
  });
});
