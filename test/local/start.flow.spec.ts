import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { describe, it } from "mocha";
import { listen } from "../../bot/platform/http/server.ts";

/** Two free ports beside each other are likely above this one. */
async function freePort(): Promise<number> {
  const probe = await listen(express(), 0, "127.0.0.1");
  await probe.close();
  return probe.port;
}

describe("npm start", () => {
  it("given Ctrl-C that arrives twice, as from a terminal and from npm, when it stops, then in good order", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "zorgklas-start-"));
    const port = String(await freePort());
    const args = ["infra/local/start.ts", "--empty", "--port", port, "--data", dataDir];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    const ready = new Promise<void>((resolve) => {
      child.stdout.on("data", (chunk) => {
        said += String(chunk);
        if (said.includes("Stop met Ctrl-C")) resolve();
      });
    });
    await ready;

    child.kill("SIGINT");
    child.kill("SIGINT");
    const [code] = await once(child, "exit");

    assert.equal(code, 0);
    assert.match(said, /Gestopt\./);
    await rm(dataDir, { recursive: true });
  });
});
