import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { forgetImport } from "../../../bot/features/imports/jobs.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { allOf, idsOf, landed } from "../../support/ports.ts";
import { anImport } from "./an-import.ts";

const provider = "provider:zorgopleider";
type Import = Awaited<ReturnType<typeof anImport>>;

describe("what is kept of a file", () => {
  let given: Import;
  beforeEach(async () => {
    given = await anImport();
  });

  it("given a file that cannot be confirmed, when checked, then nothing of it is kept", async () => {
    await given.check({ rows: { 4: { "e-mail": "geen adres" } } });
    await given.check({}, { startOn: "2026-11-03" });

    assert.deepEqual(await idsOf(given.ports, provider, "import"), []);
    assert.deepEqual(await idsOf(given.ports, provider, "job"), []);
  });

  it("given a mistake in the header only, when checked, then it is not the import without it", async () => {
    const good = await given.check();

    const wrong = await given.check({ group: { "E-mailadres": "" } });

    assert.equal(wrong.canConfirm, false);
    assert.notEqual(wrong.importId, good.importId);
  });

  it("given a confirmed import, when looked at what was kept, then no participant is in it", async () => {
    const { importId } = await given.check();

    await given.confirm(importId);

    const [note, ...others] = await allOf(given.ports, provider, "import");
    assert.deepEqual([note?.id, others.length], [`import:${importId}`, 0]);
    assert.doesNotMatch(JSON.stringify(note?.value), /@delinde\.example/);
  });

  it("given a confirmed import, when a day has passed, then the note of it is forgotten as well", async () => {
    const { importId } = await given.check();
    await given.confirm(importId);

    const jobs = (await allOf(given.ports, provider, "job")).map(({ value }) => readJob(value));
    for (const due of jobs)
      await landed(given.ports, provider, await forgetImport(given.ports, due, provider));

    assert.deepEqual(
      jobs.map(({ name }) => name),
      ["imports.forget"],
    );
    assert.deepEqual(await idsOf(given.ports, provider, "import"), []);
  });
});

describe("forgetting what nobody confirmed", () => {
  const forgetting = async ({ ports }: Import) => {
    const [stored] = (await allOf(ports, provider, "job")).filter(({ id }) =>
      id.includes("forget"),
    );
    const job = readJob(stored?.value);
    await landed(ports, provider, await forgetImport(ports, job, provider));
    return job;
  };

  it("given a check, when a day has passed, then its people are gone, also when run twice", async () => {
    const given = await anImport();
    await given.check();

    const { wakeAt } = await forgetting(given);
    await forgetting(given);

    assert.equal(wakeAt, plus(given.ports.now(), { days: 1 }));
    assert.deepEqual(await idsOf(given.ports, provider, "import"), []);
  });

  it("given a file that is checked again, when half a day has passed, then it is kept a day from then", async () => {
    const given = await anImport();
    await given.check();
    given.ports.clock.now = plus(given.ports.now(), { hours: 20 });
    await given.check();

    const { wakeAt } = await forgetting(given);

    assert.equal(wakeAt, plus(given.ports.now(), { days: 1 }));
  });
});
