import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { verdictOf } from "../../../bot/features/imports/verdict-rules.ts";
import { aFormula, type Value } from "../../support/a-sheet.ts";
import { judged, rowFindings } from "./judged.ts";

/** Without the cell: where these columns stand is up to the file. */
const codeIn = (finding: string): string => finding.split(" ").at(-1) ?? "";

describe("reading participants", () => {
  it("given a good row, when read, then the person is complete", () => {
    const draft = judged({
      rows: { 3: { naam: " Noë  Çelik ", "e-mail": "Noe@DeLinde.Example" } },
    });

    assert.deepEqual(draft.rows[1], {
      row: 3,
      name: "Noë Çelik",
      mail: "noe@delinde.example",
      careOrganisation: "Zorggroep De Linde",
      jobTitle: "begeleider",
      supervisor: { name: "Ria Smit", mail: "r.smit@delinde.example" },
      contact: null,
      findings: [],
    });
  });

  type Case = readonly [name: string, values: Record<string, Value>, findings: readonly string[]];
  const errors: readonly Case[] = [
    ["no name", { naam: "  " }, ["A3 value_missing"]],
    ["an address as name", { naam: "noor@x.example" }, ["A3 name_is_mail"]],
    ["a formula as name", { naam: aFormula() }, ["A3 formula"]],
    ["a formula as address", { "e-mail": aFormula() }, ["B3 formula"]],
    ["no address", { "e-mail": undefined }, ["B3 value_missing"]],
    ["half an address", { "e-mail": "noor@" }, ["B3 mail_unclear"]],
    ["no care organisation", { zorgorganisatie: "" }, ["C3 value_missing"]],
    ["a very long function", { functie: "x".repeat(121) }, ["D3 text_too_long"]],
    ["a supervisor without address", { "e-mail werkbegeleider": "" }, ["F3 supervisor_half"]],
    ["a supervisor without name", { werkbegeleider: "" }, ["E3 supervisor_half"]],
    ["a bad address of the supervisor", { "e-mail werkbegeleider": "ria" }, ["F3 mail_unclear"]],
    ["an address as supervisor", { werkbegeleider: "r@x.example" }, ["E3 name_is_mail"]],
    ["the supervisor's address", { "e-mail": "r.smit@delinde.example" }, ["F3 mail_of_supervisor"]],
    [
      "the teacher's address",
      { "e-mail": "M.vandenBerg@zorgopleider.example" },
      ["B3 mail_of_teacher"],
    ],
  ];
  for (const [name, values, findings] of errors) {
    it(`given ${name}, when read, then the row is in error, in its cell`, () => {
      const draft = judged({ rows: { 3: values } });

      assert.deepEqual(rowFindings(draft), { 3: findings });
      assert.equal(verdictOf(draft.rows[1]?.findings ?? []), "error");
      assert.ok(draft.group);
    });
  }

  it("given no supervisor, when read, then it is a warning: the name may come later", () => {
    const draft = judged({ rows: { 3: { werkbegeleider: "", "e-mail werkbegeleider": "" } } });

    assert.deepEqual(rowFindings(draft), { 3: ["E3 supervisor_missing"] });
    assert.equal(verdictOf(draft.rows[1]?.findings ?? []), "warning");
    assert.equal(draft.rows[1]?.supervisor, null);
  });

  it("given no columns for a supervisor, when read, then every row has the warning, without a cell", () => {
    const draft = judged({
      participants: 12,
      without: ["werkbegeleider", "e-mail werkbegeleider"],
    });

    assert.equal(Object.keys(rowFindings(draft)).length, 12);
    assert.deepEqual(rowFindings(draft)[2], ["supervisor_missing"]);
  });

  it("given the supervisor of one being the colleague in another row, when read, then nothing is said", () => {
    const draft = judged({
      rows: {
        3: { werkbegeleider: "Chantal", "e-mail werkbegeleider": "deelnemer3@delinde.example" },
      },
    });

    assert.deepEqual(rowFindings(draft), {});
  });
});

