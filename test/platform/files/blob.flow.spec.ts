import assert from "node:assert/strict";
import { isFault } from "../../../bot/kernel/fault.ts";
import { openBlobFiles } from "../../../bot/platform/files/blob.ts";
import { type Azurite, startAzurite } from "./azurite.ts";
import { filesContract } from "./files-contract.ts";

describe("files in Azure Blob Storage, on Azurite", () => {
  let azurite: Azurite;
  const open = (container: string, createIfMissing: boolean) =>
    openBlobFiles({
      container,
      credential: { connectionString: azurite.connectionString },
      createIfMissing,
      tries: 2,
    });
  before("start Azurite", async () => {
    azurite = await startAzurite();
  });
  after("stop Azurite", () => azurite.close());

  filesContract(() => open("files", true));

  const saying = (pattern: RegExp) => (error: unknown) => {
    assert.ok(isFault(error, "files.unavailable") && error.cause instanceof Error);
    assert.match(error.cause.message, pattern);
    return true;
  };

  it("given no container, when opened, then it says which one is missing and makes none", async () => {
    await assert.rejects(open("nowhere", false), saying(/Container nowhere at .* cannot be used/));
    await assert.rejects(open("nowhere", false), saying(/nowhere/));
  });

  it("given storage that went away, when used, then that is a fault that may pass", async () => {
    const other = await startAzurite();
    const { connectionString } = other;
    const credential = { connectionString };
    const files = await openBlobFiles({
      container: "files",
      credential,
      createIfMissing: true,
      tries: 1,
    });
    await other.close();
    const mayPass = (error: unknown) => isFault(error, "files.unavailable") && error.retryable;

    await assert.rejects(files.writePiece("g-1/f-1", 0, Buffer.from("a")), mayPass);
    await assert.rejects(files.find("g-1/f-1"), mayPass);
    await assert.rejects(files.join("g-1/f-1", 1), mayPass);
  });

  it("given an identity over plain http, when opened, then no token is ever sent", async () => {
    const opening = openBlobFiles({
      endpoint: "http://127.0.0.1:1/account",
      container: "files",
      credential: { managedIdentity: {} },
      tries: 1,
    });

    await assert.rejects(opening, saying(/cannot be used/));
  });
});
