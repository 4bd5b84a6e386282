import { strict as assert } from "node:assert";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, it } from "mocha";
import { warnOfOldNumbers } from "../../../bot/features/triage/public.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";
import { loadUrgent } from "../../../bot/knowledge/load-urgent.ts";
import { portsOf } from "../../support/ports.ts";

const data = fileURLToPath(new URL("../../../bot/knowledge/data/", import.meta.url));
const right = readFileSync(join(data, "urgent.json"), "utf8");

/** What happens when the file holds this text. */
function loading(text: string, load: (folder: URL) => unknown = loadUrgent): unknown {
  const folder = mkdtempSync(join(tmpdir(), "urgent-"));
  try {
    cpSync(data, folder, { recursive: true });
    writeFileSync(join(folder, "urgent.json"), text);
    return load(pathToFileURL(`${folder}/`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const changed = (change: (urgent: Record<string, unknown>) => void): string => {
  const urgent = JSON.parse(right) as Record<string, unknown>; // The file of ours, as it stands.
  change(urgent);
  return JSON.stringify(urgent);
};

describe("the texts for danger", () => {
  it("given a text that an editor changed, when loaded, then it is the new one", () => {
    const loaded = loading(right.replace("Bel nu 112", "Bel meteen 112"));

    assert.match(JSON.stringify(loaded), /Bel meteen 112/);
  });

  for (const [what, text] of [
    ["a comma too many", right.replace("{", "{,")],
    ["nothing in it", ""],
    ["a kind gone", changed((urgent) => Reflect.deleteProperty(Object(urgent["kinds"]), "fire"))],
    ["an empty first line", right.replace("Bel nu 112", " ")],
    ["a number with letters", right.replace('"0800-2000"', '"0800-VEILIG"')],
    [
      "a date that does not exist",
      right.replace(/"checkedOn": "[^"]+"/, '"checkedOn": "2026-13-40"'),
    ],
    ["a number that is nowhere", right.replace('"seksueel-geweld": {', '"iets-anders": {')],
    ["a word too many", changed((urgent) => void Object.assign(urgent, { extra: true }))],
  ] as const) {
    it(`given ${what}, when loaded, then the start stops and says which file`, () => {
      assert.throws(() => loading(text), /urgent\.json: /);
      assert.throws(() => loading(text, loadKnowledge), /urgent\.json: /);
    });
  }
});

/** What the log says at a start at this moment. */
function loggedAt(now: string): readonly string[] {
  const ports = portsOf({ now });
  warnOfOldNumbers(ports);
  return ports.logged.map(({ event, fields }) => `${event} ${JSON.stringify(fields)}`);
}

describe("numbers that nobody checked for over a year", () => {
  it("given a start long after, when made, then the log says since when", () => {
    assert.deepEqual(loggedAt("2029-01-01T12:00:00Z"), [
      'hugo.numbers_old {"checkedOn":"2026-12-01"}',
    ]);
  });

  it("given a start within the year, when made, then nothing is said", () => {
    assert.deepEqual(loggedAt("2027-01-01T12:00:00Z"), []);
  });
});
