import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Write } from "../../../bot/kernel/documents.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import type { JobHandler } from "../../../bot/kernel/feature.ts";
import { queuedJob, readJob, scheduledJob } from "../../../bot/kernel/job.ts";
import { plus, secondsBetween } from "../../../bot/kernel/time.ts";
import { runJob } from "../../../bot/platform/outbox/jobs.ts";
import { idsOf, raw } from "../../support/ports.ts";
import { anOutbox } from "./an-outbox.ts";

const pk = "g-1";
const fact = (id: string): Write => ({
  kind: "createOnce",
  id,
  body: { docType: "fact", schema: 1 },
});

async function aJob(handler: JobHandler | undefined) {
  const { ports } = await anOutbox();
  const handlers = new Map(handler ? [["test.job", handler]] : []);
  await ports.documents.commit(pk, [
    queuedJob({ name: "test.job", at: ports.now(), data: { given: 1 } }),
  ]);
  const due = async () => {
    const [first] = await ports.documents.due(ports.now(), 1);
    assert.ok(first, "nothing is due");
    return first;
  };
  return {
    ports,
    due,
    run: async () => await runJob(await due(), { ports, handlers }),
    runThis: (one: Awaited<ReturnType<typeof due>>) => runJob(one, { ports, handlers }),
    stored: async () => await ports.documents.find(pk, "job:test.job", raw),
    facts: () => idsOf(ports, pk, "fact"),
    events: () => ports.logged.map(({ event }) => event),
  };
}

describe("running a job", () => {
  it("given a job that ends, when run, then its writes land and it is gone", async () => {
    const job = await aJob(async () => ({ writes: [fact("fact:1")] }));

    await job.run();

    assert.deepEqual(await job.facts(), ["fact:1"]);
    assert.equal(await job.stored(), undefined);
  });

  it("given a job, when run, then its handler gets its data and its partition", async () => {
    const seen: unknown[] = [];
    const job = await aJob((_ports, { data }, partition) => {
      seen.push(data, partition);
      return Promise.resolve({});
    });

    await job.run();

    assert.deepEqual(seen, [{ given: 1 }, pk]);
  });

  it("given a job that comes again, when run, then it waits until then with its new data", async () => {
    const job = await aJob(async (ports) => ({
      again: plus(ports.now(), { minutes: 5 }),
      data: { given: 2 },
    }));

    await job.run();

    const { wakeAt, data, attempts } = readJob((await job.stored())?.value);
    assert.deepEqual(
      [wakeAt, data, attempts],
      [plus(job.ports.now(), { minutes: 5 }), { given: 2 }, 0],
    );
  });

  it("given more writes than one batch holds, when run, then all land and the job ends", async () => {
    const writes = Array.from({ length: 250 }, (_, index) => fact(`fact:${index}`));
    const job = await aJob(async () => ({ writes }));

    await job.run();

    assert.equal((await job.facts()).length, 250);
    assert.equal(await job.stored(), undefined);
  });

  it("given exactly one batch, when run, then the job's own end finds its place", async () => {
    const writes = Array.from({ length: 100 }, (_, index) => fact(`fact:${index}`));
    const job = await aJob(async () => ({ writes }));

    await job.run();

    assert.equal((await job.facts()).length, 100);
    assert.equal(await job.stored(), undefined);
  });

  it("given a job nobody handles, when run, then it is taken away and logged", async () => {
    const job = await aJob(undefined);

    await job.run();

    assert.equal(await job.stored(), undefined);
    assert.deepEqual(job.events(), ["outbox.job_unknown"]);
  });

  it("given a job that was moved meanwhile, when run, then it keeps its new moment", async () => {
    const job = await aJob(() => Promise.reject(new Error("must not run")));
    const due = await job.due();
    const later = plus(job.ports.now(), { hours: 1 });
    await job.ports.documents.commit(pk, [scheduledJob({ name: "test.job", at: later })]);

    await job.runThis(due);

    assert.equal(readJob((await job.stored())?.value).wakeAt, later);
  });

  it("given a job that somebody else finished, when run late, then nothing happens", async () => {
    const job = await aJob(async () => ({ writes: [fact("fact:1")] }));
    const due = await job.due();
    await job.run();

    await job.runThis(due);

    assert.deepEqual(job.events(), []);
  });
});

