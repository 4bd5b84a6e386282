/**
 * Installs the packages, and only when something changed: every npm script of ours starts with it.
 * Plain JavaScript, because on a fresh clone it runs on whatever Node the machine has (20 or newer).
 * An installation leaves the hash of package-lock.json in node_modules; times count only without it.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";

const root = process.cwd(); // npm runs scripts in the folder of package.json.
const modules = join(root, "node_modules");
const stamp = join(modules, ".installed");
const projectNode = join(
  modules,
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);
const hashOf = (content) => createHash("sha256").update(content).digest("hex");
const lockHash = () => hashOf(readFileSync(join(root, "package-lock.json")));
const say = (line) => process.stderr.write(`${line}\n`);
const runsOnOwnNode = () => Number.parseInt(process.versions.node, 10) >= 24;

const isStamped = () => existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash();

/** Why an installation is needed, or undefined when it is not. */
const reason = () => {
  if (!existsSync(modules)) return "node_modules is missing";
  if (!existsSync(projectNode) && !runsOnOwnNode()) return "Node 24 is missing in node_modules";
  if (isStamped()) return undefined;
  // npm writes this file last, so without it an installation was broken off.
  const written = join(modules, ".package-lock.json");
  if (!existsSync(written)) return "an earlier installation did not finish";
  const older = statSync(written).mtimeMs < statSync(join(root, "package-lock.json")).mtimeMs;
  return older ? "package-lock.json has changed" : undefined;
};

const npm = (args) => {
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const script = process.env.npm_execpath;
  // npm tells its scripts where it lives; without that we were started by hand.
  return script?.endsWith(".js")
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [script, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
};

/** Windows cannot remove the Node it is running on, which `npm ci` would try. */
const command = () =>
  process.platform === "win32" && process.execPath.startsWith(modules + sep) ? "install" : "ci";

const install = (why) => {
  say(`Installing the packages: ${why}. This takes one to three minutes.`);
  const startedAt = Date.now();
  const { status, error } = npm([command(), "--no-audit", "--no-fund"]);
  if (status !== 0) {
    say(`The packages could not be installed${error ? ` (${error.message})` : ""}; see npm above.`);
    return typeof status === "number" ? status : 1;
  }
  if (!existsSync(projectNode) && !runsOnOwnNode()) {
    say("Node 24 was not installed: npm did not run the install script of the package `node`.");
    say("Allow install scripts (npm config get ignore-scripts), or install Node 24 yourself.");
    return 1;
  }
  writeFileSync(stamp, lockHash());
  say(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
  return 0;
};

// One installation at a time. The lock lies outside node_modules, which npm ci removes.
const lock = join(tmpdir(), `zorgklas-install-${hashOf(root).slice(0, 16)}`);
const owner = join(lock, "pid");

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM"; // It lives, but belongs to somebody else.
  }
};

/** A lock whose owner died, or that never got an owner, is moved away; only one of us can do that. */
const clearAbandoned = () => {
  try {
    const abandoned = existsSync(owner)
      ? !isAlive(Number(readFileSync(owner, "utf8")))
      : Date.now() - statSync(lock).mtimeMs > 5000;
    if (!abandoned) return;
    const aside = `${lock}-${process.pid}`;
    renameSync(lock, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error; // It was released meanwhile.
  }
};

const takeLock = async () => {
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock);
      writeFileSync(owner, String(process.pid));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!told) say("Another npm script is installing the packages; waiting for it.");
    clearAbandoned();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
};

if (reason() !== undefined) {
  await takeLock();
  try {
    const why = reason(); // Somebody else may have done it while we waited.
    if (why !== undefined) process.exitCode = install(why);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
} else if (!isStamped()) {
  writeFileSync(stamp, lockHash()); // Somebody ran npm by hand, and all is up to date.
}
