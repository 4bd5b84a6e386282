import assert from "node:assert/strict";
import { fileTypes, maxFileBytes } from "../../bot/contract/files-api.ts";
import { maxWorkFiles } from "../../bot/contract/work-api.ts";
import {
  acceptList,
  isPicture,
  refusalOf,
  sizeText,
} from "../../tab/src/pages/hand-in/chosen-file.ts";
import {
  draftToGoOnWith,
  isLink,
  keptDraft,
  storedDraft,
} from "../../tab/src/pages/hand-in/draft-plan.ts";
import { dutchVoice, readParts } from "../../tab/src/pages/hand-in/read-parts.ts";
import { stillThere, takeOut } from "../../tab/src/pages/hand-in/take-out.ts";
import { comparisons, inHours, minutesFor } from "../../tab/src/pages/hand-in/time-choices.ts";

describe("choosing a file to hand in", () => {
  for (const [name, size, refusal] of [
    ["foto.jpg", 10, undefined],
    ["FOTO.JPEG", 10, undefined],
    ["verslag.v2.docx", 10, undefined],
    ["film.mp4", maxFileBytes, undefined],
    ["film.mp4", maxFileBytes + 1, "tooBig"],
    ["verslag.pdf", 0, "empty"],
    ["verslag.doc", 10, "old"],
    ["foto.jpg.exe", 10, "type"],
    ["verslag", 10, "type"],
    ["constructor", 10, "type"],
    ["x.constructor", 10, "type"],
    ["verslag.", 10, "type"],
  ] as const) {
    it(`given ${name} of ${size} bytes, when chosen, then ${refusal ?? "it may go"}`, () => {
      assert.equal(refusalOf({ name, size }, 0), refusal);
    });
  }

  it("given as many files as fit, when one more is chosen, then it says so", () => {
    assert.equal(refusalOf({ name: "foto.jpg", size: 1 }, maxWorkFiles), "tooMany");
  });

  it("given the list for the picker, when read, then it is what the server takes", () => {
    assert.deepEqual(
      acceptList.split(","),
      Object.keys(fileTypes).map((extension) => `.${extension}`),
    );
  });

  it("given what may show a client, when asked, then it is a picture", () => {
    assert.deepEqual(
      ["a.jpg", "b.MOV", "c.pdf", "d.mp3", "e"].map((name) => isPicture(name)),
      [true, true, false, false, false],
    );
  });

  it("given sizes, when written, then they are short", () => {
    const sizes = [1, 820 * 1024, 3_500_000, maxFileBytes];

    assert.deepEqual(
      sizes.map((size) => sizeText(size, String)),
      ["1 kB", "820 kB", "3.3 MB", "250 MB"],
    );
  });
});

describe("going on with a draft", () => {
  const saved = { text: "op de server", link: "", savedAt: "2027-01-20T11:00:00.000Z" };
  const here = (text: string, at: string) => ({ text, link: "", changedAtInMs: Date.parse(at) });

  it("given nothing anywhere, when opened, then it is empty and saved", () => {
    assert.deepEqual(draftToGoOnWith(undefined, undefined), {
      draft: { text: "", link: "" },
      isUnsaved: false,
    });
  });

  it("given a text that was not sent before closing, when opened, then it goes on with that", () => {
    const { draft, isUnsaved } = draftToGoOnWith(saved, here("hier", "2027-01-20T11:05:00.000Z"));

    assert.deepEqual([draft.text, isUnsaved], ["hier", true]);
  });

  it("given a later text from another device, when opened, then that one stays", () => {
    const { draft, isUnsaved } = draftToGoOnWith(saved, here("oud", "2027-01-20T10:59:00.000Z"));

    assert.deepEqual([draft.text, isUnsaved], ["op de server", false]);
  });

  it("given what was stored, when read, then it is the same; anything else is nothing", () => {
    assert.deepEqual(keptDraft(storedDraft({ text: "a", link: "b" }, 7)), {
      text: "a",
      link: "b",
      changedAtInMs: 7,
    });
    assert.equal(keptDraft(storedDraft(undefined, 7)), undefined);
    assert.equal(keptDraft("een oude tekst"), undefined);
    assert.equal(keptDraft('{"text":1}'), undefined);
  });

  for (const [typed, good] of [
    ["", true],
    ["  https://example.nl/film ", true],
    ["www.example.nl", false],
    ["javascript:alert(1)", false],
    ["file:///c:/verslag", false],
  ] as const) {
    it(`given "${typed}" as a link, when judged, then it is ${good ? "good" : "not good"}`, () => {
      assert.equal(isLink(typed), good);
    });
  }
});

describe("reading an assignment aloud", () => {
  it("given lines and sentences, when cut, then each is read on its own", () => {
    assert.deepEqual(readParts(["Situatie: ik hielp.\nTaak: ik keek.", "", "Klaar?  Ja."]), [
      "Situatie:",
      "ik hielp.",
      "Taak:",
      "ik keek.",
      "Klaar?",
      "Ja.",
    ]);
  });

  it("given a very long sentence, when cut, then no word is lost or broken", () => {
    const long = Array.from({ length: 80 }, (_, index) => `woord${index}`).join(" ");

    const parts = readParts([long]);

    assert.ok(parts.every((part) => part.length <= 180));
    assert.equal(parts.join(" "), long);
    assert.equal(readParts(["x".repeat(400)]).join(""), "x".repeat(400));
  });

  const voice = (lang: string, localService = true) => ({ lang, localService });
  it("given voices, when chosen, then Dutch of the Netherlands on the device comes first", () => {
    const voices = [voice("en-US"), voice("nl-BE"), voice("nl-NL", false), voice("nl_NL")];

    assert.deepEqual(dutchVoice(voices), voice("nl_NL"));
    assert.deepEqual(dutchVoice(voices.slice(0, 2)), voice("nl-BE"));
    assert.equal(dutchVoice([voice("en-US"), voice("nds")]), undefined);
  });
});

describe("taking a client out of a text", () => {
  const finding = { kind: "name", text: "mevrouw Jansen" } as const;

  it("given a name that stands there twice, when taken out, then both are gone", () => {
    const text = "Ik hielp mevrouw Jansen. Daarna at mevrouw Jansen.";

    const after = takeOut(text, finding, "de cliënt");

    assert.equal(after, "Ik hielp de cliënt. Daarna at de cliënt.");
    assert.deepEqual(stillThere(after, [finding]), []);
  });

  it("given signs with a meaning for replacing, when taken out, then they stay as they are", () => {
    assert.equal(takeOut("bel 06-1 nu", { kind: "phone", text: "06-1" }, "$&"), "bel $& nu");
    assert.equal(takeOut("tekst", { kind: "phone", text: "" }, "x"), "tekst");
  });
});

describe("saying how long it took in two taps", () => {
  it("given a planned time, when compared, then there are a few rounded choices", () => {
    assert.deepEqual(
      comparisons.map((each) => minutesFor(each, 105)),
      [[25, 55, 80], [105], [130, 160, 210, 315]],
    );
  });

  it("given a very short time, when compared, then no choice stands there twice", () => {
    assert.deepEqual(minutesFor("shorter", 5), [5]);
  });

  it("given minutes, when written, then hours are apart", () => {
    assert.deepEqual(inHours(105), { hours: 1, minutes: 45 });
  });
});
