import assert from "node:assert/strict";
import {
  addItem,
  changeItem,
  removeItem,
  restoreItem,
} from "../../../bot/features/knowledge/change-item.ts";
import { currentKnowledge } from "../../../bot/features/knowledge/public.ts";
import { findStanding } from "../../../bot/features/knowledge/read-items.ts";
import { keptRevisions, listRevisions } from "../../../bot/features/knowledge/store.ts";
import { outsider } from "../../support/a-group.ts";
import { anItem, contactItem, someKnowledge, typedOf } from "../../support/an-item.ts";
import {
  answerOf,
  change,
  editor,
  kindOf,
  other,
  portsWith,
} from "../../support/knowledge-ports.ts";

describe("changing an item", () => {
  it("given somebody who is no coordinator, when he changes, removes or adds, then nothing happens", async () => {
    const ports = portsWith();
    const refused = { ok: false, refusal: "groups.coordinators_only" };

    assert.deepEqual(await change(ports, "Nee.", 0, outsider), refused);
    assert.deepEqual(await removeItem(ports, outsider, { itemId: "kosten", revision: 0 }), refused);
    assert.deepEqual(await addItem(ports, outsider, typedOf(anItem())), refused);
    assert.equal(await answerOf(ports), "Je werkgever betaalt.");
  });

  it("given a wrong text, when saved, then nothing is kept and each field says why", async () => {
    const ports = portsWith();

    const outcome = await change(ports, "", 0);

    assert.deepEqual(outcome, {
      ok: true,
      value: { kind: "wrong", problems: [{ field: "answer", code: "answer_empty" }] },
    });
    assert.equal((await listRevisions(ports, "kosten")).length, 0);
  });

  it("given the same text, when saved twice, then there is one revision", async () => {
    const ports = portsWith();

    await change(ports, "Gratis.", 0);
    const again = await kindOf(change(ports, "Gratis.", 0));

    assert.equal(again, "saved");
    assert.equal((await listRevisions(ports, "kosten")).length, 1);
  });

  it("given a text that is the file's, when saved, then the file is still followed", async () => {
    const ports = portsWith();

    await changeItem(ports, editor, { itemId: "kosten", revision: 0, item: typedOf(anItem()) });

    assert.equal((await findStanding(ports, "kosten"))?.state, "start");
  });

  it("given two editors, when both save, then the second hears who was first and in what, and nothing is lost", async () => {
    const ports = portsWith();
    await change(ports, "Van de eerste.", 0, other);

    const outcome = await change(ports, "Van de tweede.", 0);

    assert.ok(outcome.ok && outcome.value.kind === "changed_meanwhile");
    assert.deepEqual(outcome.value.fields, ["answer"]);
    assert.equal(outcome.value.standing.change?.by.objectId, "o-bea");
    assert.equal(await answerOf(ports), "Van de eerste.");
    assert.equal(await kindOf(change(ports, "Van de tweede.", 1)), "saved");
    const texts = (await listRevisions(ports, "kosten")).map(({ item }) => item?.answer.nl);
    assert.deepEqual(texts, ["Van de tweede.", "Van de eerste."]);
  });

  it("given two editors at the very same moment, when both save, then one is saved and one is told", async () => {
    const ports = portsWith();

    const kinds = await Promise.all([
      kindOf(change(ports, "Een.", 0, other)),
      kindOf(change(ports, "Twee.", 0)),
    ]);

    assert.deepEqual(kinds.toSorted(), ["changed_meanwhile", "saved"]);
  });

  it("given two editors of two items at the same moment, when both save, then both are saved", async () => {
    const ports = portsWith();
    const item = typedOf(contactItem, { answer: { nl: "Mail ons.", en: "Mail us." } });

    const kinds = await Promise.all([
      kindOf(change(ports, "Een.", 0, other)),
      kindOf(changeItem(ports, editor, { itemId: "contact", revision: 0, item })),
    ]);

    assert.deepEqual(kinds, ["saved", "saved"]);
    assert.deepEqual(
      [await answerOf(ports), await answerOf(ports, "contact")],
      ["Een.", "Mail ons."],
    );
  });

  it("given many changes, when listed, then the last twenty are kept", async () => {
    const ports = portsWith();
    for (let revision = 0; revision < keptRevisions + 5; revision += 1) {
      await change(ports, `Tekst ${revision}.`, revision);
    }

    const kept = await listRevisions(ports, "kosten");

    assert.equal(kept.length, keptRevisions);
    assert.equal(kept[0]?.item?.answer.nl, `Tekst ${keptRevisions + 4}.`);
  });
});

