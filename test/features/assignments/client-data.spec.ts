import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  cleanedText,
  clientDataIn,
  snippetOf,
} from "../../../bot/features/assignments/client-data-rules.ts";
import { passesElevenTest } from "../../../bot/features/assignments/number-rules.ts";
import { assignmentsOf } from "../../../bot/kernel/assignment.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";

const now = instant("2027-02-01T10:00:00Z");
const found = (text: string): readonly string[] =>
  clientDataIn(text, now).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("a text made to keep the app busy", () => {
  for (const part of ["A.", "A. ", "Aa-", "Aa van de ", "mevrouw A.", "1.", "0 6 - "]) {
    it(`given “${part}” without an end, when looked at and cleaned, then that takes no time`, () => {
      const text = `${part.repeat(8000 / part.length)} cliënt`;
      const before = performance.now();
      cleanedText(text, now);

      assert.ok(performance.now() - before < 150, `${Math.round(performance.now() - before)} ms`);
    });
  }
});

describe("the eleven-test", () => {
  for (const [digits, expected] of [
    ["111222333", true],
    ["123456782", true],
    ["123456789", false],
    ["12345672", true],
    ["012345672", true],
    ["000000000", false],
    ["1234567890", false],
  ] as const) {
    it(`given ${digits}, when tested, then the answer is ${expected}`, () => {
      assert.equal(passesElevenTest(digits), expected);
    });
  }
});

describe("what may be about a client", () => {
  for (const [text, ...expected] of [
    ["BSN 111222333.", "bsn: 111222333"],
    ["bsn:123.456.782", "bsn: 123.456.782"],
    ["nummer 1234 56 782 dus", "bsn: 1234 56 782"],
    ["nummer 12345672", "bsn: 12345672"],
    ["nummer 123456789", ...[]],
    ["nummer 111222333444", ...[]],
    ["111\u200b222\u200b333", "bsn: 111\u200b222\u200b333"],
    ["geboren 12-03-1941 in Weert", "birth_date: 12-03-1941"],
    ["12/3/41 is haar dag", "birth_date: 12/3/41"],
    ["op 12 maart 1941", "birth_date: 12 maart 1941"],
    ["Op 12 MAART 1941", "birth_date: 12 MAART 1941"],
    ["1941-03-12", "birth_date: 1941-03-12"],
    ["Zij is geboren op 12 maart.", "birth_date: 12 maart"],
    ["Geboortedatum: 1-2-2026", "birth_date: 1-2-2026"],
    ["geb. 1941", "birth_date: 1941"],
    ["Hij is in 1941 geboren", ...[]],
    ["de les van 12-01-2027", ...[]],
    ["op 26 januari 2027 om 19:00 uur", ...[]],
    ["op 3 mei 19 uur", ...[]],
    ["bel 06-12345678", "phone: 06-12345678"],
    ["bel 06 12 34 56 78", "phone: 06 12 34 56 78"],
    ["bel 012-345 67 89", "phone: 012-345 67 89"],
    ["bel (0495) 123456", "phone: 0495) 123456"],
    ["bel +31 6 12345678", "phone: +31 6 12345678"],
    ["bel 0031 (0)6 12345678", "phone: 0031 (0)6 12345678"],
    ["bel 112", ...[]],
    ["De cliënt Jan de Vries stond op", "name: Jan de Vries"],
    ["Fatima El Amrani is een bewoner", "name: Fatima El Amrani"],
    ["onze patiënt Anna-Maria van der Berg", "name: Anna-Maria van der Berg"],
    ["de clie\u0308nt Jan Bakker", "name: Jan Bakker"],
    ["mevrouw Jansen-de Boer at goed", "name: Jansen-de Boer"],
    ["Mevr. Şahin at goed", "name: Şahin"],
    ["dhr. P. van der Berg", "name: P. van der Berg"],
    ["mw. de Wit", "name: de Wit"],
    ["meneer Ben van ’t Hof", "name: Ben van ’t Hof"],
    ["de heer O’Neil", "name: O’Neil"],
    ["Mevrouw A. at goed", ...[]],
    ["Ik vroeg het aan mevrouw. Zij zei ja.", ...[]],
    ["Bij Zorggroep De Linde help ik een cliënt", ...[]],
    ["Ik bel de cliënt met Microsoft Teams", ...[]],
    ["Petra Bakker is mijn buurvrouw", ...[]],
    ["😀😀 mevrouw Jansen 😀", "name: Jansen"],
    ["\u202Eمرحبا 06-12345678 مرحبا", "phone: 06-12345678"],
    ["<b>mevrouw Jansen</b>", "name: Jansen"],
  ] as const) {
    it(`given ${JSON.stringify(text)}, when searched, then ${expected.length} things stand out`, () => {
      assert.deepEqual(found(text), expected);
    });
  }

  it("given everything in one sentence, when searched, then it is in order without overlap", () => {
    const text = "Mevrouw Jansen (12-03-1941, BSN 111222333) belt 06-12345678.";

    assert.deepEqual(found(text), [
      "name: Jansen",
      "birth_date: 12-03-1941",
      "bsn: 111222333",
      "phone: 06-12345678",
    ]);
    assert.equal(cleanedText(text, now), "Mevrouw [cliënt] ([datum], BSN [bsn]) belt [telefoon].");
  });
});

