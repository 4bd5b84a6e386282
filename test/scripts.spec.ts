import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isBuilt, pagesAsked, sourceHash } from "../scripts/build-pages.ts";

const scripts = join(import.meta.dirname, "..", "scripts");

let folder = "";
const write = (name: string, content: string): void => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

/** Called inside each `describe`: hooks outside of one would run for every test of the project. */
const inFolderOfItsOwn = (): void => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zorgklas-scripts-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
};

type Run = { readonly code: number | null; readonly told: string };

/** Stands in for npm: notes that it was called, and does what a test wants of it. */
const runInstall = (exitCode = 0): Promise<Run> =>
  new Promise((resolve) => {
    write(
      "npm.js",
      `const fs = require("node:fs");
       fs.appendFileSync("calls", process.argv.slice(2).join(" ") + "\\n");
       fs.mkdirSync("node_modules/node/bin", { recursive: true });
       if (${exitCode} === 0) fs.writeFileSync("node_modules/.package-lock.json", "{}");
       setTimeout(() => process.exit(${exitCode}), 100);`,
    );
    const child = spawn(process.execPath, [join(scripts, "install-when-needed.mjs")], {
      cwd: folder,
      env: {
        ...process.env,
        npm_execpath: join(folder, "npm.js"),
        npm_node_execpath: process.execPath,
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const told: Buffer[] = [];
    child.stderr.on("data", (part: Buffer) => told.push(part));
    child.on("close", (code) => resolve({ code, told: Buffer.concat(told).toString() }));
  });

describe("installing when needed", () => {
  inFolderOfItsOwn();

  it("given a fresh clone, when started twice, then it installs once and says why", async () => {
    write("package-lock.json", "{}");

    const first = await runInstall();
    const second = await runInstall();

    assert.deepEqual([first.code, second.code], [0, 0]);
    assert.match(first.told, /node_modules is missing/);
    assert.equal(second.told, "");
    assert.equal(read("calls"), "ci --no-audit --no-fund\n");
  });

  it("given an installation, when the lock file changes, then it installs again", async () => {
    write("package-lock.json", "{}");
    await runInstall();
    write("package-lock.json", '{"lockfileVersion":3}');
    utimesSync(join(folder, "node_modules/.package-lock.json"), 1000, 1000);

    const { told } = await runInstall();

    assert.match(told, /package-lock\.json has changed/);
    assert.equal(read("calls").split("\n").length - 1, 2);
  });

  it("given packages that were installed by hand, when they are up to date, then nothing is installed", async () => {
    write("package-lock.json", "{}");
    write("node_modules/.package-lock.json", "{}");
    utimesSync(join(folder, "package-lock.json"), 1000, 1000);

    const { code, told } = await runInstall();

    assert.deepEqual([code, told], [0, ""]);
    assert.throws(() => read("calls"));
    assert.equal(read("node_modules/.installed").length, 64);
  });

  it("given a package that was added by hand later, when started, then nothing is installed again", async () => {
    write("package-lock.json", "{}");
    await runInstall();
    write("package-lock.json", '{"lockfileVersion":3}');
    utimesSync(join(folder, "package-lock.json"), 1000, 1000);

    const { told } = await runInstall();

    assert.equal(told, "");
    assert.equal(read("calls").split("\n").length - 1, 1);
  });

  it("given packages older than the lock file, when started, then it installs", async () => {
    write("package-lock.json", "{}");
    write("node_modules/.package-lock.json", "{}");
    utimesSync(join(folder, "node_modules/.package-lock.json"), 1000, 1000);

    assert.match((await runInstall()).told, /package-lock\.json has changed/);
  });

  it("given an installation that was broken off, when started, then it installs", async () => {
    write("package-lock.json", "{}");
    mkdirSync(join(folder, "node_modules"));

    assert.match((await runInstall()).told, /did not finish/);
  });

  it("given npm fails, when started, then its exit code comes back and the next start tries again", async () => {
    write("package-lock.json", "{}");

    const failed = await runInstall(7);
    const again = await runInstall();

    assert.equal(failed.code, 7);
    assert.match(failed.told, /could not be installed/);
    assert.equal(again.code, 0);
    assert.equal(read("calls").split("\n").length - 1, 2);
  });

  it("given two scripts at once, when both want to install, then one does and the other waits", async () => {
    write("package-lock.json", "{}");

    const both = await Promise.all([runInstall(), runInstall()]);

    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
    );
    assert.equal(read("calls").split("\n").length - 1, 1);
  });
});

describe("running on the project's Node", () => {
  inFolderOfItsOwn();

  const run = (args: readonly string[]): Promise<Run> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [join(scripts, "on-project-node.mjs"), ...args], {
        cwd: folder,
      });
      const told: Buffer[] = [];
      child.stdout.on("data", (part: Buffer) => told.push(part));
      child.on("close", (code) => resolve({ code, told: Buffer.concat(told).toString() }));
    });

  it("given a script with arguments, when it ends with a code, then both are passed on", async () => {
    write("script.js", "console.log(process.argv.slice(2).join()); process.exitCode = 3;");

    assert.deepEqual(await run(["script.js", "a b", "c"]), { code: 3, told: "a b,c\n" });
  });

  it("given a script that is killed, when it ends, then the exit code tells so", async () => {
    write("script.js", "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);");

    assert.equal((await run(["script.js"])).code, 137);
  });
});

