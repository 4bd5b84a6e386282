import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const program = fileURLToPath(new URL("../infra/local/story/main.ts", import.meta.url));

/** As it was agreed: whoever reads the last line relies on these fields. */
const told = z.looseObject({
  ok: z.boolean(),
  errors: z.array(z.string()),
  scans: z.object({ start: z.int(), end: z.int() }),
  sessions: z.int(),
  results: z.object({ met: z.int(), wanted: z.int() }),
  funnel: z.looseObject({
    participants: z.int(),
    noShow: z.int(),
    stopped: z.int(),
    active: z.int(),
    examined: z.int(),
  }),
  notices: z.looseObject({
    lost: z.int(),
    failed: z.int(),
    perRole: z.record(z.string(), z.int()),
  }),
});

describe("the story of a whole track", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "track-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("given the example, when six months are played, then all of it comes true and nobody is drowned", async () => {
    const args = [program, "--whole-track", "--json", "--data", join(folder, "data")];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);

    assert.equal(code, 0, `${err}\n${out}`);
    const one = told.parse(JSON.parse(out.trimEnd().split("\n").at(-1) ?? ""));
    assert.deepEqual([one.ok, one.errors], [true, []]);
    assert.deepEqual(one.scans, { start: 14, end: 11 });
    assert.equal(one.sessions, 12);
    assert.deepEqual(one.results, { met: 165, wanted: 165 });
    const { participants, noShow, stopped, active, examined } = one.funnel;
    assert.deepEqual([participants, noShow, stopped, active, examined], [14, 1, 2, 11, 0]);
    assert.deepEqual([one.notices.lost, one.notices.failed], [0, 0]);
    assert.ok((one.notices.perRole["participant"] ?? 99) <= 45);
    assert.ok((one.notices.perRole["teacher"] ?? 99) <= 42);
  }).timeout(240_000);
});
