import { strict as assert } from "node:assert";
import { afterEach, describe, it } from "mocha";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import type { JobHandler } from "../../../bot/kernel/feature.ts";
import { queuedJob } from "../../../bot/kernel/job.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { createDispatcher, type Dispatcher } from "../../../bot/platform/outbox/dispatcher.ts";
import { idsOf } from "../../support/ports.ts";
import { aMessenger, anOutbox, noPacer } from "./an-outbox.ts";

type Outbox = Awaited<ReturnType<typeof anOutbox>>;
const pk = "g-1";
/** So long that only `wake` and `idle` look. */
const never = 2 ** 30;
/** Long enough for a slow machine, short enough to wait for. */
const takeOverInMs = 400;

describe("the dispatcher", () => {
  const running: Dispatcher[] = [];
  const started = (outbox: Outbox, pollInMs = never): Dispatcher => {
    const { tools, handlers } = outbox;
    const dispatcher = createDispatcher({ ...tools, handlers, pollInMs, takeOverInMs });
    running.push(dispatcher);
    return dispatcher;
  };
  const poisoned = async ({ ports }: Outbox, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      await ports.documents.commit(pk, [
        {
          kind: "upsert",
          id: `notice:poison:${index}`,
          body: { docType: "notice", schema: 99, wakeAt: ports.now() },
        },
      ]);
    }
  };

  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
  });

  it("given a due document of a kind nobody knows, when woken, then it rests and leaves it alone", async () => {
    const outbox = await anOutbox();
    const { ports } = outbox;
    await ports.documents.commit(pk, [
      {
        kind: "create",
        id: "reminder:1",
        body: { docType: "reminder", schema: 1, wakeAt: ports.now() },
      },
    ]);

    await started(outbox).idle();

    assert.equal((await ports.documents.due(ports.now(), 10)).length, 1);
  });

  it("given nothing due, when idle is asked, then it is idle at once", async () => {
    await started(await anOutbox()).idle();
  });

  it("given a notice, when idle, then it has been sent", async () => {
    const outbox = await anOutbox();
    await outbox.queue();

    await started(outbox).idle();

    assert.equal((await outbox.stored()).state, "sent");
  });

  it("given a job that queues a notice, when idle, then that is sent as well", async () => {
    const handlers: Record<string, JobHandler> = {
      "test.tell": async () => {
        await outbox.queue({ id: "n-2" });
        return {};
      },
    };
    const outbox = await anOutbox({ handlers });
    await outbox.ports.documents.commit(pk, [
      queuedJob({ name: "test.tell", at: outbox.ports.now() }),
    ]);

    await started(outbox).idle();

    assert.deepEqual(outbox.arrived, ["send a:p-1 n-2"]);
  });

  it("given something for later, when idle, then it stays", async () => {
    const outbox = await anOutbox();
    await outbox.queue({ dueAt: plus(outbox.ports.now(), { seconds: 1 }) });

    await started(outbox).idle();

    assert.deepEqual(outbox.arrived, []);
  });

  it("given several jobs of one group, when run, then one follows the other", async () => {
    let underway = 0;
    let most = 0;
    const slow: JobHandler = async () => {
      underway += 1;
      most = Math.max(most, underway);
      await new Promise((resolve) => setImmediate(resolve));
      underway -= 1;
      return {};
    };
    const outbox = await anOutbox({ handlers: { "test.a": slow, "test.b": slow, "test.c": slow } });
    const at = outbox.ports.now();
    for (const name of ["test.a", "test.b", "test.c"] as const) {
      await outbox.ports.documents.commit(pk, [queuedJob({ name, at })]);
    }

    await started(outbox).idle();

    assert.equal(most, 1);
    assert.deepEqual(await idsOf(outbox.ports, pk, "job"), []);
  });

  it("given a document nobody can read, when others are due, then they are sent and it ends", async () => {
    const outbox = await anOutbox();
    await poisoned(outbox, 1);
    await outbox.queue();

    await started(outbox).idle();

    assert.equal((await outbox.stored()).state, "sent");
    assert.ok(outbox.ports.logged.some(({ event }) => event === "outbox.failed"));
  });

  it("given more of those than one look takes, when others are due, then they are sent", async () => {
    const outbox = await anOutbox();
    await poisoned(outbox, 120);
    outbox.ports.clock.now = plus(outbox.ports.now(), { seconds: 1 });
    await outbox.queue();

    await started(outbox).idle();

    assert.equal((await outbox.stored()).state, "sent");
  });

  it("given storage that is away, when looked, then it is logged and the next look works", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    let away = true;
    const { documents } = outbox.ports;
    const unsteady: Documents = {
      ...documents,
      due: (until, limit) =>
        away
          ? Promise.reject(new Fault("documents.unavailable", { retryable: true }))
          : documents.due(until, limit),
    };
    const ports = { ...outbox.ports, documents: unsteady };
    const dispatcher = started({ ...outbox, ports, tools: { ...outbox.tools, ports } });
    await dispatcher.idle();
    away = false;

    await dispatcher.idle();

    assert.equal((await outbox.stored()).state, "sent");
    assert.deepEqual(outbox.ports.logged[0], {
      event: "outbox.unavailable",
      fields: { code: "documents.unavailable" },
    });
  });

  it("given nobody who calls, when its time comes, then it looks by itself", async () => {
    const outbox = await anOutbox();
    await outbox.queue();
    const looked = new Promise<void>((resolve) => {
      const { ports, tools } = outbox;
      const log: typeof ports.log = (event) => {
        if (event === "outbox.sent") resolve();
      };
      started({ ...outbox, tools: { ...tools, ports: { ...ports, log } } }, 5);
    });

    await looked;

    assert.deepEqual(outbox.arrived, ["send a:p-1 n-1"]);
  });

  it("given a stop, when called again, then nothing is sent any more", async () => {
    const outbox = await anOutbox();
    const dispatcher = started(outbox);
    await dispatcher.stop();
    await outbox.queue();

    dispatcher.wake();
    await dispatcher.idle();

    assert.deepEqual(outbox.arrived, []);
  });

  it("given two dispatchers on one store, when 40 notices are due, then each is sent once", async () => {
    const one = await anOutbox();
    const teams = aMessenger();
    const other = { ...one, tools: { ...one.tools, messenger: teams.messenger, ...noPacer() } };
    for (let index = 0; index < 40; index += 1) await one.queue({ id: `n-${index}` });

    await Promise.all([started(one).idle(), started(other).idle()]);

    const all = [...one.arrived, ...teams.arrived];
    assert.equal(all.length, 40);
    assert.equal(new Set(all).size, 40);
    assert.deepEqual(await one.ports.documents.due(one.ports.now(), 10), []);
  });
});
