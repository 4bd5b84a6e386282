import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { documentsContract } from "./documents-contract.ts";
import { aBody, asStored, etagOf, idsOf, rejectsWith } from "./store-under-test.ts";

const unavailable = { code: "documents.unavailable", retryable: false };
const writer = fileURLToPath(new URL("./sqlite-writer.ts", import.meta.url));

describe("documents in SQLite", () => {
  let folder = "";
  let files = 0;
  const newFile = () => join(folder, `${files++}.sqlite`);

  before("make a folder", async () => {
    folder = await mkdtemp(join(tmpdir(), "documents-"));
  });
  after("remove the folder", () => rm(folder, { recursive: true, force: true }));

  describe("with a write-ahead log", () => {
    documentsContract({
      histories: 300,
      open: () => Promise.resolve(openSqlite({ file: newFile() })),
    });
  });
  describe("with a rollback journal", () => {
    documentsContract({
      histories: 5,
      open: () => Promise.resolve(openSqlite({ file: newFile(), journal: "delete" })),
    });
  });
  describe("in memory", () => {
    documentsContract({
      histories: 100,
      open: () => Promise.resolve(openSqlite({ file: ":memory:" })),
    });
  });

  describe("the file", () => {
    it("given a closed store, when opened again, then everything is there", async () => {
      const file = newFile();
      const first = openSqlite({ file });
      await first.commit("group-1", [{ kind: "create", id: "group", body: aBody({ n: 1 }) }]);
      const etag = await etagOf(first, "group-1", "group");
      await first.close();

      const second = openSqlite({ file });

      const expected = { id: "group", value: aBody({ n: 1 }), etag };
      assert.deepEqual(await second.get("group-1", "group", asStored), expected);
      await second.close();
    });

    it("given a path that cannot be opened, when opened, then that is a clear fault", () => {
      const file = join(folder, "nowhere", "a.sqlite");

      assert.throws(() => openSqlite({ file }), unavailable);
    });

    it("given a file that is no database, when opened, then that is a clear fault", async () => {
      const file = newFile();
      await writeFile(file, "This is not a database. ".repeat(100));

      assert.throws(() => openSqlite({ file }), unavailable);
    });
  });

  describe("two connections on one file", () => {
    it("given a commit through one, when read through the other, then it is there at once", async () => {
      const file = newFile();
      const [one, other] = [openSqlite({ file }), openSqlite({ file })];
      await one.commit("pk", [{ kind: "create", id: "a", body: aBody({ n: 1 }) }]);
      const ifMatch = await etagOf(other, "pk", "a");
      await other.commit("pk", [{ kind: "replace", id: "a", ifMatch, body: aBody({ n: 2 }) }]);

      const late = one.commit("pk", [{ kind: "replace", id: "a", ifMatch, body: aBody({ n: 3 }) }]);

      await rejectsWith(late, "documents.conflict", { retryable: true });
      assert.deepEqual((await one.get("pk", "a", asStored)).value, aBody({ n: 2 }));
      await Promise.all([one.close(), other.close()]);
    });

    it("given two processes, when both add to one counter, then no addition is lost", async () => {
      const file = newFile();
      const writers = [1, 2].map(() => spawn(process.execPath, [writer, "count", file, "200"]));

      const ended = await Promise.all(writers.map((process) => once(process, "close")));

      assert.deepEqual(ended, [
        [0, null],
        [0, null],
      ]);
      const documents = openSqlite({ file });
      const { value } = await documents.get("pk", "counter", asStored);
      assert.deepEqual(value, aBody({ n: 400 }));
      await documents.close();
    });
  });

  describe("kill -9", () => {
    for (const commits of [1, 50, 400]) {
      it(`given ${commits} answered commits, when killed, then all are there and none by half`, async () => {
        const file = newFile();
        const answered = await answeredBeforeKill(file, commits);

        const documents = openSqlite({ file });
        const left = await documents.list("left", { limit: 1e6 }, asStored);
        await documents.close();

        const numbersOf = (half: string) =>
          idsOf(left)
            .filter((id) => id.startsWith(half))
            .map((id) => id.slice(half.length));
        const present = new Set(numbersOf("one:"));
        assert.ok(answered.length >= commits);
        assert.deepEqual(
          answered.filter((id) => !present.has(id)),
          [],
        );
        assert.deepEqual([...present], numbersOf("two:"));
      });
    }
  });
});

/** The commits that a process got an answer for before it was killed in the middle of its work. */
async function answeredBeforeKill(file: string, commits: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer, "pairs", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const answered: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    answered.push(id);
    if (answered.length === commits) child.kill("SIGKILL");
  }
  assert.deepEqual(await closed, [null, "SIGKILL"]);
  return answered;
}