describe("a job that meets somebody else", () => {
  it("given a conflict, when run, then it decides again on what is stored now", async () => {
    let runs = 0;
    const job = await aJob(async ({ documents }) => {
      runs += 1;
      const stored = await documents.find(pk, "fact:1", raw);
      if (runs === 1) await documents.commit(pk, [fact("fact:1")]);
      return stored ? {} : { writes: [{ ...fact("fact:1"), kind: "create" } as Write] }; // The same body.
    });

    await job.run();

    assert.equal(runs, 2);
    assert.equal(await job.stored(), undefined);
  });

  it("given two processes at once, when run, then its writes land once and nobody fails", async () => {
    let runs = 0;
    const job = await aJob(() => {
      runs += 1;
      return Promise.resolve({ writes: [fact(`fact:${runs}`)] });
    });
    const due = await job.due();

    await Promise.all([job.runThis(due), job.runThis(due)]);

    assert.equal((await job.facts()).length, 1);
    assert.deepEqual(job.events(), []);
  });

  it("given a conflict that stays, when run, then it is put off", async () => {
    const job = await aJob(() =>
      Promise.reject(new Fault("documents.conflict", { retryable: true })),
    );

    await job.run();

    assert.equal(readJob((await job.stored())?.value).attempts, 1);
  });
});

describe("a job that breaks", () => {
  const broken = () => aJob(() => Promise.reject(new TypeError("a bug")));

  it("given a bug, when run, then it is logged without words and tried later", async () => {
    const job = await broken();

    await job.run();

    const { wakeAt, attempts, data } = readJob((await job.stored())?.value);
    assert.deepEqual([attempts, data], [1, { given: 1 }]);
    assert.equal(secondsBetween(job.ports.now(), wakeAt), 10);
    assert.deepEqual(job.ports.logged, [
      { event: "outbox.job_fault", fields: { job: "test.job", code: "TypeError", attempts: 1 } },
    ]);
  });

  it("given trouble that lasts, when tried, then it waits longer, at most an hour", async () => {
    const job = await broken();
    const waits: number[] = [];

    for (let tries = 0; tries < 11; tries += 1) {
      await job.run();
      const { wakeAt } = readJob((await job.stored())?.value);
      waits.push(secondsBetween(job.ports.now(), wakeAt));
      job.ports.clock.now = wakeAt;
    }

    assert.deepEqual(waits, [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  });

  it("given twelve failures, when tried, then it stays for people to see and does not wake", async () => {
    const job = await broken();
    for (let tries = 0; tries < 12; tries += 1) {
      await job.run();
      job.ports.clock.now = plus(job.ports.now(), { hours: 2 });
    }

    const value = (await job.stored())?.value;
    assert.deepEqual([value?.["attempts"], value?.["wakeAt"]], [12, undefined]);
    assert.deepEqual(await job.ports.documents.due(job.ports.now(), 10), []);
  });

  it("given a job that was given up, when set again, then it runs", async () => {
    let broke = true;
    const job = await aJob(() =>
      broke
        ? Promise.reject(new TypeError("a bug"))
        : Promise.resolve({ writes: [fact("fact:1")] }),
    );
    for (let tries = 0; tries < 12; tries += 1) {
      await job.run();
      job.ports.clock.now = plus(job.ports.now(), { hours: 2 });
    }
    broke = false;
    await job.ports.documents.commit(pk, [scheduledJob({ name: "test.job", at: job.ports.now() })]);

    await job.run();

    assert.deepEqual(await job.facts(), ["fact:1"]);
  });

  it("given a success after failures, when it comes again, then the count starts anew", async () => {
    let broke = true;
    const job = await aJob((ports) =>
      broke
        ? Promise.reject(new Fault("tenant.unavailable", { retryable: true }))
        : Promise.resolve({ again: plus(ports.now(), { minutes: 1 }) }),
    );
    await job.run();
    broke = false;
    job.ports.clock.now = plus(job.ports.now(), { minutes: 1 });

    await job.run();

    assert.equal(readJob((await job.stored())?.value).attempts, 0);
  });
});
