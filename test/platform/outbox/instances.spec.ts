import { strict as assert } from "node:assert";
import { afterEach, describe, it } from "mocha";
import type { Messenger } from "../../../bot/kernel/messenger.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { deliver } from "../../../bot/platform/outbox/delivery.ts";
import { createDispatcher, type Dispatcher } from "../../../bot/platform/outbox/dispatcher.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { aMessenger, anOutbox, noPacer } from "./an-outbox.ts";

type Outbox = Awaited<ReturnType<typeof anOutbox>>;
const never = 2 ** 30;
const takeOverInMs = 200;

describe("several instances", () => {
  const running: Dispatcher[] = [];
  const started = ({ tools, handlers }: Pick<Outbox, "tools" | "handlers">): Dispatcher => {
    const dispatcher = createDispatcher({ ...tools, handlers, pollInMs: never, takeOverInMs });
    running.push(dispatcher);
    return dispatcher;
  };
  /** Another instance on the same store, whose clock is so many seconds off. */
  const another = (one: Outbox, seconds: number) => {
    const teams = aMessenger();
    const now = () => plus(one.ports.now(), { seconds });
    const ports = { ...one.ports, now, newId: () => `other-${one.ports.newId()}` };
    const tools = { ...one.tools, ports, messenger: teams.messenger, ...noPacer() };
    return { ...one, ...teams, tools };
  };

  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
  });

  for (const seconds of [5, -5]) {
    it(`given another one whose clock is ${seconds} s off, when 30 are due, then each is sent once`, async () => {
      const one = await anOutbox();
      const other = another(one, seconds);
      for (let index = 0; index < 30; index += 1) await one.queue({ id: `n-${index}` });

      await Promise.all([started(one).idle(), started(other).idle()]);
      one.ports.clock.now = plus(one.ports.now(), { seconds: 10 });
      await Promise.all(running.map((dispatcher) => dispatcher.idle()));

      const all = [...one.arrived, ...other.arrived];
      assert.deepEqual([all.length, new Set(all).size], [30, 30]);
    });

    it(`given a claim that is underway, when another one ${seconds} s off looks, then it leaves it`, async () => {
      const one = await anOutbox();
      const other = another(one, seconds);
      await one.queue();
      const { send } = one.messenger;
      const messenger: Messenger = {
        ...one.messenger,
        send: async (...parts) => {
          one.ports.clock.now = plus(one.ports.now(), { seconds: 15 });
          const due = await one.ports.documents.due(other.tools.ports.now(), 9);
          for (const found of due) await deliver(found, other.tools);
          return await send(...parts);
        },
      };
      const [due] = await one.ports.documents.due(one.ports.now(), 1);
      assert.ok(due);
      await deliver(due, { ...one.tools, messenger });

      assert.deepEqual([one.arrived.length, other.arrived.length], [1, 0]);
      assert.equal((await one.stored()).uncertain, undefined);
    });
  }

  it("given the one that sends stops, when something is due, then the other sends it", async () => {
    const one = await anOutbox();
    const other = another(one, 0);
    const first = started(one);
    await first.idle();
    await first.stop();
    await one.queue();

    await started(other).idle();

    assert.equal(other.arrived.length, 1);
  });

  it("given the lease is lost while it waits for its turn, when the turn comes, then nothing is claimed or sent", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    const [due] = await outbox.ports.documents.due(outbox.ports.now(), 1);
    assert.ok(due);

    await deliver(due, { ...outbox.tools, fence: () => undefined });

    const { state, attempts } = await outbox.stored();
    assert.deepEqual([state, attempts, outbox.arrived], ["pending", 0, []]);
  });

  it("given the lease is lost between claim and sending, when that shows, then it is given back, and sure", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    const [due] = await outbox.ports.documents.due(outbox.ports.now(), 1);
    assert.ok(due);
    const fences = [1, undefined];

    await deliver(due, { ...outbox.tools, fence: () => fences.shift() });
    const { state, uncertain, attempts } = await outbox.stored();
    assert.deepEqual([state, uncertain, attempts, outbox.arrived], ["pending", undefined, 0, []]);

    await outbox.deliverDue();
    assert.equal(outbox.arrived.length, 1);
  });

  it("given a sender that was frozen, when its answer comes after another claimed it, then the other's stays", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    const { send } = outbox.messenger;
    const messenger: Messenger = {
      ...outbox.messenger,
      send: async (...parts) => {
        const id = await send(...parts);
        await outbox.change({ state: "sending", fence: 2, attempts: 2, uncertain: true });
        return id;
      },
    };
    const [due] = await outbox.ports.documents.due(outbox.ports.now(), 1);
    assert.ok(due);
    await deliver(due, { ...outbox.tools, messenger });

    const { state, fence, activityId, uncertain } = await outbox.stored();
    assert.deepEqual([state, fence, activityId, uncertain], ["sending", 2, undefined, true]);
  });

  it("given one request that hangs, when a hundred others are due, then they do not wait for it", async () => {
    const outbox = await anOutbox();
    const hanging = Promise.withResolvers<void>();
    const { send } = outbox.messenger;
    const messenger: Messenger = {
      ...outbox.messenger,
      send: async (where, card, summary) => {
        if (summary === "n-0") await hanging.promise;
        return await send(where, card, summary);
      },
    };
    for (let index = 0; index < 100; index += 1) {
      const personId = `p-${index + 1}`;
      const conversation = { conversationId: `a:${personId}`, serviceUrl: "https://smba.example/" };
      await storedPerson(outbox.ports, aPerson({ personId, conversation }));
      await outbox.queue({ id: `n-${index}`, to: personId });
    }
    const dispatcher = started({ ...outbox, tools: { ...outbox.tools, messenger } });
    const idle = dispatcher.idle();
    while (outbox.arrived.length < 99) await new Promise((resolve) => setTimeout(resolve, 5));

    hanging.resolve();
    await idle;

    assert.equal(outbox.arrived.length, 100);
  });
});
