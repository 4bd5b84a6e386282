import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { aWorkbook, withParts } from "../../platform/spreadsheets/a-workbook.ts";
import {
  csvFile,
  everybody,
  type GroupFile,
  groupFile,
  groupRows,
  type Named,
} from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyRedeems,
  idOf,
  startAppUnderTest,
} from "../../support/app-under-test.ts";

const example = async (name: string): Promise<GroupFile> => ({
  fileName: name,
  content: (await readFile(new URL(`../../../examples/${name}`, import.meta.url))).toString(
    "base64",
  ),
});
const people = (count: number): readonly Named[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Deelnemer ${"a".repeat((index % 26) + 1)}`,
    mail: `d${index}@hetbaken.example`,
  }));
const text = (content: string, fileName = "groep.csv"): GroupFile => ({
  fileName,
  content: Buffer.from(content).toString("base64"),
});

describe("importing a group through the API", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
    // Making the classes is not what this is about: nobody needs to see it.
    await running.hands.block(idOf(coordinator));
  });
  after(() => running.close());

  const judge = (file: GroupFile) => running.call(coordinator)("dryRunImport", file);
  const confirm = (importId: string, reason?: string) =>
    running.call(coordinator)("confirmImport", { importId, ...(reason ? { reason } : {}) });
  const refusal = async (file: GroupFile): Promise<AppProblem> => {
    try {
      await judge(file);
    } catch (error) {
      if (error instanceof AppProblem) return error;
      throw error;
    }
    throw new Error("it was taken");
  };

  for (const name of ["groep-voorbeeld.xlsx", "groep-voorbeeld.csv"]) {
    it(`given ${name}, when judged, then all 14 are fine and the plan has 12 sessions`, async () => {
      const verdict = await judge(await example(name));

      assert.deepEqual(verdict.counts, { ok: 14, warning: 0, error: 0, new: 14, unchanged: 0 });
      assert.deepEqual([verdict.canConfirm, verdict.needsReason], [true, false]);
      assert.equal(verdict.plan?.sessions.length, 12);
      assert.equal(verdict.group?.exists, false);
      assert.ok((verdict.plan?.maxHours ?? 99) <= 6);
    });
  }

  it("given the workbook and the CSV of one group, when judged, then it is one and the same import", async () => {
    const [one, other] = [
      await judge(await example("groep-voorbeeld.xlsx")),
      await judge(await example("groep-voorbeeld.csv")),
    ];

    assert.equal(one.importId, other.importId);
    assert.equal(one.group?.groupId, other.group?.groupId);
  });

  it("given the example with mistakes, when judged, then three rows say what to do, and confirming is refused", async () => {
    const verdict = await judge(await example("groep-met-fouten.xlsx"));

    const wrong = verdict.rows.filter((row) => row.verdict !== "ok");
    assert.equal(wrong.length, 3);
    for (const { findings } of wrong) {
      assert.ok(
        findings.every(
          ({ cell, text: said }) => /^[A-Z]\d+$/.test(cell ?? "") && said.endsWith("."),
        ),
      );
    }
    assert.equal(verdict.canConfirm, false);
    await assert.rejects(confirm(verdict.importId), { code: "imports.not_found", status: 404 });
  });

  it("given a group that is too small, when confirmed, then a reason is asked and kept", async () => {
    const verdict = await judge(groupFile());
    assert.deepEqual([verdict.needsReason, verdict.canConfirm], [true, true]);
    await assert.rejects(confirm(verdict.importId, "  "), { code: "imports.reason_needed" });
    const { groupId } = await confirm(verdict.importId, "Een proef met vier mensen");

    const { value } = await running.app.app.ports.documents.get(groupId, "group", (raw) =>
      Object(raw),
    );
    assert.equal(value.sizeReason, "Een proef met vier mensen");
  });

  it("given a judged file, when confirmed twice and at once, then there is one group", async () => {
    const { importId, group } = await judge(groupFile({ startTime: "10:00" }));
    const reason = "Een proef";
    const results = await Promise.all([confirm(importId, reason), confirm(importId, reason)]);
    const third = await confirm(importId, reason);

    assert.deepEqual(results.map(({ created }) => created).toSorted(), [false, true]);
    assert.deepEqual(third, { groupId: group?.groupId, created: false, added: 0 });
    await running.pass({ minutes: 1 });
    const { groups } = await running.call(coordinator)("groups", {});
    assert.equal(groups.filter(({ groupId }) => groupId === group?.groupId).length, 1);
  });

  it("given a group that exists, when its file is judged again, then everybody is unchanged", async () => {
    const verdict = await judge(groupFile());

    assert.equal(verdict.group?.exists, true);
    assert.deepEqual([verdict.counts.new, verdict.counts.unchanged], [0, everybody.length]);
    assert.equal(verdict.needsReason, false);
  });

  it("given a judgement that nobody confirmed, when two days pass, then what the file held is gone", async () => {
    const { importId } = await judge(groupFile({ startTime: "11:00" }));
    await running.pass({ minutes: 5 });
    await everybodyRedeems(running);
    await running.pass({ days: 2 });

    await assert.rejects(confirm(importId, "Een proef"), {
      code: "imports.not_found",
      status: 404,
      message: "Deze controle is verlopen. Kies het bestand nog een keer.",
    });
  });

  it("given two rows for one person, when judged, then both are wrong and say which", async () => {
    const [first, second] = groupRows();
    const verdict = await judge(
      csvFile([first ?? {}, second ?? {}, { ...second, Naam: "Iemand Anders" }]),
    );

    assert.equal(verdict.canConfirm, false);
    assert.deepEqual(
      verdict.rows.slice(1).map((row) => row.verdict),
      ["error", "error"],
    );
  });

  it("given ten thousand rows, when judged, then it is refused in a sentence, and soon", async () => {
    const startedAt = performance.now();
    const answer = await judge(groupFile({ participants: people(10_000) })).then(
      (verdict) => verdict.findings.map(({ text: said }) => said).join(" "),
      (error) => String(error.message),
    );

    assert.match(answer, /te veel|niet meer dan|te groot/);
    assert.ok(performance.now() - startedAt < 5_000);
  });

  for (const [what, file, code] of [
    ["a text that is no table", text("Beste Marijke,\n\nhierbij de namen."), ""],
    ["an empty file", text(""), "spreadsheet."],
    [
      "a picture",
      {
        fileName: "foto.png",
        content: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]).toString("base64"),
      },
      "spreadsheet.",
    ],
    ["a workbook that is no zip", text("PK\u0003\u0004 stuk", "groep.xlsx"), "spreadsheet."],
    [
      "an old workbook",
      {
        fileName: "groep.xls",
        content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).toString("base64"),
      },
      "spreadsheet.",
    ],
  ] as const) {
    it(`given ${what}, when judged, then nothing can be confirmed, and a sentence says why`, async () => {
      const answer = await judge(file).then(
        ({ canConfirm, findings }) => ({
          canConfirm,
          said: findings.map((one) => one.text).join(" "),
          code: "",
        }),
        (error) => ({ canConfirm: false, said: String(error.message), code: String(error.code) }),
      );

      assert.equal(answer.canConfirm, false);
      assert.ok(answer.code.startsWith(code), answer.code);
      assert.match(answer.said, /^[A-Z].*\.$/s);
      assert.doesNotMatch(answer.said, /Meldcode/);
    });
  }

  it("given a workbook with macros, when judged, then it is refused, and says how to save it", async () => {
    const workbook = await aWorkbook([[{ value: "Naam" }], [{ value: "Amina" }]]);
    const withMacros = withParts(workbook, () => ({ "xl/vbaProject.bin": "x" }));
    const content = Buffer.from(withMacros).toString("base64");

    const { code, message } = await refusal({ fileName: "groep.xlsm", content });

    assert.equal(code, "spreadsheet.has_macros");
    assert.match(message, /Sla het op als Excel-werkmap zonder macro's/);
  });

  for (const megabytes of [2.2, 2.6, 4]) {
    it(`given a file of ${megabytes} MB, when judged, then it is 413 and says how large it may be`, async () => {
      const content = "A".repeat(Math.round((megabytes * 1024 * 1024 * 4) / 3));
      const { status, code, message } = await refusal({ fileName: "groot.xlsx", content });

      assert.deepEqual([status, code], [413, "http.too_large"]);
      assert.equal(
        message,
        "Dit is te groot. Kies een bestand van minder dan 2 MB, of maak je tekst korter.",
      );
    });
  }
});
