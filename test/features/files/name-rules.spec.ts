import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanName, judgeName } from "../../../bot/features/files/name-rules.ts";

describe("the name of a file", () => {
  for (const [given, name] of [
    ["verslag.pdf", "verslag.pdf"],
    ["Mijn verslag (2).DOCX", "Mijn verslag (2).DOCX"],
    ["C:\\Users\\amina\\verslag.pdf", "verslag.pdf"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["<img src=x onerror=alert(1)>.jpg", "_img src=x onerror=alert(1)_.jpg"],
    ['a"b:c|d?e*f.pdf', "a_b_c_d_e_f.pdf"],
    ["foto\u0000\r\nX-Evil: 1.jpg", "fotoX-Evil_ 1.jpg"],
    ["foto\u202egpj.pdf", "fotogpj.pdf"],
    ["\u2066\u200fverslag\u2069.pdf", "verslag.pdf"],
    ["تقرير.pdf", "تقرير.pdf"],
    ["👩🏽‍⚕️ dag 1.jpg", "👩🏽‍⚕️ dag 1.jpg"],
    ["  ..verslag .pdf. ", "verslag .pdf"],
    ["e\u0301e\u0301n.pdf", "één.pdf"],
    [`${"a".repeat(300)}.pdf`, `${"a".repeat(96)}.pdf`],
    [`${"👋".repeat(300)}.pdf`, `${"👋".repeat(96)}.pdf`],
    ["\ud83d.pdf", "\ufffd.pdf"],
  ] as const) {
    it(`given ${JSON.stringify(given.slice(0, 40))}, when cleaned, then it is fit to show and to save under`, () => {
      assert.equal(cleanName(given), name);
    });
  }

  it("given any text, when cleaned, then it is short, one line, without folders, and cleaned for good", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = cleanName(given);

        assert.ok([...name].length <= 100);
        assert.doesNotMatch(name, /[/\\<>:"|?*\r\n\t\0\u202a-\u202e\u2066-\u2069]/);
        assert.ok(name.isWellFormed());
        assert.equal(cleanName(name), name);
      }),
    );
  });

  for (const given of [
    "verslag.pdf",
    "Verslag.PDF",
    "verslag.docx.pdf",
    "verslag v1.2.pdf",
    "dag 3.12.2026.jpeg",
    "J. de Vries.odt",
  ]) {
    it(`given ${given}, when judged, then it is taken`, () => {
      assert.ok(judgeName(given).ok);
    });
  }

  for (const [given, refusal] of [
    ["verslag.pdf.exe", "files.double_extension"],
    ["foto.jpg.html", "files.double_extension"],
    ["foto.html.jpg", "files.double_extension"],
    ["verslag.exe.pdf", "files.double_extension"],
    ["verslag.pdf .exe", "files.double_extension"],
    ["verslag.pdf.\u202eexe", "files.double_extension"],
    ["verslag\u202efdp.exe", "files.wrong_type"],
    ["programma.exe", "files.wrong_type"],
    ["tekening.svg", "files.wrong_type"],
    ["verslag", "files.wrong_type"],
    [".pdf", "files.wrong_type"],
    ["", "files.wrong_type"],
    ["foto.constructor", "files.wrong_type"],
    ["IMG_0001.HEIC", "files.heic"],
    ["verslag.docm", "files.has_macros"],
    ["cijfers.xlsm", "files.has_macros"],
    ["verslag.doc", "files.old_office"],
  ] as const) {
    it(`given ${JSON.stringify(given)}, when judged, then it is ${refusal}`, () => {
      assert.deepEqual(judgeName(given), { ok: false, refusal });
    });
  }
});
