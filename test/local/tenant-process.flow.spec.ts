import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { newDataDir } from "./local-tenant.ts";

const program = fileURLToPath(new URL("../../infra/local/tenant-process.ts", import.meta.url));

describe("the tenant as a process of its own", () => {
  let dataDir: string;
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    dataDir = await newDataDir();
  });
  afterEach(async () => {
    child?.kill("SIGKILL");
    await rm(dataDir, { recursive: true });
  });

  const start = async (...more: string[]) => {
    const args = [program, "--port", "0", "--data", dataDir, ...more];
    const started = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    child = started;
    const [line] = await once(createInterface(started.stdout), "line");
    return { url: String(JSON.parse(line).url), started };
  };
  const people = async (url: string) =>
    JSON.parse(await (await fetch(`${url}/local/people`)).text()).length;

  it("given a free port, when started, then it tells where it is and stops cleanly when asked", async () => {
    const { url, started } = await start("--clock", "manual", "--now", "2027-01-04T09:00:00Z");
    const clock = JSON.parse(await (await fetch(`${url}/local/clock`)).text());
    started.kill("SIGTERM");
    const [code] = await once(started, "exit");

    assert.deepEqual([clock.now, clock.mode], ["2027-01-04T09:00:00.000Z", "manual"]);
    assert.equal(code, 0);
  });

  it("given a kill, when started again, then nothing that was answered is lost", async () => {
    const first = await start();
    await fetch(`${first.url}/local/people`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Tessa", mail: "tessa@zorgopleider.example", hint: "teacher" }),
    });
    first.started.kill("SIGKILL");
    await once(first.started, "exit");

    const { url } = await start();

    assert.equal(await people(url), 1);
  });

  it("given wrong arguments, when started, then it stops and says which", async () => {
    const wrong = spawn(process.execPath, [program, "--port", "none", "--data", dataDir]);
    child = wrong;
    const said: string[] = [];
    wrong.stderr.on("data", (text) => said.push(String(text)));
    const [code] = await once(wrong, "close");

    assert.equal(code, 1);
    assert.match(said.join(""), /port/);
  });
});
