import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, it } from "mocha";
import { loadTracks } from "../../bot/tracks/load.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const codeFiles = ["bot", "tab"].flatMap((part) =>
  readdirSync(`${root}/${part}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name))
    .map((name) => `${part}/${name}`),
);

const namesOf = (text: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => text.toLowerCase().includes(name.toLowerCase()));

const names = loadTracks().all.flatMap((track) => [
  track.trackId,
  track.title,
  ...(track.code === undefined ? [] : [track.code]),
  ...[track.qualification, track.dossier].flatMap((registered) => registered?.creboCode ?? []),
  ...track.modules.map(({ title }) => title),
]);

describe("code and certificates", () => {
  it("given a text that names one, when searched, then it is found", () => {
    assert.deepEqual(namesOf('if (code === "c0103") {', names), ["C0103"]);
  });

  it("given all code of bot and tab, when searched, then no certificate is named", () => {
    const found = codeFiles.flatMap((file) =>
      namesOf(readFileSync(`${root}/${file}`, "utf8"), names).map((name) => `${file}: ${name}`),
    );

    assert.ok(codeFiles.length > 20);
    assert.deepEqual(found, []);
  });
});
