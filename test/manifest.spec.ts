import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { colourIcon, outlineIcon } from "../scripts/make-icons.ts";
import { filled, missingIn, packageApp, problemsOf } from "../scripts/package-app.ts";

const root = join(import.meta.dirname, "..");
const textOf = (name: string): string => readFileSync(join(root, "manifest", name), "utf8");

/** The places in a manifest that hold words for people, and the most characters each may have. */
const wordPlaces: readonly (readonly [RegExp, number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^staticTabs\[\d+\]\.name$/, 128],
  [/^bots\[0\]\.commandLists\[\d+\]\.commands\[\d+\]\.title$/, 32],
  [/^bots\[0\]\.commandLists\[\d+\]\.commands\[\d+\]\.description$/, 128],
  [/^activities\.activityTypes\[\d+\]\.(description|templateText)$/, 128],
];
const limitOf = (path: string): number | undefined =>
  wordPlaces.find(([place]) => place.test(path))?.[1];

/** Every text of a JSON value by its path, such as `bots[0].botId`. */
const leaves = (value: unknown, path = ""): readonly (readonly [string, string])[] => {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value))
    return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, path === "" ? key : `${path}.${key}`),
  );
};
const words = (name: string): ReadonlyMap<string, string> => {
  const content: unknown = JSON.parse(textOf(name));
  const flat = name === "manifest.json" ? leaves(content) : Object.entries(content ?? {});
  return new Map(flat.filter(([path]) => limitOf(path) !== undefined));
};

/** Reads the PNG files that we write ourselves: 8 bits RGBA, one IDAT, no filter. */
const readPng = (bytes: Buffer) => {
  const idat = bytes.indexOf("IDAT");
  const pixels = inflateSync(bytes.subarray(idat + 4, idat + 4 + bytes.readUInt32BE(idat - 4)));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const row = 1 + width * 4;
  const rows = Array.from({ length: height }, (_, index) =>
    pixels.subarray(index * row + 1, (index + 1) * row),
  );
  return { width, height, format: [...bytes.subarray(24, 29)], rgba: Buffer.concat(rows) };
};
const icon = (name: string) => readPng(readFileSync(join(root, "manifest", name)));

const environment = {
  TEAMS_APP_ID: "11111111-1111-4111-8111-111111111111",
  BOT_ID: "22222222-2222-4222-8222-222222222222",
  TAB_DOMAIN: "zorgklas.example",
  PROVIDER_NAME: 'Opleider "De Brug"',
  PROVIDER_WEBSITE_URL: "https://opleider.example",
  PROVIDER_PRIVACY_URL: "https://opleider.example/privacy",
  PROVIDER_TERMS_URL: "https://opleider.example/voorwaarden",
};

const run = async (args: readonly string[], values: Record<string, string> = environment) => {
  const printed: string[] = [];
  const code = await packageApp(args, {
    environment: values,
    print: (line) => printed.push(line),
  });
  return { code, printed: printed.join("\n") };
};

describe("the app manifest", () => {
  it("given all values, when filled, then Microsoft's schema finds nothing wrong", async () => {
    for (const name of ["manifest.json", "manifest.en.json"]) {
      assert.deepEqual(await problemsOf({ name, text: filled(textOf(name), environment) }), []);
    }
  });

  it("given a name that is too long or a wrong id, when checked, then each is reported", async () => {
    const manifest = filled(textOf("manifest.json"), environment);
    const broken = manifest
      .replace('"short": "Zorgklas"', '"short": "Zorgklas voor iedereen in de hele zorg"')
      .replaceAll(environment.TEAMS_APP_ID, "no-guid");

    const problems = (await problemsOf({ name: "manifest.json", text: broken })).join("\n");

    assert.match(problems, /\/name\/short/);
    assert.match(problems, /\/id/);
  });

  it("given a key that Teams does not know in the English file, when checked, then it is reported", async () => {
    const text = textOf("manifest.en.json").replace("name.short", "name.tiny");

    assert.match((await problemsOf({ name: "manifest.en.json", text })).join("\n"), /name\.tiny/);
  });

  it("given the Dutch words, when compared with English, then both have the same keys and no text is empty", () => {
    const [dutch, english] = [words("manifest.json"), words("manifest.en.json")];

    assert.deepEqual([...english.keys()].sort(), [...dutch.keys()].sort());
    assert.ok(dutch.size >= 15, `only ${dutch.size} texts`);
    assert.deepEqual(
      [...dutch, ...english].filter(([, text]) => text.trim() === ""),
      [],
    );
  });

  it("given every text, when measured, then it fits where Teams shows it", () => {
    const tooLong = [...words("manifest.json"), ...words("manifest.en.json")].filter(
      ([path, text]) => text.length > (limitOf(path) ?? 0),
    );

    assert.deepEqual(tooLong, []);
  });

  it("given permission to install the app, when asked for more, then the manifest asks nothing per team", () => {
    // TeamsAppInstallation.ReadWriteSelfForTeam.All cannot install an app that asks resource-specific consent.
    assert.equal(JSON.parse(textOf("manifest.json")).authorization, undefined);
  });

  it("given a release, when packaged, then manifest and package.json carry one version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

    assert.equal(JSON.parse(textOf("manifest.json")).version, version);
  });
});

