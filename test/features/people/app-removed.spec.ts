import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { chatKeeper, ensurePerson, getPerson } from "../../../bot/features/people/public.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";

const chat = { conversationId: "a:1", serviceUrl: "https://smba.example" };

async function somebody() {
  const documents = openSqlite({ file: ":memory:" });
  const ports = {
    documents,
    now: () => instant("2027-01-04T09:00:00Z"),
    hash: (text: string) => text,
  };
  const who = { name: "Selam", mail: "s@morgenrood.example", language: "nl" } as const;
  const personId = await ensurePerson(ports, who);
  const actor: Actor = {
    tenantId: "t",
    objectId: "o",
    personId,
    language: "nl",
    isCoordinator: false,
  };
  return { keeper: chatKeeper(ports), actor, person: () => getPerson(documents, personId) };
}

describe("removing the app from one's own chats", () => {
  it("given the app was removed, when it comes back at once, then chat reaches the person again", async () => {
    const { keeper, actor, person } = await somebody();
    await keeper.keep(actor, chat);

    await keeper.appRemoved(actor);
    const removed = (await person()).value.unreachable?.reason;
    await keeper.keep(actor, chat);

    assert.equal(removed, "app_removed");
    assert.equal((await person()).value.unreachable, undefined);
  });

  it("given somebody we do not know, when the app is removed, then nothing happens", async () => {
    const { keeper, actor, person } = await somebody();
    const { personId: _, ...stranger } = actor;

    await keeper.appRemoved(stranger);

    assert.equal((await person()).value.unreachable, undefined);
  });
});