describe("ordinary texts", () => {
  for (const text of [
    "Ik hielp mijn cliënt met opstaan. Zij koos zelf haar kleren. Dat duurde 20 minuten.",
    "Situatie: Ik werk in de Thuiszorg. De cliënt wil zelf douchen. Taak: Ik moet dat veilig doen.",
    "Mijn weekplan: dinsdag 19:00 tot 22:00 les. Zaterdag 10:00 leren. Ik vraag Samira om hulp.",
    "De cliënt woog 72,5 kilo. De bloeddruk was 120/80. We liepen 1500 meter in 2026.",
    "Mevrouw wilde niet. Meneer wel. Toen heb ik het Plan opgeschreven bij De Linde.",
    "Op 12-1 en 26-1 heb ik geoefend met mijn werkbegeleider. De bewoner vond het fijn.",
  ]) {
    it(`given “${text.slice(0, 40)}…”, when searched, then nothing stands out`, () => {
      assert.deepEqual(found(text), []);
    });
  }

  it("given all texts of the tracks, when searched, then nothing stands out", () => {
    const texts = loadTracks().all.flatMap((track) =>
      assignmentsOf(track).flatMap((one) => [
        [one.title, one.why ?? "", ...one.steps, one.example ?? ""].join(" "),
        [...one.rubric, ...one.signOff, ...Object.values(one.settingVariants)].join("\n"),
      ]),
    );

    assert.ok(texts.length > 20);
    assert.deepEqual(texts.flatMap(found), []);
  });
});

/** Pieces that people type, in any order and with anything between them. */
const piece = fc.oneof(
  fc.constantFrom(
    "cliënt ",
    "mevrouw ",
    "Jan de Vries ",
    "Jansen",
    "111222333",
    "06-12345678",
    "12-03-1941",
    "geboren op ",
    "12 maart ",
    "1941",
    "😀",
    "مرحبا ",
    "[cliënt]",
    "\n",
    " ",
    "0",
    "31",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));

describe("any text at all", () => {
  it("given any text, when cleaned, then nothing stands out any more", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(clientDataIn(cleanedText(text, now), now), []);
      }),
    );
  });

  it("given any text, when searched, then places are in order, apart and inside it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end } of clientDataIn(text, now)) {
          assert.ok(start >= from && end > start && end <= text.length);
          from = end;
        }
      }),
    );
  });

  it("given emoji and Arabic around it, when searched, then the place is exact", () => {
    const around = fc.array(fc.constantFrom("😀", "👩🏽‍🦽", "مرحبا", " ", "\u202E", "é"));
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before.join("")} 111222333 ${after.join("")}`;

        assert.deepEqual(found(text), ["bsn: 111222333"]);
      }),
    );
  });

  it("given any text, when a place is shown, then no emoji is cut in half", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const place of clientDataIn(text, now)) {
          const shown = snippetOf(text, place);
          assert.ok(text.isWellFormed() ? shown.isWellFormed() : true, shown);
        }
      }),
    );
  });

  it("given 8000 difficult characters, when searched, then it takes no time", () => {
    const texts = [
      "A.".repeat(4000),
      "van de ".repeat(1142),
      "1 ".repeat(4000),
      "Aa ".repeat(2666),
    ];
    const began = performance.now();
    for (const text of texts) clientDataIn(`cliënt ${text} mevrouw`, now);

    assert.ok(performance.now() - began < 2000, `${performance.now() - began} ms`);
  });
});
