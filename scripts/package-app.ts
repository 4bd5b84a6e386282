import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs, parseEnv } from "node:util";
import { type AppManifest, AppManifestUtils } from "@microsoft/app-manifest";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { zipSync } from "fflate";
import { appId } from "../infra/local/ids.ts";

/**
 * Makes the app package that a Teams administrator uploads:
 * `npm run package -- [--env-file FILE] [--local] [--out FILE]`.
 * Exit code 2 when a value is missing, 1 when the manifest is not valid.
 */
type Values = Readonly<Record<string, string | undefined>>;
type Surroundings = {
  readonly environment: Values;
  readonly print: (line: string) => void;
};

const manifestFolder = join(import.meta.dirname, "..", "manifest");
const texts = ["manifest.json", "manifest.en.json"] as const;
const pictures = ["color.png", "outline.png"] as const;

/** The syntax of the Agents Toolkit, so that both make the same package of the same files. */
const placeholder = /\$\{\{\s*([A-Za-z_]\w*)\s*\}\}/g;

/** Values for a package that fits `npm start`; nothing of it points at a real organisation. */
const localValues: Values = {
  TEAMS_APP_ID: appId,
  BOT_ID: appId,
  TAB_DOMAIN: "localhost",
  PROVIDER_NAME: "Zorgopleider Voorbeeld",
  PROVIDER_WEBSITE_URL: "https://zorgopleider.example",
  PROVIDER_PRIVACY_URL: "https://zorgopleider.example/privacy",
  PROVIDER_TERMS_URL: "https://zorgopleider.example/voorwaarden",
};

/** The names that a text asks for and that have no value, each once, in alphabetical order. */
export const missingIn = (text: string, values: Values): readonly string[] => {
  const asked = [...text.matchAll(placeholder)].map(([, name = ""]) => name);
  return [...new Set(asked)].filter((name) => !values[name]?.trim()).sort();
};

/** Fills placeholders inside JSON text, so a quote in a value stays a quote. */
export const filled = (text: string, values: Values): string =>
  text.replace(placeholder, (_, name: string) =>
    JSON.stringify(values[name]?.trim() ?? "").slice(1, -1),
  );

type Named = { readonly name: string; readonly text: string };

/** Problems in words, from Microsoft's own schema of the version that the manifest names. */
const manifestProblems = async ({ name, text }: Named): Promise<readonly string[]> => {
  const content = JSON.parse(text) as AppManifest; // The schema is what decides whether it is one.
  const problems = await AppManifestUtils.validateAgainstSchema(content);
  return problems.map((problem) => `${name}: ${problem}`);
};

/** As above for a file with words. Its schema is draft-04 with patterns that need plain RegExp. */
const wordsProblems = async ({ name, text }: Named): Promise<readonly string[]> => {
  const content: { $schema?: string } = JSON.parse(text);
  const { $schema: _, ...schema } = await AppManifestUtils.fetchSchema(content.$schema ?? "");
  const check = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, logger: false });
  formats.default(check);
  const valid = check.compile(schema);
  if (valid(content)) return [];
  return (valid.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${name}: ${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
  );
};

/** None means valid. */
export const problemsOf = (file: Named): Promise<readonly string[]> =>
  file.name === "manifest.json" ? manifestProblems(file) : wordsProblems(file);

/** The same bytes for the same content: fixed order, fixed time (fflate writes local clock fields). */
const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) });

/** What the environment says wins from the file; a local package looks at neither. */
const valuesFor = (
  { local, file }: { readonly local: boolean; readonly file: string | undefined },
  environment: Values,
): Values => {
  if (local) return localValues;
  const fromFile = file === undefined ? {} : parseEnv(readFileSync(file, "utf8"));
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  return { ...fromFile, ...Object.fromEntries(given) };
};

/** @returns the exit code of the process */
export const packageApp = async (
  args: readonly string[],
  { environment, print }: Surroundings,
): Promise<number> => {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      "env-file": { type: "string" },
      local: { type: "boolean", default: false },
      out: { type: "string", default: join("dist", "zorgklas.zip") },
    },
  });
  const file = options["env-file"];
  if (file !== undefined && !existsSync(file)) {
    print(`The file ${file} does not exist.`);
    return 2;
  }
  const values = valuesFor({ local: options.local, file }, environment);
  const sources = texts.map((name) => ({
    name,
    text: readFileSync(join(manifestFolder, name), "utf8"),
  }));

  const missing = missingIn(sources.map(({ text }) => text).join("\n"), values);
  if (missing.length > 0) {
    print("The manifest cannot be filled. Give these in the environment or with --env-file:");
    for (const name of missing) print(`  ${name}`);
    return 2;
  }

  const ready = sources.map(({ name, text }) => ({ name, text: filled(text, values) }));
  const problems = (await Promise.all(ready.map(problemsOf))).flat();
  if (problems.length > 0) {
    print("The manifest is not valid:");
    for (const problem of problems) print(`  ${problem}`);
    return 1;
  }

  const bytes = zipped(
    Object.fromEntries([
      ...ready.map(({ name, text }) => [name, new TextEncoder().encode(text)] as const),
      ...pictures.map((name) => [name, readFileSync(join(manifestFolder, name))] as const),
    ]),
  );
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  print(`${options.out}: ${texts.length + pictures.length} files, ${bytes.length} bytes`);
  print(`app ${values["TEAMS_APP_ID"]}, bot ${values["BOT_ID"]}, pages on ${values["TAB_DOMAIN"]}`);
  return 0;
};

if (import.meta.main) {
  process.exitCode = await packageApp(process.argv.slice(2), {
    environment: process.env,
    print: (line) => process.stdout.write(`${line}\n`),
  });
}
