import assert from "node:assert/strict";
import type { HugoOutcome } from "../../../bot/contract/hugo.ts";
import { keepQuestion, rateQuestion } from "../../../bot/features/knowledge/public.ts";
import { totals } from "../../../bot/features/knowledge/question-rules.ts";
import { listCounts, listQuestions } from "../../../bot/features/knowledge/question-store.ts";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { someKnowledge } from "../../support/an-item.ts";
import { portsWith } from "../../support/knowledge-ports.ts";

const month = "2026-11";
type Ports = ReturnType<typeof portsWith>;

const ask = (ports: Ports, text: string, outcome: HugoOutcome = "handover", ids = ["kosten"]) =>
  keepQuestion(ports, { text, outcome, ids, version: "v.0" });
const kept = (ports: Ports) => listQuestions(ports.documents, month);
const numbers = async (ports: Ports) => totals(await listCounts(ports.documents, month));

describe("keeping questions for the editors", () => {
  it("given one question typed in two ways, when kept, then it is one with two times", async () => {
    const ports = portsWith();

    const ids = [await ask(ports, "Is er parkeerplek?"), await ask(ports, " is er PARKEERPLEK ")];

    const [question, ...more] = await kept(ports);
    assert.equal(more.length, 0);
    assert.deepEqual([question?.text, question?.times], ["Is er parkeerplek?", 2]);
    assert.equal(new Set(ids).size, 2);
    assert.equal((await numbers(ports)).asked, 2);
  });

  it("given somebody in danger, and a question that is no question, when kept, then only the number is", async () => {
    const ports = portsWith();

    const ids = [
      await ask(ports, "", "urgent", []),
      await ask(ports, "x".repeat(2_000), "too_long", []),
      await ask(ports, "wanneer is mijn les", "own", []),
    ];

    assert.deepEqual(ids, ["", "", ""]);
    assert.deepEqual(await kept(ports), []);
    assert.deepEqual([(await numbers(ports)).asked, (await numbers(ports)).urgent], [3, 1]);
  });

  it("given more than 2,000 different ones in a month, when kept, then the rest is only counted", async () => {
    const ports = portsWith();
    const count = 2_600;

    for (let index = 0; index < count; index += 1) await ask(ports, `vraag nummer ${index}`);

    assert.ok((await kept(ports)).length <= 2_000);
    assert.ok((await kept(ports)).length > 1_900);
    assert.equal((await numbers(ports)).asked, count);
  });

  it("given many who ask the same at once, when kept, then nobody is without an answer", async () => {
    const ports = portsWith();

    const ids = await Promise.all(Array.from({ length: 12 }, () => ask(ports, "Wat nu?")));

    assert.equal(ids.length, 12);
    assert.equal((await kept(ports))[0]?.times, ids.filter((id) => id !== "").length);
  });

  it("given a store that is down, when kept, then the fault is not swallowed", async () => {
    const documents = openSqlite({ file: ":memory:" });
    const down: Documents = {
      ...documents,
      commit: () => Promise.reject(new Fault("documents.unavailable", { retryable: true })),
    };

    await assert.rejects(ask(portsWith(someKnowledge(), down), "Wat nu?"), Fault);
  });
});

describe("saying whether an answer helped", () => {
  const liking = async (ports: Ports) => {
    const [question] = await kept(ports);
    return [question?.liked, question?.disliked];
  };

  it("given the id somebody was given, when rated twice, then it counts once", async () => {
    const ports = portsWith();
    const id = await ask(ports, "Wat kost het?", "answer");

    await rateQuestion(ports, id, false);
    const again = await rateQuestion(ports, id, false);

    assert.ok(again.ok);
    assert.deepEqual(await liking(ports), [0, 1]);
    assert.equal((await numbers(ports)).disliked, 1);
  });

  it("given somebody who changes his mind, when rated anew, then the last word counts", async () => {
    const ports = portsWith();
    const id = await ask(ports, "Wat kost het?", "answer");

    await rateQuestion(ports, id, false);
    await rateQuestion(ports, id, true);

    assert.deepEqual(await liking(ports), [1, 0]);
    const { liked, disliked } = await numbers(ports);
    assert.deepEqual([liked, disliked], [1, 0]);
  });

  it("given two who asked the same, when both rate, then both count", async () => {
    const ports = portsWith();
    const [one, two] = [
      await ask(ports, "Wat kost het?", "answer"),
      await ask(ports, "wat kost het", "answer"),
    ];

    await rateQuestion(ports, one, false);
    await rateQuestion(ports, two, false);

    assert.deepEqual(await liking(ports), [0, 2]);
  });

  it("given an id that nobody was given, when rated, then it is refused and nothing counts", async () => {
    const ports = portsWith();
    const id = await ask(ports, "Wat kost het?", "answer");
    const made = `${id.split(".").slice(0, 2).join(".")}.guessed`;

    for (const wrong of [made, "", "x", `${month}.${"0".repeat(20)}.id`]) {
      assert.deepEqual(await rateQuestion(ports, wrong, false), {
        ok: false,
        refusal: "knowledge.unknown_question",
      });
    }
    assert.deepEqual(await liking(ports), [0, 0]);
  });
});