describe("taking out, adding and putting back", () => {
  it("given an item, when taken out, then Hugo does not use it, and it can be put back", async () => {
    const ports = portsWith();
    assert.equal(
      await kindOf(removeItem(ports, editor, { itemId: "kosten", revision: 0 })),
      "saved",
    );
    assert.equal(await answerOf(ports), undefined);

    assert.equal(
      await kindOf(restoreItem(ports, editor, { itemId: "kosten", revision: 1 })),
      "saved",
    );

    assert.equal(await answerOf(ports), "Je werkgever betaalt.");
  });

  it("given the way to a person, when taken out, then it is refused", async () => {
    const outcome = await removeItem(portsWith(), editor, { itemId: "contact", revision: 0 });

    assert.deepEqual(outcome, { ok: false, refusal: "knowledge.contact_stays" });
  });

  it("given an item that leads to one that is taken out, when asked, then it leads there no more", async () => {
    const leading = anItem({
      id: "duur",
      title: { nl: "Hoe lang?", en: "How long?" },
      questions: ["Hoe lang duurt het?"],
      next: [{ kind: "item", id: "kosten" }],
    });
    const ports = portsWith(someKnowledge([anItem(), leading, contactItem]));

    await removeItem(ports, editor, { itemId: "kosten", revision: 0 });

    const { items } = await currentKnowledge(ports);
    assert.deepEqual(items.find(({ id }) => id === "duur")?.next, []);
  });

  it("given earlier texts, when one is put back, then it is live and the way back stays", async () => {
    const ports = portsWith();
    await change(ports, "Een.", 0);
    await change(ports, "Twee.", 1);

    await restoreItem(ports, editor, { itemId: "kosten", revision: 2, to: 1 });

    assert.equal(await answerOf(ports), "Een.");
    await restoreItem(ports, editor, { itemId: "kosten", revision: 3 });
    assert.equal(await answerOf(ports), "Je werkgever betaalt.");
    assert.equal((await findStanding(ports, "kosten"))?.state, "start");
    assert.equal((await listRevisions(ports, "kosten")).length, 4);
  });

  it("given an unknown item or revision, when put back, then it says so", async () => {
    const ports = portsWith();
    const none = { itemId: "weg", revision: 0 };

    assert.deepEqual(await restoreItem(ports, editor, none), {
      ok: false,
      refusal: "knowledge.unknown_item",
    });
    assert.deepEqual(await restoreItem(ports, editor, { itemId: "kosten", revision: 0, to: 7 }), {
      ok: false,
      refusal: "knowledge.unknown_revision",
    });
  });

  it("given a new item, when added twice, then there is one, and it has no text in the file to go back to", async () => {
    const ports = portsWith();
    const item = typedOf(anItem(), {
      title: { nl: "Waar parkeer ik?", en: "" },
      questions: ["Kan ik parkeren?"],
      answer: { nl: "Achter het gebouw.", en: "" },
    });

    assert.equal(await kindOf(addItem(ports, editor, item)), "saved");
    assert.equal(await kindOf(addItem(ports, editor, item)), "saved");

    const { items, engine } = await currentKnowledge(ports);
    const own = items.filter(({ title }) => title.nl === "Waar parkeer ik?");
    assert.equal(own.length, 1);
    assert.equal(engine.find("parkeren").ranked[0]?.id, own[0]?.id);
    const back = await restoreItem(ports, editor, { itemId: own[0]?.id ?? "", revision: 1 });
    assert.deepEqual(back, { ok: false, refusal: "knowledge.no_start" });
  });

  it("given a phrasing that went to another item meanwhile, when put back, then it says where it is", async () => {
    const ports = portsWith();
    const less = typedOf(anItem(), { questions: ["Wat kost de opleiding?"] });
    await changeItem(ports, editor, { itemId: "kosten", revision: 0, item: less });
    const more = typedOf(contactItem, {
      questions: ["Ik wil iemand spreken", "Moet ik zelf betalen?"],
    });
    await changeItem(ports, editor, { itemId: "contact", revision: 0, item: more });

    const outcome = await restoreItem(ports, editor, { itemId: "kosten", revision: 1 });

    assert.ok(outcome.ok && outcome.value.kind === "wrong");
    assert.equal(outcome.value.problems[0]?.code, "question_taken");
  });
});
