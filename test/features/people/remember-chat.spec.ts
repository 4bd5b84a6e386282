import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { chatKeeper, getPerson } from "../../../bot/features/people/public.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { counting } from "../../../bot/platform/documents/counting.ts";
import { participant, stranger } from "../../support/a-group.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

const chat = { conversationId: "a:1", serviceUrl: "https://smba.example/emea" };

describe("remembering somebody's chat", () => {
  let ports: TestPorts;
  let requests: string[];
  let keep: ReturnType<typeof chatKeeper>["keep"];
  const person = async () => (await getPerson(ports.documents, "p-1")).value;

  beforeEach(async () => {
    ports = portsOf();
    requests = [];
    const documents = counting(ports.documents, (kind) => void requests.push(kind));
    keep = chatKeeper({ ...ports, documents }).keep;
    await storedPerson(ports, aPerson());
  });

  it("given a first message, when seen, then the chat is kept", async () => {
    await keep(participant, chat);

    assert.deepEqual((await person()).conversation, chat);
  });

  it("given messages in a row, when seen, then nothing is read or written again", async () => {
    await keep(participant, chat);
    await keep(participant, chat);

    assert.deepEqual(requests, ["find", "commit"]);
  });

  it("given another address of the Connector, when seen, then it is kept", async () => {
    await keep(participant, chat);
    await keep(participant, { ...chat, serviceUrl: "https://smba.example/amer" });

    assert.equal((await person()).conversation?.serviceUrl, "https://smba.example/amer");
  });

  it("given a chat that is known, when the app starts anew, then it is not written", async () => {
    await storedPerson(ports, aPerson({ conversation: chat }));

    await keep(participant, chat);

    assert.deepEqual(requests, ["find"]);
  });

  it("given somebody who could not be reached, when he writes, then he can be", async () => {
    const unreachable = { reason: "messenger.blocked", since: ports.now() };
    await storedPerson(ports, aPerson({ conversation: chat, unreachable }));

    await keep(participant, chat);

    assert.equal((await person()).unreachable, undefined);
  });

  it("given somebody who blocked us since, when he writes a day later, then he can be reached", async () => {
    await keep(participant, chat);
    const unreachable = { reason: "messenger.blocked", since: ports.now() };
    await storedPerson(ports, aPerson({ conversation: chat, unreachable }));
    ports.clock.now = plus(ports.now(), { days: 1 });

    await keep(participant, chat);

    assert.equal((await person()).unreachable, undefined);
  });

  it("given a stranger, when he writes, then nothing is kept", async () => {
    await keep(stranger, chat);
    await keep({ ...participant, personId: "p-nobody" }, chat);

    assert.deepEqual(requests, ["find"]);
  });
});
