import assert from "node:assert/strict";
import type { HugoOutcome } from "../../../bot/contract/hugo.ts";
import {
  currentKnowledge,
  keepQuestion,
  rateQuestion,
} from "../../../bot/features/knowledge/public.ts";
import { toLookAt, totals } from "../../../bot/features/knowledge/question-rules.ts";
import { listCounts, listQuestions } from "../../../bot/features/knowledge/question-store.ts";
import { questionsView } from "../../../bot/features/knowledge/question-view.ts";
import {
  dismissQuestion,
  questionToItem,
} from "../../../bot/features/knowledge/settle-question.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { outsider } from "../../support/a-group.ts";
import { anItem, contactItem, someKnowledge } from "../../support/an-item.ts";
import { answerOf, change, editor, portsWith } from "../../support/knowledge-ports.ts";

const month = "2026-11";
type Ports = ReturnType<typeof portsWith>;

const ask = (ports: Ports, text: string, outcome: HugoOutcome = "handover", ids = ["kosten"]) =>
  keepQuestion(ports, { text, outcome, ids, version: "v.0" });
const kept = (ports: Ports) => listQuestions(ports.documents, month);
const numbers = async (ports: Ports) => totals(await listCounts(ports.documents, month));
const keyOf = (questionId: string): string => questionId.split(".")[1] ?? "";

describe("the list of what people asked in vain", () => {
  it("given answers, handed over and disliked ones, when looked at, then each stands in its list, most asked first", async () => {
    const ports = portsWith();
    await ask(ports, "Zeldzaam");
    await ask(ports, "Vaak");
    await ask(ports, "Vaak");
    await ask(ports, "Prima", "answer");
    await rateQuestion(ports, await ask(ports, "Fout antwoord", "answer"), false);

    const { unanswered, disliked } = toLookAt(await kept(ports));

    assert.deepEqual(
      unanswered.map(({ text }) => text),
      ["Vaak", "Zeldzaam"],
    );
    assert.deepEqual(
      disliked.map(({ text }) => text),
      ["Fout antwoord"],
    );
  });

  it("given an unanswered question, when added with one press, then Hugo finds it and it is off the list", async () => {
    const ports = portsWith();
    const questionId = keyOf(await ask(ports, "Wie dokt de pieterman?"));
    const asked = { month, questionId, itemId: "kosten" };

    const first = await questionToItem(ports, editor, asked);
    const second = await questionToItem(ports, editor, asked);

    assert.deepEqual(first, { ok: true, value: { kind: "settled" } });
    assert.deepEqual(second, first);
    const view = await questionsView(ports, undefined, "nl");
    assert.deepEqual(view.unanswered, []);
    const { items } = await currentKnowledge(ports);
    const questions = items.find(({ id }) => id === "kosten")?.questions ?? [];
    assert.equal(questions.filter((text) => text === "Wie dokt de pieterman?").length, 1);
    assert.equal(questions.length, 3);
  });

  it("given a coordinator's own text, when a question is added, then that text stays", async () => {
    const ports = portsWith();
    await change(ports, "Van ons.", 0);
    const questionId = keyOf(await ask(ports, "Wie dokt de pieterman?"));

    await questionToItem(ports, editor, { month, questionId, itemId: "kosten" });

    assert.equal(await answerOf(ports), "Van ons.");
  });

  it("given a question of another item, when added, then it says where it is and stays on the list", async () => {
    const ports = portsWith();
    const questionId = keyOf(await ask(ports, "Ik wil iemand spreken!"));

    const outcome = await questionToItem(ports, editor, { month, questionId, itemId: "kosten" });

    assert.ok(outcome.ok && outcome.value.kind === "wrong");
    assert.equal(outcome.value.problems[0]?.values?.["title"], contactItem.title.nl);
    assert.equal((await questionsView(ports, month, "nl")).unanswered.length, 1);
  });

  it("given a question that asks for no answer, when dismissed twice, then it is gone once", async () => {
    const ports = portsWith();
    const questionId = keyOf(await ask(ports, "lol"));

    await dismissQuestion(ports, editor, { month, questionId });
    const again = await dismissQuestion(ports, editor, { month, questionId });

    assert.ok(again.ok);
    assert.deepEqual((await questionsView(ports, month, "nl")).unanswered, []);
    assert.equal((await numbers(ports)).asked, 1);
  });

  it("given somebody who is no coordinator, an unknown question or item, when settled, then it is refused", async () => {
    const ports = portsWith();
    const questionId = keyOf(await ask(ports, "lol"));
    const refusalOf = async (
      result: Promise<{ readonly ok: boolean; readonly refusal?: string }>,
    ) => (await result).refusal;

    assert.equal(
      await refusalOf(dismissQuestion(ports, outsider, { month, questionId })),
      "groups.coordinators_only",
    );
    assert.equal(
      await refusalOf(questionToItem(ports, outsider, { month, questionId, itemId: "kosten" })),
      "groups.coordinators_only",
    );
    assert.equal(
      await refusalOf(dismissQuestion(ports, editor, { month, questionId: "weg" })),
      "knowledge.unknown_question",
    );
    assert.equal(
      await refusalOf(questionToItem(ports, editor, { month, questionId, itemId: "weg" })),
      "knowledge.unknown_item",
    );
  });

  it("given a question, when looked at, then the likely items come first", async () => {
    const other = anItem({
      id: "duur",
      title: { nl: "Hoe lang duurt het?", en: "How long does it take?" },
      questions: ["Hoeveel maanden duurt de opleiding?"],
      words: [],
      answer: { nl: "Zes maanden.", en: "Six months." },
    });
    const ports = portsWith(someKnowledge([anItem(), other, contactItem]));
    await ask(ports, "hoeveel maanden");
    ports.clock.now = instant("2026-12-03T10:00:00Z");

    const view = await questionsView(ports, month, "nl");

    assert.equal(view.unanswered[0]?.choices[0]?.id, "duur");
    assert.deepEqual(view.months.slice(0, 2), ["2026-12", "2026-11"]);
  });
});
