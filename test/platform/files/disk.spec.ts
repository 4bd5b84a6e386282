import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFault } from "../../../bot/kernel/fault.ts";
import { openDiskFiles } from "../../../bot/platform/files/disk.ts";
import { filesContract } from "./files-contract.ts";

describe("files in a folder", () => {
  let folder = "";
  before("make a folder", async () => {
    folder = await mkdtemp(join(tmpdir(), "files-"));
  });
  after("remove the folder", () => rm(folder, { recursive: true, force: true }));

  filesContract(() => Promise.resolve(openDiskFiles(join(folder, "contract"))));

  it("given a file that was joined, when the folder is read, then nothing half is left", async () => {
    const files = openDiskFiles(join(folder, "tidy"));
    await files.writePiece("g-1/f-1", 0, Buffer.from("a"));
    await files.join("g-1/f-1", 1);

    assert.deepEqual(await readdir(join(folder, "tidy/g-1")), ["f-1"]);
  });

  it("given pieces of a kill, when joined, then what was half written is no part of it", async () => {
    const files = openDiskFiles(join(folder, "kill"));
    await files.writePiece("g-1/f-1", 0, Buffer.from("a"));
    await writeFile(join(folder, "kill/g-1/f-1.pieces/draft-x"), "half");

    assert.deepEqual(await files.listPieces("g-1/f-1"), [{ index: 0, size: 1 }]);
    await files.join("g-1/f-1", 1);

    assert.deepEqual(await files.find("g-1/f-1"), { size: 1 });
    assert.deepEqual(await readdir(join(folder, "kill/g-1")), ["f-1"]);
  });

  it("given a folder that cannot be used, when written, then that is a fault", async () => {
    const file = join(folder, "no-folder");
    await writeFile(file, "");
    const files = openDiskFiles(file);

    await assert.rejects(files.writePiece("g-1/f-1", 0, Buffer.from("a")), (error) =>
      isFault(error, "files.unavailable"),
    );
  });
});