describe("deciding which pages to build", () => {
  inFolderOfItsOwn();

  it("given the same sources, when hashed, then results and installed packages make no difference", () => {
    write("tab/src/main.tsx", "1");
    const before = sourceHash(folder, ["tab", "package-lock.json"]);
    write("tab/dist/index.html", "x");
    write("tab/node_modules/.vite/cache", "x");

    assert.equal(sourceHash(folder, ["tab", "package-lock.json"]), before);
  });

  it("given a change in a file, its name or the lock file, when hashed, then the hash differs", () => {
    const hash = () => sourceHash(folder, ["tab", "package-lock.json"]);
    write("tab/src/main.tsx", "1");
    const seen = [hash()];
    write("tab/src/main.tsx", "2");
    seen.push(hash());
    write("tab/src/more.tsx", "2");
    seen.push(hash());
    write("package-lock.json", "{}");
    seen.push(hash());

    assert.equal(new Set(seen).size, 4);
  });

  it("given a result without stamp, of other sources, or half gone, when asked, then it is not built", () => {
    write("dist/index.html", "x");
    assert.equal(isBuilt(join(folder, "dist"), "abc"), false);
    write("dist/.built-from", "abc");
    assert.equal(isBuilt(join(folder, "dist"), "abc"), true);
    assert.equal(isBuilt(join(folder, "dist"), "abd"), false);
    rmSync(join(folder, "dist/index.html"));
    assert.equal(isBuilt(join(folder, "dist"), "abc"), false);
  });

  it("given the command line, when read, then all is the default and an unknown page is refused", () => {
    assert.deepEqual(pagesAsked([]), ["tab", "teams"]);
    assert.deepEqual(pagesAsked(["all"]), ["tab", "teams"]);
    assert.deepEqual(pagesAsked(["tab"]), ["tab"]);
    assert.equal(pagesAsked(["tabs"]), undefined);
  });
});

describe("the production start", () => {
  it("given the start on Azure, when it is compared with `npm run serve`, then it is the same command", () => {
    const root = join(scripts, "..");
    const text = (name: string) => readFileSync(join(root, name), "utf8");

    const [, onAzure] =
      /appCommandLine: '([^']+)'/.exec(text("infra/azure/modules/app.bicep")) ?? [];

    assert.equal(JSON.parse(text("package.json")).scripts.serve, onAzure);
    // What the fan-out bench measures its memory with.
    assert.match(String(onAzure), /--max-old-space-size=\d+/);
  });
});
