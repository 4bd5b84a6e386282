import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const program = fileURLToPath(new URL("../infra/local/story/main.ts", import.meta.url));
const withMistakes = fileURLToPath(new URL("../examples/groep-met-fouten.xlsx", import.meta.url));

/** As it was agreed: whoever reads the last line relies on these fields. */
const told = z.strictObject({
  ok: z.boolean(),
  errors: z.array(z.string()),
  group: z.looseObject({ id: z.string(), participants: z.int(), guests: z.int() }),
  team: z.looseObject({ id: z.string() }),
  sessions: z.array(
    z.looseObject({
      module: z.int(),
      title: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      joinUrl: z.url(),
    }),
  ),
  notices: z.looseObject({
    planned: z.int(),
    sent: z.int(),
    failed: z.int(),
    skipped: z.int(),
    uncertain: z.int(),
    perRole: z.record(z.string(), z.int()),
  }),
  scans: z.looseObject({ sent: z.int(), completed: z.int() }),
  assignments: z.looseObject({ posted: z.int(), handedIn: z.int() }),
  progress: z.looseObject({ participants: z.array(z.looseObject({ name: z.string() })) }),
  graphRequests: z.int(),
  connectorRequests: z.int(),
  store: z.enum(["sqlite", "cosmos"]),
  seconds: z.number(),
});
type Told = z.output<typeof told>;

async function story(...args: string[]) {
  const child = spawn(process.execPath, [program, "--json", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  const lines = out.trimEnd().split("\n");
  return { code, err, lines, last: lines.at(-1) ?? "" };
}

const totals = ({ group, team, sessions, notices, scans, assignments, progress }: Told) => ({
  group,
  team,
  sessions,
  notices,
  scans,
  assignments,
  progress,
});

function assertWhole(line: string): Told {
  const one = told.parse(JSON.parse(line));
  assert.deepEqual(one.errors, []);
  assert.equal(one.ok, true);
  assert.deepEqual([one.group.participants, one.group.guests], [14, 10]);
  assert.equal(one.sessions.length, 12);
  assert.deepEqual([one.scans.sent, one.scans.completed], [14, 14]);
  assert.deepEqual([one.assignments.posted, one.assignments.handedIn], [14, 7]);
  assert.deepEqual([one.notices.failed, one.notices.uncertain], [0, 0]);
  assert.ok(one.seconds < 60, `${one.seconds} s`);
  return one;
}

describe("the story, from a file to a running class", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "story-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("given the example, when told twice on the same data, then nothing new is made the second time", async () => {
    const data = join(folder, "sqlite");
    const journal = async () =>
      (await readFile(join(data, "journal.jsonl"), "utf8"))
        .split("\n")
        .filter(Boolean)
        .map((line) =>
          z.looseObject({ target: z.string(), method: z.string() }).parse(JSON.parse(line)),
        );
    const first = await story("--data", data);
    const before = (await journal()).length;
    const second = await story("--data", data);

    assert.equal(first.code, 0, first.err);
    assert.equal(second.code, 0, second.err);
    const [one, other] = [assertWhole(first.last), assertWhole(second.last)];
    assert.deepEqual(totals(other), totals(one));
    const news = (await journal()).slice(before);
    assert.deepEqual(
      news.filter(({ target, method }) => target === "graph" && method !== "GET"),
      [],
    );
    assert.deepEqual(
      news.filter(({ target }) => target === "connector"),
      [],
    );
  });

  it("given Cosmos, when told, then progress is stored through its SDK as well", async () => {
    const { code, err, last } = await story("--data", join(folder, "cosmos"), "--store", "cosmos");

    assert.equal(code, 0, err);
    assert.equal(assertWhole(last).store, "cosmos");
  });

  it("given a file with mistakes, when told, then it ends with 2 and a verdict for every row", async () => {
    const { code, lines, last } = await story(
      "--data",
      join(folder, "wrong"),
      "--input",
      withMistakes,
    );

    assert.equal(code, 2);
    const said = lines.join("\n");
    assert.equal(said.match(/^rij \d+ {2}fout/gm)?.length, 3);
    assert.equal(said.match(/^rij \d+ {2}goed/gm)?.length, 11);
    const { ok, verdict } = z
      .looseObject({ ok: z.boolean(), verdict: z.looseObject({ rows: z.array(z.unknown()) }) })
      .parse(JSON.parse(last));
    assert.equal(ok, false);
    assert.equal(verdict.rows.length, 14);
  });

  it("given a file that is no spreadsheet, when told, then it ends with 2 and a sentence", async () => {
    const file = join(folder, "brief.xlsx");
    await writeFile(file, "Beste Marijke");

    const { code, lines } = await story("--data", join(folder, "none"), "--input", file);

    assert.equal(code, 2);
    assert.match(lines.join("\n"), /\.$/m);
  });

  it("given a file that is not there, when told, then it says so and makes nothing", async () => {
    const { code, err } = await story("--input", join(folder, "weg.xlsx"));

    assert.notEqual(code, 0);
    assert.match(err, /weg\.xlsx/);
  });
});
