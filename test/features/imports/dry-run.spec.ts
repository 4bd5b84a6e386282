import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { beforeEach, describe, it } from "mocha";
import { api } from "../../../bot/contract/api.ts";
import { dryRun } from "../../../bot/features/imports/dry-run.ts";
import { dryRunRoute } from "../../../bot/features/imports/routes.ts";
import { refuse } from "../../../bot/kernel/outcome.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { coordinator, outsider, participant, stranger, teacher } from "../../support/a-group.ts";
import { idsOf, portsOf } from "../../support/ports.ts";
import { anImport, groupIdOf } from "./an-import.ts";

const provider = "provider:zorgopleider";
type Import = Awaited<ReturnType<typeof anImport>>;

describe("checking a file", () => {
  let given: Import;
  const codes = (verdict: Awaited<ReturnType<Import["check"]>>) =>
    verdict.findings.map(({ code }) => code);

  beforeEach(async () => {
    given = await anImport();
  });

  it("given a good file, when checked, then it can be confirmed and the dates are shown", async () => {
    const verdict = await given.check();

    assert.deepEqual(api.dryRunImport.output.parse(verdict), verdict);
    assert.deepEqual(verdict.counts, { ok: 12, warning: 0, error: 0, new: 12, unchanged: 0 });
    assert.deepEqual([verdict.canConfirm, verdict.needsReason], [true, false]);
    assert.equal(verdict.plan?.sessions.length, 12);
    assert.equal(verdict.group?.exists, false);
  });

  it("given a check, when done, then nothing but a note of it is kept", async () => {
    const verdict = await given.check();

    assert.deepEqual(await idsOf(given.ports, provider, "import"), [`import:${verdict.importId}`]);
    assert.deepEqual(await idsOf(given.ports, groupIdOf(verdict), "group"), []);
  });

  it("given the same file twice, when checked, then it is the same import", async () => {
    assert.equal((await given.check()).importId, (await given.check()).importId);
    assert.equal((await idsOf(given.ports, provider, "import")).length, 1);
  });

  it("given another start, when checked, then it is another group", async () => {
    const moved = await given.check({}, { startOn: "2027-02-09" });

    assert.notEqual(groupIdOf(moved), groupIdOf(await given.check()));
  });

  it("given wrong rows, when checked, then each has its verdict and nothing can be confirmed", async () => {
    const verdict = await given.check({ rows: { 4: { "e-mail": "geen adres" } } });

    assert.equal(verdict.canConfirm, false);
    assert.deepEqual(
      verdict.rows.filter((row) => row.verdict === "error").map(({ row, change }) => [row, change]),
      [[4, "none"]],
    );
  });

  for (const [participants, needsReason] of [
    [11, true],
    [12, false],
    [15, false],
    [16, true],
  ] as const) {
    it(`given ${participants} participants, when checked, then a reason is ${needsReason ? "" : "not "}needed`, async () => {
      const verdict = await given.check({ participants });

      assert.deepEqual([verdict.needsReason, verdict.canConfirm], [needsReason, true]);
    });
  }

  it("given a course that cannot start, when checked, then there is no group to make", async () => {
    const verdict = await given.check({ group: { opleiding: "Plannen en organiseren" } });

    assert.deepEqual([verdict.group, verdict.plan, verdict.canConfirm], [null, null, false]);
    assert.deepEqual(await idsOf(given.ports, provider, "import"), []);
  });

  it("given a group that runs, when its file is checked again, then the start is history", async () => {
    const first = await given.check();
    await given.confirm(first.importId);
    given.ports.clock.now = instant("2027-03-01T12:00:00Z");

    const again = await given.check();

    assert.deepEqual([again.group?.exists, again.plan, again.canConfirm], [true, null, true]);
    assert.deepEqual(again.counts.unchanged, 12);
    assert.ok(!codes(again).includes("imports.start_in_past"));
  });

  it("given a running group of eleven, when checked again, then no reason is asked", async () => {
    const first = await given.check({ participants: 11 });
    await given.confirm(first.importId, "Kleine instelling.");

    assert.equal((await given.check({ participants: 11 })).needsReason, false);
  });

  it("given English, when checked, then the findings are English", async () => {
    const outcome = await dryRun(
      given.ports,
      { ...coordinator, language: "en" },
      { fileName: "g.csv", content: Buffer.from("naam\nFatima Bakri\n").toString("base64") },
    );

    assert.ok(outcome.ok);
    assert.match(outcome.value.findings[0]?.text ?? "", /columns/i);
  });
});

describe("a file that is no spreadsheet", () => {
  it("given a refusal of the reader, when checked, then it is passed on", async () => {
    const { ports } = await anImport();
    const reading = {
      ...ports,
      readSpreadsheet: () => Promise.resolve(refuse("spreadsheet.has_macros")),
    };

    const outcome = await dryRun(reading, coordinator, { fileName: "g.xlsm", content: "" });

    assert.deepEqual(outcome, { ok: false, refusal: "spreadsheet.has_macros" });
  });

  it("given the example file, when checked with the real reader, then all fourteen are right", async () => {
    const content = readFileSync("examples/groep-voorbeeld.xlsx").toString("base64");

    const outcome = await dryRunRoute(portsOf(), coordinator, { fileName: "groep.xlsx", content });

    assert.ok(outcome.ok);
    assert.equal(outcome.value.rows.length, 14);
    assert.equal(outcome.value.canConfirm, true);
  });

  for (const actor of [participant, teacher, outsider, stranger]) {
    it(`given ${actor.objectId}, when checking a file, then it is for coordinators`, async () => {
      const { ports } = await anImport();

      assert.deepEqual(await dryRun(ports, actor, { fileName: "g.csv", content: "" }), {
        ok: false,
        refusal: "groups.coordinators_only",
      });
    });
  }
});
