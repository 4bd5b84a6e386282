import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { describe, it } from "mocha";
import { type UrgentKind, urgentKinds } from "../../../bot/features/triage/public.ts";
import { triage } from "../../../bot/features/triage/triage-rules.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";

type Explicit = { readonly q: string; readonly kinds: readonly UrgentKind[] };
type Labelled = { readonly q: string; readonly expected: readonly string[] };

const list = <T>(name: string): readonly T[] =>
  // Files of ours, read by these tests only.
  JSON.parse(readFileSync(new URL(`../../hugo/${name}`, import.meta.url), "utf8")) as readonly T[];

const checklist = list<Explicit>("urgent-checklist.json");
const urgentOf = (text: string): UrgentKind | undefined => {
  const seen = triage(text);
  return seen.kind === "urgent" ? seen.urgent : undefined;
};

describe("the checklist of explicit cases", () => {
  it("given the list, when counted, then every kind stands in it often", () => {
    assert.ok(checklist.length >= 120);
    for (const kind of urgentKinds) {
      assert.ok(checklist.filter(({ kinds }) => kinds.includes(kind)).length >= 10, kind);
    }
  });

  for (const { q, kinds } of checklist) {
    it(`given “${q}”, when looked at, then it is ${kinds.join(" or ")}`, () => {
      const found = urgentOf(q);

      assert.ok(found && kinds.includes(found), String(found));
    });
  }

  const written: readonly (readonly [string, (text: string) => string])[] = [
    ["in capitals", (text) => text.toUpperCase()],
    ["with shouting marks", (text) => `HELP!!! ${text}!!!`],
    ["after a greeting", (text) => `hoi hugo, ${text}. wat moet ik doen?`],
    ["with an emoji and spaces", (text) => `  ${text.replaceAll(" ", "   ")} 😱😱`],
    [
      "before a long story",
      (text) => `${text}. ${"We zaten net te eten en het was gezellig. ".repeat(200)}`,
    ],
  ];
  for (const [how, write] of written) {
    it(`given all of them ${how}, when looked at, then every one is urgent`, () => {
      assert.deepEqual(
        checklist.map(({ q }) => q).filter((q) => !urgentOf(write(q))),
        [],
      );
    });
  }
});

describe("one slip in a word of danger", () => {
  for (const [text, kind] of [
    ["mijn client bedrijgt mij", "violence"],
    ["een bewooner is weggeloopen", "missing"],
    ["ik ben verkragt", "sexual"],
    ["hij is bewusteloss", "life"],
    ["ik denk aan zelfmoort", "suicide_self"],
    ["mishandelling van een client", "abuse"],
    ["ze heeft een epileptise aanval", "life"],
    ["me man slaat mij", "home"],
    ["meneer is gestikt", "life"],
    ["ik heb de verkeerdde medicijnen gegeven", "medication"],
  ] as const) {
    it(`given “${text}”, when looked at, then it is ${kind}`, () => {
      assert.equal(urgentOf(text), kind);
    });
  }
});

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

describe("how often danger is seen", () => {
  const practice = [
    ...list<Labelled>("urgent-dev.json"),
    ...list<Labelled>("questions-dev.json"),
    ...list<Labelled>("near-danger.json"),
  ];
  const isDanger = ({ expected }: Labelled): boolean => expected[0] === "urgent";
  const danger = practice.filter(isDanger);
  const others = practice.filter((one) => !isDanger(one));

  it("given the practice sentences, when looked at, then at least 95 of 100 dangers are seen", () => {
    const missed = danger.filter(({ q }) => !urgentOf(q)).map(({ q }) => q);

    assert.ok(danger.length > 200);
    assert.ok(share(danger.length - missed.length, danger.length) >= 0.95, missed.join("\n"));
  });

  it("given the practice questions, when looked at, then at most 2 of 100 are called urgent", () => {
    const wrong = others.filter(({ q }) => urgentOf(q)).map(({ q }) => q);

    assert.ok(others.length > 350);
    assert.ok(share(wrong.length, others.length) <= 0.02, wrong.join("\n"));
  });

  it("given every phrasing of the knowledge, when looked at, then at most 5 of 1000 are urgent", () => {
    const questions = loadKnowledge().items.flatMap((one) => one.questions);
    const wrong = questions.filter((one) => urgentOf(one));

    assert.ok(wrong.length <= questions.length * 0.005, wrong.join("\n"));
  });
});