describe("rows side by side", () => {
  it("given one address three times, when read, then each row is in error and names all", () => {
    const mail = "noor@delinde.example";
    const draft = judged({
      rows: {
        4: { "e-mail": mail },
        7: { "e-mail": "NOOR@delinde.example" },
        9: { "e-mail": mail },
      },
    });

    assert.deepEqual(rowFindings(draft), {
      4: ["B4 mail_twice"],
      7: ["B7 mail_twice"],
      9: ["B9 mail_twice"],
    });
    assert.deepEqual(draft.rows[2]?.findings[0]?.details, { rows: [4, 7, 9] });
  });

  it("given one person twice, when read, then only the address is named", () => {
    const same = { naam: "Noor Smit", "e-mail": "noor@delinde.example" };
    const draft = judged({ rows: { 4: same, 7: same } });

    assert.deepEqual(rowFindings(draft), { 4: ["B4 mail_twice"], 7: ["B7 mail_twice"] });
  });

  it("given one name with two addresses, when read, then both rows have a warning", () => {
    const draft = judged({ rows: { 4: { naam: "Noor Smit" }, 7: { naam: "noor  smit" } } });

    assert.deepEqual(rowFindings(draft), { 4: ["A4 name_twice"], 7: ["A7 name_twice"] });
    assert.equal(verdictOf(draft.rows[2]?.findings ?? []), "warning");
  });

  it("given unreadable addresses that are the same, when read, then they are no doubles", () => {
    const draft = judged({ rows: { 4: { "e-mail": "n.v.t." }, 7: { "e-mail": "n.v.t." } } });

    assert.deepEqual(rowFindings(draft), { 4: ["B4 mail_unclear"], 7: ["B7 mail_unclear"] });
  });

  it("given one supervisor under two names, when read, then those rows have a warning", () => {
    const draft = judged({ participants: 2, rows: { 3: { werkbegeleider: "R. Smit" } } });

    assert.deepEqual(rowFindings(draft), {
      2: ["E2 supervisor_two_names"],
      3: ["E3 supervisor_two_names"],
    });
  });

  const coby = {
    contactpersoon: "Coby Jansen",
    "e-mail contactpersoon": "C.Jansen@delinde.example",
  };
  const carla = { contactpersoon: "Carla Bos", "e-mail contactpersoon": "c.bos@delinde.example" };

  it("given one contact for an organisation, on one row or on all, when read, then nothing is said", () => {
    const once = judged({ rows: { 3: coby } });
    const twice = judged({ rows: { 3: coby, 4: coby } });

    assert.deepEqual([rowFindings(once), rowFindings(twice)], [{}, {}]);
    assert.deepEqual(once.rows[1]?.contact, {
      name: "Coby Jansen",
      mail: "c.jansen@delinde.example",
    });
  });

  it("given two contacts for one organisation, when read, then those rows are in error", () => {
    const other = { ...carla, zorgorganisatie: "ZORGGROEP de linde." };
    const draft = judged({ rows: { 3: coby, 4: other } });

    assert.deepEqual(Object.values(rowFindings(draft)).flat().map(codeIn), [
      "contact_differs",
      "contact_differs",
    ]);
    assert.equal(verdictOf(draft.rows[1]?.findings ?? []), "error");
  });

  it("given two organisations with a contact each, when read, then nothing is said", () => {
    const other = { ...carla, zorgorganisatie: "Het Baken" };

    assert.deepEqual(rowFindings(judged({ rows: { 3: coby, 4: other } })), {});
  });

  for (const [what, values, expected] of [
    ["a name alone", { ...coby, "e-mail contactpersoon": "" }, "contact_half"],
    ["an address alone", { ...coby, contactpersoon: "" }, "contact_half"],
    ["a bad address", { ...coby, "e-mail contactpersoon": "coby@" }, "mail_unclear"],
    [
      "a participant as contact",
      { ...coby, "e-mail contactpersoon": "deelnemer5@delinde.example" },
      "contact_takes_part",
    ],
  ] as const) {
    it(`given ${what}, when read, then that is said`, () => {
      const draft = judged({ rows: { 3: values } });

      assert.deepEqual(Object.values(rowFindings(draft)).flat().map(codeIn), [expected]);
    });
  }
});
