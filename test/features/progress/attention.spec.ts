import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "mocha";
import { languages } from "../../../bot/contract/languages.ts";
import { riskRules, standingsOf } from "../../../bot/features/progress/risk-rules.ts";
import { riskSentence } from "../../../bot/features/progress/risk-sentences.ts";
import { absent, facts } from "./a-progress.ts";

describe("the list of who needs attention", () => {
  it("given a group, when put in order, then who needs it most goes first, then by name", () => {
    const { member, ...rest } = facts({ now: "2027-01-27T09:00:00Z", handedOut: [] });
    const { progress } = member;
    const people = [
      { ...member, personId: "p-1", name: "Zoë" },
      { ...member, personId: "p-2", name: "Anna" },
      { ...member, personId: "p-3", name: "Bram", callMe: { 1: rest.now } },
      {
        ...member,
        personId: "p-4",
        name: "Chris",
        progress: { ...progress, attendance: { 1: absent, 2: absent } },
      },
    ];

    assert.deepEqual(
      standingsOf(people, rest).map(({ member: { name } }) => name),
      ["Bram", "Chris", "Anna", "Zoë"],
    );
  });

  it("given every rule, when looked for, then the README says why, and each language says it", () => {
    const readme = readFileSync(
      resolve(import.meta.dirname, "../../../bot/features/progress/README.md"),
      "utf8",
    );
    const details = { count: 2, days: 14, number: 3, others: 1, kind: "practice" };
    for (const { code, weight } of riskRules) {
      assert.match(readme, new RegExp(`\\| \`${code}\` \\| ${weight} \\|`));
      for (const language of languages) {
        const sentence = riskSentence({ code, weight, details }, language);
        assert.match(sentence, /^[A-Z0-9].*\.$/);
        assert.doesNotMatch(sentence, /\{\{/);
      }
    }
  });
});
