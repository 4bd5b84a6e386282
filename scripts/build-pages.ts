import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/**
 * Builds the pages that the app and the local tenant serve, and only those whose sources changed:
 * `node scripts/build-pages.ts [tab|teams|all]`. Each page is built in a process of its own, at the same time.
 */
const root = join(import.meta.dirname, "..");

type Page = {
  /** The folder of its vite.config.ts; the result comes in `dist` below it. */
  readonly folder: string;
  /** Files and folders that make a difference for the result, from the root of the project. */
  readonly sources: readonly string[];
};

const pages = {
  tab: { folder: "tab", sources: ["tab", "bot/contract", "package-lock.json"] },
  teams: {
    folder: "infra/local/teams",
    sources: ["infra/local/teams", "bot/contract", "package-lock.json"],
  },
} as const satisfies Record<string, Page>;
type PageName = keyof typeof pages;
const pageNames = Object.keys(pages) as PageName[]; // `keys` does not keep the literal names.

const isPageName = (name: string): name is PageName => Object.hasOwn(pages, name);
const print = (line: string): void => void process.stderr.write(`${line}\n`);

/** All files below a path, in a fixed order; results and installed packages do not count as sources. */
const filesIn = (path: string): readonly string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "dist" && name !== "node_modules")
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
};

/** One hash over the names and contents of all sources; another one means another result. */
export const sourceHash = (from: string, sources: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesIn(join(from, source)))) {
    const content = createHash("sha256").update(readFileSync(file)).digest("hex");
    hash.update(`${relative(from, file).replaceAll("\\", "/")} ${content}\n`);
  }
  return hash.digest("hex");
};

/** Says whether what lies in `dist` was made of these sources. */
export const isBuilt = (dist: string, hash: string): boolean => {
  const stamp = join(dist, ".built-from");
  if (!existsSync(join(dist, "index.html")) || !existsSync(stamp)) return false;
  return readFileSync(stamp, "utf8") === hash;
};

/** What the command line asks for; `undefined` when it names a page that we do not have. */
export const pagesAsked = (args: readonly string[]): readonly PageName[] | undefined => {
  const names = args.length === 0 || args.includes("all") ? pageNames : args;
  return names.every(isPageName) ? names : undefined;
};

const inOwnProcess = (name: PageName): Promise<number> =>
  new Promise((resolve) => {
    const build = spawn(process.execPath, [import.meta.filename, "--now", name], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    build.stdout.on("data", (part: Buffer) => output.push(part));
    build.stderr.on("data", (part: Buffer) => output.push(part));
    build.on("error", (error) => output.push(Buffer.from(error.message)));
    build.on("close", (code) => {
      // Vite's own words are worth reading only when something went wrong.
      if (code !== 0) print(stripVTControlCharacters(Buffer.concat(output).toString()).trim());
      resolve(code ?? 1);
    });
  });

const build = async (name: PageName): Promise<boolean> => {
  const { folder, sources } = pages[name];
  const dist = join(root, folder, "dist");
  const hash = sourceHash(root, sources);
  if (isBuilt(dist, hash)) {
    print(`${folder}: up to date`);
    return true;
  }
  const startedAt = performance.now();
  if ((await inOwnProcess(name)) !== 0) {
    print(`${folder}: the build failed, see above`);
    return false;
  }
  writeFileSync(join(dist, ".built-from"), hash);
  print(`${folder}: built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return true;
};

const buildNow = async (name: string): Promise<number> => {
  if (!isPageName(name)) return 2;
  const { build: viteBuild } = await import("vite"); // Heavy: not loaded when everything is up to date.
  const folder = join(root, pages[name].folder);
  try {
    await viteBuild({ root: folder, configFile: join(folder, "vite.config.ts"), logLevel: "warn" });
    return 0;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error)); // The stack is all Vite's.
    return 1;
  }
};

const main = async (args: readonly string[]): Promise<number> => {
  if (args[0] === "--now") return await buildNow(args[1] ?? "");
  const asked = pagesAsked(args);
  if (asked === undefined) {
    print(`Unknown page. Choose from: ${pageNames.join(", ")}, all`);
    return 2;
  }
  const results = await Promise.all(asked.map(build));
  return results.every(Boolean) ? 0 : 1;
};

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
