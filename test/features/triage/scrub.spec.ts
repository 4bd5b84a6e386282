import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { scrubbed } from "../../../bot/features/triage/public.ts";
import { instant } from "../../../bot/kernel/time.ts";

const now = instant("2027-02-01T10:00:00Z");

describe("what is taken out of a question before it is kept", () => {
  for (const [text, expected] of [
    ["mail mij op jan.de.vries@zorg.nl aub", "mail mij op [mailadres] aub"],
    ["bel 06-12345678", "bel [telefoon]"],
    ["bel +32 475 12 34 56", "bel [telefoon]"],
    ["mijn bsn is 111222333", "mijn bsn is [bsn]"],
    ["rekening NL91 ABNA 0417 1643 00 graag", "rekening [rekening] graag"],
    ["rekening nl91abna0417164300", "rekening [rekening]"],
    ["ik woon op 1234 AB in Weert", "ik woon op [postcode] in Weert"],
    ["Dorpsstraat 12a in Weert", "[adres] in Weert"],
    ["mevrouw Jansen is boos", "mevrouw [naam] is boos"],
    ["mw de vries wil meedoen", "mw [naam] wil meedoen"],
    ["meneer bakker vraagt iets", "meneer [naam] vraagt iets"],
    ["dhr. van der berg", "dhr. [naam]"],
    ["de client is geboren op 12 maart 1941", "de client is geboren op [datum]"],
    ["geboren op 1 mei 2022", "geboren op [datum]"],
    ["mijn collega Sanne Jansen is ziek", "mijn collega [naam] is ziek"],
    ["mijn begeleider Karin van den Bos reageert niet", "mijn begeleider [naam] reageert niet"],
    ["mijn begeleider heet karin", "mijn begeleider heet [naam]"],
    ["ik heet piet de vries en wil meedoen", "ik heet [naam] en wil meedoen"],
    ["mijn naam is Sanne", "mijn naam is [naam]"],
    ["My name is Anna Smith", "My name is [naam]"],
    ["ik ben Fatima El Amrani en wil me inschrijven", "ik ben [naam] en wil me inschrijven"],
    ["wat kost het voor Sanne Jansen?", "wat kost het voor [naam]?"],
    ["Wat kost het? Groetjes ahmed yilmaz", "Wat kost het? Groetjes [naam]"],
    ["Kan het in mei? Mvg, A. Yilmaz", "Kan het in mei? Mvg, [naam]"],
  ] as const) {
    it(`given “${text}”, when scrubbed, then it is “${expected}”`, () => {
      const { text: left, found } = scrubbed(text, now);

      assert.equal(left, expected);
      assert.ok(found);
    });
  }

  for (const text of [
    "start de opleiding op 1 mei 2022 of op 12 januari 2027",
    "zijn het 12 modules van 6 weken",
    "in 2022 en 2023 deed ik een cursus",
    "kan mevrouw ook meedoen",
    "mevrouw valt steeds",
    "ik werk 24 uur per week en ben onderweg 2 uur",
    "crebo 25655 niveau 3",
    "wat kost het certificaat",
    "ik ben Helpende Plus en mijn collega Verzorgende IG ook",
    "Ik ben Verzorgende en mijn werkbegeleider BPV vraagt iets",
    "hoe heet het certificaat, en heet dat MBO niveau 3",
    "mijn collega Wil ook meedoen",
    "is er een les voor Microsoft Teams en voor Begeleider Gehandicaptenzorg",
    "groeten uit Weert",
    "mijn naam is niet goed geschreven",
    "mijn collega en ik willen meedoen",
    "",
  ]) {
    it(`given “${text}”, when scrubbed, then nothing is taken out`, () => {
      assert.deepEqual(scrubbed(text, now), { text, found: false });
    });
  }
});

const piece = fc.oneof(
  fc.constantFrom(
    "mevrouw ",
    "mw de ",
    "mijn collega ",
    "ik heet ",
    "groetjes ",
    "voor ",
    "Sanne ",
    "Jansen ",
    "jansen",
    "client ",
    "111222333",
    "06-12345678",
    "1 mei 2022",
    "12-03-1941",
    "geboren op ",
    "jan@zorg.nl",
    "NL91ABNA0417164300",
    "1234 AB",
    "Dorpsstraat 12",
    "\ue000\ue100\ue000",
    "\ud83d",
    "[naam]",
    " ",
    "1",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const anyText = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(""));

describe("any text at all", () => {
  it("given any text, when scrubbed twice, then the second time finds nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: left } = scrubbed(text, now);

        assert.deepEqual(scrubbed(left, now), { text: left, found: false });
      }),
      { numRuns: 500 },
    );
  });

  for (const part of [
    "a@",
    "a.",
    "mw a",
    "Astraat 1",
    "1 ",
    "NL9",
    "mevrouw A. ",
    "0 6 ",
    "ik heet Jan ",
    "mvg de ",
    "Van der ",
  ]) {
    it(`given “${part}” without an end, when scrubbed, then that takes no time`, () => {
      const text = part.repeat(8000 / part.length);
      const began = performance.now();
      scrubbed(text, now);

      assert.ok(performance.now() - began < 1000, `${Math.round(performance.now() - began)} ms`);
    });
  }
});
