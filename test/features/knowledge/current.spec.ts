import assert from "node:assert/strict";
import { changeItem, restoreItem } from "../../../bot/features/knowledge/change-item.ts";
import { currentKnowledge } from "../../../bot/features/knowledge/public.ts";
import { findStanding } from "../../../bot/features/knowledge/read-items.ts";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { anItem, contactItem, someKnowledge, typedOf } from "../../support/an-item.ts";
import { answerOf, change, editor, kindOf, portsWith } from "../../support/knowledge-ports.ts";

/** How often was something asked of the store. */
function counted(documents: Documents) {
  const counts = { find: 0, list: 0 };
  const counting: Documents = {
    ...documents,
    find: (...given) => {
      counts.find += 1;
      return documents.find(...given);
    },
    list: (...given) => {
      counts.list += 1;
      return documents.list(...given);
    },
  };
  return { counts, counting };
}

describe("what Hugo knows at this moment", () => {
  it("given nobody changed anything, when asked, then it is the file, after one point read", async () => {
    const { counts, counting } = counted(openSqlite({ file: ":memory:" }));
    const ports = portsWith(someKnowledge(), counting);
    await currentKnowledge(ports);
    counts.find = 0;
    counts.list = 0;

    const { items, version } = await currentKnowledge(ports);

    assert.deepEqual(items, [anItem(), contactItem]);
    assert.match(version, /^[0-9a-f]{8}\.0$/);
    assert.deepEqual(counts, { find: 1, list: 0 });
  });

  it("given a change, when asked next, then it is live, in another instance too", async () => {
    const documents = openSqlite({ file: ":memory:" });
    const [one, two] = [
      portsWith(someKnowledge(), documents),
      portsWith(someKnowledge(), { ...documents }),
    ];
    const before = await currentKnowledge(two);

    assert.equal(await kindOf(change(one, "Het is gratis.", 0)), "saved");

    assert.equal(await answerOf(one), "Het is gratis.");
    assert.equal(await answerOf(two), "Het is gratis.");
    assert.notEqual((await currentKnowledge(two)).version, before.version);
  });

  it("given a new phrasing in other words, when asked with them, then the engine finds the item", async () => {
    const ports = portsWith();
    const item = typedOf(anItem(), {
      questions: [...anItem().questions, "Wie dokt de pieterman?"],
    });

    await changeItem(ports, editor, { itemId: "kosten", revision: 0, item });

    const { engine } = await currentKnowledge(ports);
    assert.equal(engine.find("pieterman").ranked[0]?.id, "kosten");
  });

  it("given many who ask at once after a change, when built, then it is built once", async () => {
    const { counts, counting } = counted(openSqlite({ file: ":memory:" }));
    const ports = portsWith(someKnowledge(), counting);

    const all = await Promise.all(Array.from({ length: 20 }, () => currentKnowledge(ports)));

    assert.equal(new Set(all.map(({ engine }) => engine)).size, 1);
    assert.equal(counts.list, 1);
  });

  it("given the store fails once, when asked again, then it is built after all", async () => {
    const documents = openSqlite({ file: ":memory:" });
    let isDown = true;
    const ports = portsWith(someKnowledge(), {
      ...documents,
      list: (...given) => (isDown ? Promise.reject(new Error("down")) : documents.list(...given)),
    });
    await assert.rejects(currentKnowledge(ports));
    isDown = false;

    assert.equal(await answerOf(ports), "Je werkgever betaalt.");
  });
});

describe("a newer start file", () => {
  const newer = someKnowledge([
    anItem({ answer: { nl: "Het tarief is nieuw.", en: "The price is new." } }),
    contactItem,
  ]);

  it("given a changed item, when the file changes, then nothing is overwritten and the item says so", async () => {
    const ports = portsWith();
    await change(ports, "Van ons.", 0);

    const later = portsWith(newer, ports.documents);

    assert.equal(await answerOf(later), "Van ons.");
    assert.equal((await findStanding(later, "kosten"))?.startChanged, true);
    assert.equal((await findStanding(later, "contact"))?.startChanged, false);
  });

  it("given an item that follows the file, when the file changes, then the new text is used", async () => {
    const ports = portsWith();
    await change(ports, "Van ons.", 0);
    await restoreItem(ports, editor, { itemId: "kosten", revision: 1 });

    assert.equal(await answerOf(portsWith(newer, ports.documents)), "Het tarief is nieuw.");
  });

  it("given the notice was read, when the own text is saved again, then the notice is gone", async () => {
    const ports = portsWith();
    await change(ports, "Van ons.", 0);
    const later = portsWith(newer, ports.documents);

    await change(later, "Nog steeds van ons.", 1);

    assert.equal((await findStanding(later, "kosten"))?.startChanged, false);
  });
});
