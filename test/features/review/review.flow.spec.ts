import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { textOf, verbsOf } from "../../../infra/local/cards.ts";
import { amina, chantal, everybody, type Named, teacher } from "../../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../../support/app-under-test.ts";
import { botMessages, press, say } from "../../support/chat.ts";
import { handedInAgain } from "../../support/handed-in.ts";

const hand = "m01-hand-in";

describe("work, looked at and judged", () => {
  let running: AppUnderTest;
  let groupId: string;
  const personIdOf = ({ mail }: Named) =>
    `p-${running.app.app.ports.hash(mail.toLowerCase()).slice(0, 20)}`;
  const codeOf = async (call: Promise<unknown>): Promise<string> => {
    try {
      await call;
      return "ok";
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      return error.code;
    }
  };
  const resultOf = async (who: Named, assignmentId: string) => {
    const { results } = await running.call(who)("myResults", { groupId });
    return results.find((one) => one.assignmentId === assignmentId);
  };

  before(async () => {
    running = await startAppUnderTest();
    const group = await makeClass(running);
    groupId = group.groupId;
    await running.tenant.advance(group.sessions[0]?.endsAt ?? "");
    await running.pass({ hours: 13 });
  });
  after(() => running.close());

  it("given homework, when handed in, then the teacher finds it in the queue, oldest first", async () => {
    await running.call(chantal)("handIn", { groupId, assignmentId: hand, text: "Van Chantal." });
    await running.pass({ minutes: 1 });
    await running.call(amina)("handIn", { groupId, assignmentId: hand, text: "<b>Van</b> Amina." });

    const { cards } = await say(running, teacher, "nakijken");

    assert.match(textOf(cards[0]), /Er wachten 2 stukken op jou/);
    const { waiting, overdue } = await running.call(teacher)("reviewQueue", {});
    assert.deepEqual(
      waiting.map(({ name }) => name),
      [chantal.name, amina.name],
    );
    assert.equal(overdue, 0);
  });

  it("given a week without a reaction, when looked, then it is late and says so", async () => {
    await running.pass({ days: 8 });

    assert.equal((await running.call(teacher)("reviewQueue", { groupId })).overdue, 2);
    const { cards } = await say(running, teacher, "nakijken");
    assert.match(textOf(cards[0]), /⚠ 2 stukken wachten langer dan 7 dagen/);
  });

  it("given the card, when judged 'nog niet' without a word, then it asks what can be better, and nothing is kept", async () => {
    const data = { groupId, personId: personIdOf(amina), assignmentId: hand };
    await press(running, teacher, { verb: "review.open", data });
    const { card } = await press(running, teacher, {
      verb: "review.judge",
      data: { ...data, attempt: 1, result: "not_yet" },
      inputs: { text: "Goed begin.", level_0: "met" },
    });

    assert.match(textOf(card), /⚠ Schrijf op wat beter kan/);
    assert.ok(JSON.stringify(card).includes("Goed begin."));
    assert.equal((await resultOf(amina, hand))?.state, "waiting");
  });

  it("given what to improve, when judged, then within a minute it is in her results and in those of the group", async () => {
    const data = { groupId, personId: personIdOf(amina), assignmentId: hand };
    const { card } = await press(running, teacher, {
      verb: "review.judge",
      data: { ...data, attempt: 1, result: "not_yet" },
      inputs: { text: "Goed begin.", improve: "Noem *drie* leerdoelen.", level_0: "not_yet" },
    });

    assert.match(textOf(card), /↻ Nog niet, op donderdag 21 januari/);
    assert.match(textOf(card), /opnieuw inleveren/);
    assert.equal((await resultOf(amina, hand))?.state, "not_yet");
    const { participants } = await running.call(teacher)("groupResults", { groupId });
    const own = participants.find(({ name }) => name === amina.name);
    assert.equal(own?.counts.not_yet, 1);
  });

  it("given 'mijn resultaten', when asked and opened, then she reads the feedback and may try again", async () => {
    const { activityId, cards } = await say(running, amina, "mijn resultaten");
    assert.match(textOf(cards[0]), /↻ Nog niet/);
    assert.match(textOf(cards[0]), /Dit is geen examen/);

    const { card } = await press(running, amina, { verb: "review.feedback", activityId });

    assert.match(textOf(card), /Noem \\\*drie\\\* leerdoelen/);
    assert.match(textOf(card), /Goed begin/);
    assert.ok(verbsOf(card).includes("assignments.open_hand_in"));
  });

  it("given a second try, when it is handed in anew while the teacher reads, then she gets the new one", async () => {
    const data = { groupId, personId: personIdOf(amina), assignmentId: hand };
    await handedInAgain(running.app.app.ports, { ...data, text: "Tweede poging." });
    await say(running, teacher, "nakijken");
    await press(running, teacher, { verb: "review.open", data });
    await handedInAgain(running.app.app.ports, { ...data, text: "Toch nog beter." });

    const { card } = await press(running, teacher, {
      verb: "review.judge",
      data: { ...data, attempt: 2, result: "met" },
    });

    assert.match(textOf(card), /⚠ De deelnemer heeft intussen opnieuw ingeleverd/);
    assert.match(textOf(card), /Toch nog beter/);
    assert.equal((await resultOf(amina, hand))?.state, "waiting");
  });

  it("given the second try, when two devices judge it at once, then exactly one is kept", async () => {
    const data = { groupId, personId: personIdOf(amina), assignmentId: hand, attempt: 3 };
    const judge = (result: "met" | "not_yet") =>
      running.call(teacher)("judgeWork", { ...data, result, improve: "Meer." });

    const codes = await Promise.all([codeOf(judge("met")), codeOf(judge("not_yet"))]);

    assert.deepEqual(codes.toSorted(), ["ok", "review.already_judged"]);
    const kept = codes[0] === "ok" ? "met" : "not_yet";
    const { state, attempt, judgedAt } = (await resultOf(amina, hand)) ?? {};
    assert.deepEqual([state, attempt], [kept, 3]);

    // She pressed the wrong one on her telephone, and mends it.
    const corrected = {
      ...data,
      result: "met",
      ...(judgedAt ? { corrects: judgedAt } : {}),
    } as const;
    await running.pass({ minutes: 1 });
    const { attempts } = await running.call(teacher)("judgeWork", corrected);
    assert.equal(attempts.at(-1)?.earlierReviews?.at(0)?.result, kept);
    assert.equal((await resultOf(amina, hand))?.state, "met");
  });

  it("given a deadline, when the teacher gives more time twice, then the participant has one card with the last date", async () => {
    const ids = { groupId, personId: personIdOf(chantal), assignmentId: "m02-hand-in" };
    const give = (on: string) =>
      running.call(teacher)("extendDeadline", { ...ids, on, reason: "Ziek" });
    await give("2027-03-01");
    await running.pass({ hours: 15 });
    await give("2027-03-08");
    await running.pass({ minutes: 1 });

    const cards = (await botMessages(running, chantal))
      .map((message) => textOf(message.cards[0]))
      .filter((text) => /Je krijgt meer tijd/.test(text));
    assert.equal(cards.length, 1);
    assert.match(cards[0] ?? "", /tot en met maandag 8 maart/);
    assert.equal((await resultOf(chantal, "m02-hand-in"))?.dueAt, "2027-03-08T22:59:00.000Z");
  });

  it("given all this, when exported, then both files hold what the lists say", async () => {
    const csv = await running.call(teacher)("exportResults", { groupId, format: "csv" });
    const rows: readonly Record<string, string>[] = parse(Buffer.from(csv.content, "base64"), {
      bom: true,
      delimiter: ";",
      columns: true,
    });
    const xlsx = await running.call(teacher)("exportResults", { groupId, format: "xlsx" });
    const [sheet] = await readExcelFile(Buffer.from(xlsx.content, "base64"));
    const own = await running.call(amina)("exportResults", { groupId, format: "csv" });

    assert.match(csv.fileName, /^resultaten-.+-2027-\d\d-\d\d\.csv$/);
    assert.equal(rows.length, everybody.length * 15);
    assert.equal(sheet?.data.length, rows.length + 1);
    const row = rows.find((one) => one["Deelnemer"] === amina.name && one["Module"] === "1");
    assert.equal(row?.["Stand"], "Voldaan");
    assert.match(row?.["Beoordeeld op"] ?? "", /^\d\d-01-2027 \d\d:\d\d$/);
    assert.match(row?.["Feedback"] ?? "", /^https:\/\/teams\.microsoft\.com\/l\/entity\//);
    const names = new Set(
      parse(Buffer.from(own.content, "base64"), { bom: true, delimiter: ";", from: 2 }).map(
        ([name = ""]: string[]) => name,
      ),
    );
    assert.deepEqual([...names], [amina.name]);
  });
});
