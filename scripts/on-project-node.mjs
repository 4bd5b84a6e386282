/**
 * Runs a script on the Node of this project: `node scripts/on-project-node.mjs FILE [arguments]`.
 * A `pre…` script of npm needs it: on a fresh clone it starts on the machine's own, older Node.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";

const file = process.platform === "win32" ? "node.exe" : "node";
const installed = join(process.cwd(), "node_modules", "node", "bin", file);
// Without it, install-when-needed.mjs has made sure that this Node is new enough.
const node = existsSync(installed) ? installed : process.execPath;

const child = spawn(node, process.argv.slice(2), { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));

child.on("error", (error) => {
  process.stderr.write(`${node} does not start: ${error.message}\n`);
  process.exitCode = 1;
});
child.on("close", (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
