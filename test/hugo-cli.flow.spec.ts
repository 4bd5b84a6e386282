import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { loadKnowledge } from "../bot/knowledge/load.ts";

const main = join(import.meta.dirname, "..", "infra", "local", "hugo", "main.ts");

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

async function run(args: readonly string[], input = ""): Promise<Run> {
  const child = spawn(process.execPath, [main, ...args], { stdio: "pipe" });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, out, err };
}

const answerLine = z.strictObject({
  q: z.string(),
  outcome: z.enum(["answer", "suggest", "handover", "urgent"]),
  ids: z.array(z.string()).max(5),
  confidence: z.number().min(0).max(1),
  ms: z.number().min(0),
});
const linesOf = ({ out }: Run) =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => answerLine.parse(JSON.parse(line)));

const ids = new Set(loadKnowledge().items.map(({ id }) => id));

let folder = "";
const fileWith = (content: unknown): string => {
  const file = join(folder, "vragen.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};
/** Inside each `describe`: hooks outside of one would run for every test of the project. */
const inFolderOfItsOwn = (): void => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zorgklas-hugo-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
};

const answerAll = (content: unknown) => run(["--questions", fileWith(content), "--json"]);

describe("Hugo on the command line, a file of questions", () => {
  inFolderOfItsOwn();

  it("given questions, when answered, then each has a line in the same order, with ids of the knowledge", async () => {
    const asked = [
      { q: "Wat kost de opleiding?", audience: "deelnemer" },
      { q: "hoe lang duurt het", audience: "employer" },
      { q: "moet ik examen doen" },
    ];

    const ran = await answerAll(asked);

    assert.deepEqual([ran.code, ran.err], [0, ""]);
    const lines = linesOf(ran);
    assert.deepEqual(
      lines.map(({ q }) => q),
      asked.map(({ q }) => q),
    );
    assert.ok(
      lines.every(({ ids: found }) => found.length > 0 && found.every((id) => ids.has(id))),
    );
  });

  it("given nothing to answer, or far too much, when answered, then there is a line all the same", async () => {
    const long = `wat kost het ${"en nog iets ".repeat(900)}`;
    assert.ok(long.length > 10_000);

    const lines = linesOf(
      await answerAll([
        { q: "" },
        { q: "  \n" },
        { q: "🙂🙂" },
        { q: long },
        { q: "<b>kosten</b>" },
      ]),
    );

    for (const { outcome, ids: found, confidence } of lines.slice(0, 3)) {
      assert.deepEqual([outcome, found, confidence], ["suggest", [], 0]);
    }
    assert.equal(lines[3]?.q, long);
    assert.equal(lines.length, 5);
  });

  it("given danger at the end of a very long question, when answered, then it is urgent", async () => {
    const [line] = linesOf(
      await answerAll([{ q: `${"blabla ".repeat(1_500)} ze ademt niet, moet ik 112 bellen` }]),
    );

    assert.equal(line?.outcome, "urgent");
  });

  it("given fields of somebody else and a mark of Windows, when answered, then they do no harm", async () => {
    const items = JSON.stringify([{ q: "wat kost het", expected: ["kosten"], type: "kort" }]);

    const ran = await answerAll(`\uFEFF${items}`);

    assert.deepEqual([ran.code, linesOf(ran).length], [0, 1]);
  });

  it("given an audience that nobody knows, when answered, then it is passed over with a warning", async () => {
    const ran = await answerAll([
      { q: "wat kost het", audience: "docent" },
      { q: "wat kost het", audience: "buurvrouw" },
      { q: "wat kost het", audience: 7 },
    ]);

    assert.equal(ran.code, 0);
    assert.equal(linesOf(ran).length, 3);
    assert.deepEqual(
      ran.err.match(/Vraag \d/g),
      ["Vraag 2", "Vraag 3"],
      "each once, and only those",
    );
  });

  it("given an empty list, when answered, then nothing is said", async () => {
    assert.deepEqual(await answerAll([]), { code: 0, out: "", err: "" });
  });

  for (const [what, content, told] of [
    ["no JSON", "[{", /geen geldige JSON/],
    ["no list", { q: "wat kost het" }, /moet een lijst zijn/],
    ["an item that is no object", [{ q: "wat kost het" }, "wat kost het"], /Vraag 2 .* object/],
    ["an item that is null", [null], /Vraag 1 .* object/],
    ["an item without q", [{ q: "a" }, { q: "b" }, { vraag: "c" }], /Vraag 3 .*"q"/],
    ["a q that is no text", [{ q: 12 }], /Vraag 1 .*"q"/],
  ] as const) {
    it(`given ${what}, when asked, then it says so in Dutch and answers nothing`, async () => {
      const { code, out, err } = await answerAll(content);

      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, told);
      assert.doesNotMatch(err, / at .*\.ts:/);
    });
  }

  it("given a file that is not there, or a folder, when asked, then it says so in Dutch", async () => {
    for (const file of [join(folder, "nergens.json"), folder]) {
      const { code, out, err } = await run(["--questions", file, "--json"]);

      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /is er niet, of is niet te lezen/);
    }
  });

  it("given --json alone, or an option that nobody knows, when started, then it tells how it is done", async () => {
    for (const args of [["--json"], ["--vragen", "x.json"], ["--questions"]]) {
      const { code, out, err } = await run(args);

      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, /--questions FILE\.json/);
    }
  });

  it("given a reader that stops after a line, when there is more, then it ends without complaint", async () => {
    const many = Array.from({ length: 3_000 }, () => ({ q: `wat kost het ${"x".repeat(300)}` }));
    const child = spawn(process.execPath, [main, "--questions", fileWith(many), "--json"]);

    await once(child.stdout, "data");
    child.stdout.destroy();
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);

    assert.deepEqual([code, err], [0, ""]);
  });
});

describe("Hugo on the command line, a chat", () => {
  it("given lines that are piped in, when read, then he answers each, without colours, until /stop", async () => {
    const { code, out, err } = await run([], "1\nwat kost de opleiding\n/stop\nniet meer\n");

    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /Wie ben je\?/);
    assert.match(out, /ik zoek voor: deelnemer/);
    assert.match(out, /(Bron: |Bedoel je)/);
    assert.match(out, /Tot ziens\.\n$/);
    assert.equal(out.includes("\u001b"), false);
  });

  it("given no /stop, when the input ends, then so does he", async () => {
    assert.equal((await run([], "hoe lang duurt het")).code, 0);
    assert.equal((await run([], "")).code, 0);
  });
});
