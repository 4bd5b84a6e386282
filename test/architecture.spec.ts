import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { after, before, describe, it } from "mocha";

type Config = {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: ICruiseOptions;
};
// The file is JavaScript, as the cruiser wants it; its shape is the cruiser's own.
const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as Config;
const folders = ["bot", "tab/src", "infra", "test", "scripts"];

async function cruised(
  where: readonly string[],
  options: ICruiseOptions = {},
): Promise<ICruiseResult> {
  const rules: ICruiseOptions = Object.assign(
    { ruleSet: { forbidden: config.forbidden } },
    options,
  );
  const { output } = await cruise(
    [...where],
    { ...config.options, ...rules, validate: true },
    {},
    { tsConfig: extractTsConfig("tsconfig.json") },
  );
  assert.ok(typeof output !== "string");
  return output;
}

const told = ({ summary }: ICruiseResult): readonly string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

/** Files as git knows them, new ones too, that are there now. */
const known = (...paths: readonly string[]): readonly string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...paths], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)dist\//.test(path) && existsSync(path));

describe("the architecture", () => {
  let result: ICruiseResult;

  before(async function () {
    this.timeout(60_000);
    result = await cruised(folders);
  });

  it("given the import rules, when all code is cruised, then none is broken", () => {
    assert.deepEqual(told(result), []);
  });

  it("given what git knows, when cruised, then every file of bot, tab and infra was seen", () => {
    const seen = new Set(result.modules.map(({ source }) => source));
    const files = known("bot", "tab/src", "infra/local");

    assert.ok(files.length > 300, `${files.length} files`);
    assert.deepEqual(
      files.filter((path) => !seen.has(path)),
      [],
    );
  });

  it("given files people can oversee, when counted, then none of bot has over 250 lines", () => {
    const long = known("bot").filter((path) => readFileSync(path, "utf8").split("\n").length > 251);

    assert.deepEqual(long, []);
  });
});

/** One broken import per rule, as `from -> to`. */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "contract-stands-alone": ["bot/contract/api.ts", "../kernel/time.ts"],
  "kernel-stands-alone": ["bot/kernel/time.ts", "../features/scan/public.ts"],
  "features-know-no-platform": ["bot/features/scan/index.ts", "../../platform/log.ts"],
  "features-keep-secrets": ["bot/features/scan/verbs.ts", "../groups/store.ts"],
  "tracks-are-data": ["bot/tracks/load.ts", "../features/scan/public.ts"],
  "knowledge-is-data": ["bot/knowledge/load.ts", "../features/scan/public.ts"],
  "platform-knows-no-feature": ["bot/platform/log.ts", "../features/groups/store.ts"],
  "only-the-root-joins": ["bot/words.ts", "./app.ts"],
  "botbuilder-in-one-place": ["bot/platform/http/server.ts", "botbuilder"],
  "cosmos-in-one-place": ["bot/platform/outbox/jobs.ts", "@azure/cosmos"],
  "graph-in-one-place": ["bot/app.ts", "@microsoft/microsoft-graph-client"],
  "blob-in-one-place": ["bot/index.ts", "@azure/storage-blob"],
  "files-are-opened-in-one-place": ["bot/platform/http/answers.ts", "sharp"],
  "bot-knows-no-surroundings": ["bot/index.ts", "../infra/local/start.ts"],
  "tab-sees-only-the-contract": ["tab/src/main.tsx", "../../bot/kernel/time.ts"],
  "local-page-is-no-product": ["infra/local/teams/src/app.tsx", "../../../../tab/src/main.tsx"],
  "no-cycles": ["bot/features/groups/rights.ts", "./store.ts"],
  "no-cycles-in-the-local-page": ["infra/local/teams/src/one.tsx", "./two.tsx"],
};
/** What the planted imports lead to; the last two lead back. */
const others: Readonly<Record<string, string>> = {
  "bot/features/scan/public.ts": "",
  "infra/local/start.ts": "",
  "bot/features/groups/store.ts": 'import "./rights.ts";\n',
  "infra/local/teams/src/two.tsx": 'import "./one.tsx";\n',
};
const packages = [
  "botbuilder",
  "@azure/cosmos",
  "@azure/storage-blob",
  "@microsoft/microsoft-graph-client",
  "sharp",
];

describe("the import rules themselves", () => {
  const folder = mkdtempSync(join(tmpdir(), "zorgklas-architecture-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: "a" });
  };
  let found: ReadonlySet<string>;

  before(async function () {
    this.timeout(60_000);
    for (const [from, to] of Object.values(planted)) write(from, `import "${to}";\n`);
    for (const [path, text] of Object.entries(others)) write(path, text);
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
      write(`node_modules/${name}/index.js`, "");
    }
    const { summary } = await cruised(["bot", "tab", "infra"], { baseDir: folder });
    found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  });

  after(() => rmSync(folder, { recursive: true }));

  it("given every rule, when looked through, then each has a planted violation", () => {
    assert.deepEqual(
      config.forbidden.map(({ name }) => name).toSorted(),
      Object.keys(planted).toSorted(),
    );
  });

  for (const [rule, [from, to]] of Object.entries(planted)) {
    it(`given ${from} that imports ${to}, when cruised, then ${rule} tells`, () => {
      assert.ok(found.has(`${rule} ${from}`), [...found].join("\n"));
    });
  }

  it("given imports that are right, when cruised, then no rule tells of them", () => {
    assert.ok(![...found].some((one) => one.endsWith("bot/features/scan/public.ts")));
  });
});