describe("the icons", () => {
  it("given the colour icon, when read, then it is 192 by 192 and covers the whole square", () => {
    const { width, height, format, rgba } = icon("color.png");

    assert.deepEqual([width, height, format], [192, 192, [8, 6, 0, 0, 0]]);
    assert.ok(rgba.every((value, index) => index % 4 !== 3 || value === 255));
  });

  it("given the outline icon, when read, then it is 32 by 32, white, and transparent around", () => {
    const { width, height, format, rgba } = icon("outline.png");
    const alphas = rgba.filter((_, index) => index % 4 === 3);
    const visible = rgba.filter((_, index) => index % 4 !== 3 && (rgba[index | 3] ?? 0) > 0);

    assert.deepEqual([width, height, format], [32, 32, [8, 6, 0, 0, 0]]);
    assert.equal(alphas[0], 0);
    assert.ok(alphas.includes(255));
    assert.ok(visible.every((value) => value === 255));
  });

  it("given the drawings, when drawn again, then the files hold the same pixels", () => {
    assert.ok(icon("color.png").rgba.equals(colourIcon().rgba));
    assert.ok(icon("outline.png").rgba.equals(outlineIcon().rgba));
  });
});

describe("packaging the app", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zorgklas-package-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("given all values, when packaged twice, then the same four files lie at the root of the zip", async () => {
    const [first, second] = [join(folder, "first.zip"), join(folder, "deeper", "second.zip")];

    const { code } = await run(["--out", first]);
    await run(["--out", second]);

    assert.equal(code, 0);
    assert.deepEqual(readFileSync(first), readFileSync(second));
    const files = unzipSync(readFileSync(first));
    assert.deepEqual(Object.keys(files).sort(), [
      "color.png",
      "manifest.en.json",
      "manifest.json",
      "outline.png",
    ]);
    const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
    assert.equal(manifest.developer.name, environment.PROVIDER_NAME);
    assert.equal(
      manifest.webApplicationInfo.resource,
      `api://zorgklas.example/${environment.BOT_ID}`,
    );
  });

  it("given values that are missing or blank, when packaged, then all are listed and nothing is made", () => {
    const out = join(folder, "no.zip");
    const { BOT_ID: _, ...values } = { ...environment, TAB_DOMAIN: " " };

    const { status, stdout } = spawnSync(
      process.execPath,
      ["scripts/package-app.ts", "--out", out],
      { cwd: root, env: values, encoding: "utf8" },
    );

    assert.equal(status, 2);
    assert.deepEqual(
      stdout.split("\n").filter((line) => line.startsWith("  ")),
      ["  BOT_ID", "  TAB_DOMAIN"],
    );
    assert.throws(() => readFileSync(out));
  });

  it("given an env file and the environment, when both name a value, then the environment wins", async () => {
    const [file, out] = [join(folder, ".env.test"), join(folder, "env.zip")];
    const lines = Object.entries(environment).map(([name, value]) => `${name}='${value}'`);
    writeFileSync(file, lines.join("\n"));

    const { code, printed } = await run(["--env-file", file, "--out", out], {
      TAB_DOMAIN: "ander.example",
    });

    assert.equal(code, 0);
    assert.match(printed, /ander\.example/);
  });

  it("given an env file that is not there, when packaged, then it says so", async () => {
    const { code, printed } = await run(["--env-file", join(folder, "none")]);

    assert.equal(code, 2);
    assert.match(printed, /does not exist/);
  });

  it("given a value that breaks the manifest, when packaged, then the problem is told and the code is 1", async () => {
    const { code, printed } = await run(["--out", join(folder, "bad.zip")], {
      ...environment,
      PROVIDER_NAME: "Een naam die veel te lang is voor dit veld",
    });

    assert.equal(code, 1);
    assert.match(printed, /manifest\.json: .*developer\/name/);
  });

  it("given no environment at all, when packaged for the local tenant, then it works", async () => {
    const { code } = await run(["--local", "--out", join(folder, "local.zip")], {});

    assert.equal(code, 0);
  });

  it("given a placeholder with spaces, when asked what is missing, then it is found once", () => {
    assert.deepEqual(missingIn(`\${{ A }} \${{A}} \${{B}}`, { B: "x" }), ["A"]);
  });
});
