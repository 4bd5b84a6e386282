import assert from "node:assert/strict";
import type { Input } from "../../../bot/contract/api.ts";
import { keepQuestion } from "../../../bot/features/knowledge/public.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { textOf } from "../../../infra/local/cards.ts";
import { amina } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts, say } from "../../support/chat.ts";

type Typed = Input<"changeKnowledgeItem">["item"];

describe("what Hugo knows, with the real app", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
    await makeClass(running);
  });
  after(() => running.close());

  const call = () => running.call(coordinator);
  const shown = async (itemId: string) => {
    const view = await call()("knowledgeItem", { itemId });
    const { id: _, ...item } = view.item;
    // Of the contract, only without the id: what the form sends back.
    return { ...view, typed: structuredClone(item) as Typed };
  };
  const save = async (itemId: string, nl: string, revision: number) => {
    const { typed } = await shown(itemId);
    const item = { ...typed, answer: { ...typed.answer, nl } };
    return await call()("changeKnowledgeItem", { itemId, revision, item });
  };
  const asked = async (q: string): Promise<string> =>
    textOf((await running.call(amina)("hugoAsk", { q })).card);
  /** Something that only this item answers, so that the answer itself is shown. */
  const add = (nl: string) =>
    call()("addKnowledgeItem", {
      item: {
        audience: ["participant"],
        topic: "general",
        title: { nl: "Waar parkeer ik mijn bakfiets?", en: "" },
        questions: ["Waar zet ik mijn bakfiets neer?", "bakfiets parkeren"],
        words: ["bakfietsplek"],
        answer: { nl, en: "" },
        sources: [{ document: "brochure", section: "Praktisch" }],
        next: [],
      },
    });

  it("given a new question and answer, when a participant asks, then the answer is there at once, and a change of it too", async () => {
    const before = await asked("waar zet ik mijn bakfiets neer?");
    const added = await add("Zet je bakfiets achter het gebouw.");
    assert.ok(added.kind === "saved");

    const first = await asked("waar zet ik mijn bakfiets neer?");
    const changed = await save(added.view.id, "Zet je bakfiets voor de deur.", 1);
    const second = await asked("waar zet ik mijn bakfiets neer?");

    assert.doesNotMatch(before, /bakfiets/);
    assert.match(first, /achter het gebouw|Waar parkeer ik mijn bakfiets/);
    assert.ok(changed.kind === "saved");
    const { card } = await running.call(amina)("hugoPress", {
      verb: "hugo.show_item",
      data: { id: added.view.id },
    });
    assert.match(textOf(card), /voor de deur/);
    assert.match(second, /voor de deur|Waar parkeer ik mijn bakfiets/);
  });

  it("given an answer that was changed twice, when the first is put back, then history tells who and when, and it is live", async () => {
    const version = async () => (await call()("knowledge", {})).version;
    const start = await version();
    await save("contact", "Bel ons op werkdagen.", 0);
    await save("contact", "Mail ons op werkdagen.", 1);

    const back = await call()("restoreKnowledgeItem", { itemId: "contact", revision: 2, to: 1 });

    assert.ok(back.kind === "saved");
    assert.equal(back.view.item.answer.nl, "Bel ons op werkdagen.");
    assert.deepEqual(
      back.view.history.map(({ revision, by }) => [revision, by.name]),
      [3, 2, 1].map((revision) => [revision, coordinator.name]),
    );
    assert.notEqual(await version(), start);
    const toStart = await call()("restoreKnowledgeItem", { itemId: "contact", revision: 3 });
    assert.ok(toStart.kind === "saved" && toStart.view.state === "start");
  });

  it("given two editors, when the second saves, then he hears what changed, and his next save counts", async () => {
    const { revision } = await shown("hugo");
    await save("hugo", "Ik ben Hugo. Ik geef antwoord.", revision);

    const second = await save("hugo", "Ik ben Hugo. Vraag maar.", revision);

    assert.ok(second.kind === "changed_meanwhile");
    assert.deepEqual(second.fields, ["answer"]);
    assert.equal(second.view.item.answer.nl, "Ik ben Hugo. Ik geef antwoord.");
    const third = await save("hugo", "Ik ben Hugo. Vraag maar.", second.view.revision);
    assert.ok(third.kind === "saved");
  });

  it("given an empty answer and a phrasing of another item, when saved, then each field has a sentence and nothing changes", async () => {
    const { typed, revision } = await shown("duur");
    const other = (await shown("kosten")).item.questions[0] ?? "";
    const item = { ...typed, answer: { nl: "", en: "" }, questions: [other] };

    const outcome = await call()("changeKnowledgeItem", { itemId: "duur", revision, item });

    assert.ok(outcome.kind === "wrong");
    assert.deepEqual(
      outcome.problems.map(({ field }) => field),
      ["answer", "questions"],
    );
    assert.match(outcome.problems[1]?.sentence ?? "", /staat al bij “/);
    assert.equal((await shown("duur")).state, "start");
  });

  it("given a text that is not saved, when a question is tried, then the real card and the best four are shown", async () => {
    const { typed } = await shown("kosten");
    const item = { ...typed, questions: [...typed.questions, "wie dokt de pieterman"] };

    const preview = await call()("previewKnowledge", {
      itemId: "kosten",
      item,
      q: "wie dokt de pieterman",
    });

    assert.match(textOf(preview.cards.nl), /Bron:/);
    assert.deepEqual(preview.problems, []);
    assert.equal(preview.tried?.ranked[0]?.id, "kosten");
    assert.ok((preview.tried?.ranked.length ?? 9) <= 4);
  });

  it("given the way to a person, when taken out, then it is refused with a sentence", async () => {
    const { revision } = await shown("contact");
    const removing = call()("removeKnowledgeItem", { itemId: "contact", revision });

    await assert.rejects(removing, (error) => {
      assert.ok(error instanceof AppProblem);
      assert.equal(error.code, "knowledge.contact_stays");
      return true;
    });
  });

  it("given a question nobody could answer, when added with one press, then the next one who asks it finds the item", async () => {
    const { ports } = running.app.app;
    const text = "wordt mijn ov-jaarkaart vergoed";
    await keepQuestion(ports, { text, outcome: "handover", ids: [], version: "v" });
    const { month, unanswered } = await call()("keptQuestions", {});
    const question = unanswered.find((one) => one.text === text);
    assert.ok(question);

    const pressed = { month, questionId: question.questionId, itemId: "kosten" };
    const outcomes = [
      await call()("questionToItem", pressed),
      await call()("questionToItem", pressed),
    ];

    assert.deepEqual(outcomes, [{ kind: "settled" }, { kind: "settled" }]);
    const { ids } = await running.call(amina)("hugoAsk", { q: text });
    assert.equal(ids[0], "kosten");
    assert.deepEqual((await call()("keptQuestions", {})).unanswered, []);
  });

  it("given the coordinator's chat, when he types the word, then the dialog changes an answer after a look", async () => {
    const { activityId, cards } = await say(running, coordinator, "Kennis");
    assert.match(textOf(cards[0]), /^Kennis van Hugo/);
    const id = idOf(coordinator);
    const dialog = "knowledge.change";
    const opened = await running.hands.dialog(id, { activityId, dialog });
    const submit = (data: object) =>
      running.hands.submit(id, { activityId, data: { dialog, ...data } });
    const form = await submit({ step: "form", id: "duur" });
    const typed = {
      id: "duur",
      revision: 0,
      nl: "Ongeveer zes maanden. Elke twee weken les.",
      en: "",
    };
    const looked = await submit({ step: "check", ...typed });
    const saved = await submit({ step: "save", ...typed });

    assert.match(textOf(opened.dialog?.card), /Welk antwoord/);
    assert.match(JSON.stringify(form.dialog?.card), /Input\.Text/);
    assert.match(textOf(looked.dialog?.card), /Ongeveer zes maanden/);
    assert.match(textOf(saved.dialog?.card), /^Bewaard/);
    assert.equal((await shown("duur")).item.answer.nl, typed.nl);
  });

  it("given a participant, when he types the word, then it is not for him", async () => {
    const answer = await say(running, amina, "kennis");

    assert.match(answer.text ?? textOf(answer.cards[0]), /alleen voor de coördinator/);
  });

  it("given unanswered questions of last month, when the first working day comes, then the coordinator gets one list", async () => {
    const { ports } = running.app.app;
    await keepQuestion(ports, {
      text: "mag mijn hond mee naar de les",
      outcome: "handover",
      ids: [],
      version: "v",
    });

    await running.tenant.advance("2027-02-01T07:59:00.000Z");
    const early = (await cardTexts(running, coordinator)).filter((one) =>
      /Vragen aan Hugo/.test(one),
    );
    await running.tenant.advance("2027-02-01T08:30:00.000Z");

    const lists = (await cardTexts(running, coordinator)).filter((one) =>
      /Vragen aan Hugo/.test(one),
    );
    assert.equal(early.length, 0);
    assert.equal(lists.length, 1);
    assert.match(lists[0] ?? "", /mag mijn hond mee naar de les/);
  });
});
