import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { FileExtension } from "../../../bot/contract/files-api.ts";
import type { Files } from "../../../bot/kernel/files.ts";
import { openDiskFiles } from "../../../bot/platform/files/disk.ts";
import { screenFile } from "../../../bot/platform/files/screen-file.ts";
import {
  aBomb,
  aHeic,
  aHugePicture,
  aMovie,
  anMp3,
  anOdt,
  anOffice,
  anOldDocument,
  aPdf,
  aPhoto,
  aProgram,
  box,
  lying,
  place,
  secretsOfPhoto,
} from "../../support/some-files.ts";
import { contentOf } from "./files-contract.ts";

const anOdtType = "application/vnd.oasis.opendocument.text";
const macros = (kind: "docx" | "xlsx", part: string): Buffer =>
  anOffice(kind, { [part]: new Uint8Array(10) });
const manyParts = (): Buffer =>
  anOffice(
    "docx",
    Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
    ),
  );
const mp3With = (content: Buffer): Buffer => Buffer.concat([anMp3(100).subarray(0, 110), content]);
function brokenMovie(): Buffer {
  const movie = aMovie();
  movie.writeUInt32BE(0x00ff_ffff, movie.indexOf("mvhd") - 4);
  return movie;
}

describe("what a file holds", () => {
  let folder = "";
  let files: Files;
  before("make a folder", async () => {
    folder = await mkdtemp(join(tmpdir(), "screen-"));
    files = openDiskFiles(folder);
  });
  after("remove the folder", () => rm(folder, { recursive: true, force: true }));

  const kept = async (extension: FileExtension, content: Uint8Array) => {
    const name = randomUUID();
    const [original, cleaned] = [`g-1/${name}`, `g-1/${name}-cleaned`] as const;
    await files.writePiece(original, 0, content);
    await files.join(original, 1);
    const screen = () => screenFile(files)({ original, cleaned, extension });
    const outcome = await screen();
    assert.deepEqual(await screen(), outcome, "a second time gives the same");
    if (!outcome.ok) return { said: outcome.refusal, bytes: Buffer.alloc(0) };
    const key = outcome.value.kept === "original" ? original : cleaned;
    const bytes = await contentOf(await files.read(key));
    assert.equal(outcome.value.size, bytes.length);
    return { said: outcome.value.kept, bytes };
  };
  const said = async (extension: FileExtension, content: Uint8Array) =>
    (await kept(extension, content)).said;

  const good: readonly (readonly [FileExtension, string, () => Buffer])[] = [
    ["pdf", "a pdf", aPdf],
    ["docx", "a document", () => anOffice("docx")],
    ["xlsx", "a table", () => anOffice("xlsx")],
    ["pptx", "slides", () => anOffice("pptx")],
    ["odt", "a text", anOdt],
    ["txt", "text", () => Buffer.from("Hallo 👋🏽 مرحبا\r\n")],
    ["txt", "text of two bytes", () => Buffer.from("\ufeffHallo", "utf16le")],
    ["mp3", "sound", () => anMp3(0)],
    ["mp3", "sound after a large cover", anMp3],
    ["mp4", "a video that tells nothing", () => aMovie({ words: false })],
    ["mov", "a video with the name of its neighbour", () => aMovie({ words: false })],
    ["m4a", "a recording", () => aMovie({ brand: "M4A ", words: false })],
  ];
  for (const [extension, what, make] of good) {
    it(`given ${what} (${extension}), when looked at, then it stays as it came`, async () => {
      const content = make();

      assert.deepEqual(await kept(extension, content), { said: "original", bytes: content });
    });
  }

  const bad: readonly (readonly [FileExtension, string, string, () => Buffer])[] = [
    ["pdf", "a program", "content_differs", aProgram],
    ["txt", "a program", "content_differs", aProgram],
    ["docx", "a program", "content_differs", aProgram],
    ["jpg", "a page", "content_differs", () => Buffer.from("<html><script>1</script></html>")],
    ["jpg", "a drawing with code", "content_differs", () => Buffer.from("<svg onload='x()'/>")],
    ["docx", "a table", "content_differs", () => anOffice("xlsx")],
    ["docx", "half a document", "damaged", () => anOffice("docx").subarray(0, 150)],
    ["odt", "another kind", "content_differs", () => anOdt(`${anOdtType}-template`)],
    ["mp4", "sound", "content_differs", () => anMp3()],
    ["mp3", "a pdf after a cover", "content_differs", () => mp3With(aPdf())],
    ["jpg", "a HEIC photo", "heic", aHeic],
    ["docx", "an old document", "old_office", anOldDocument],
    ["pdf", "nothing", "empty", () => Buffer.alloc(0)],
    ["docx", "a document with macros", "has_macros", () => macros("docx", "word/vbaProject.bin")],
    ["xlsx", "a table with macros", "has_macros", () => macros("xlsx", "xl/vbaProject.bin")],
    ["docx", "a locked document", "protected", () => lying(anOffice("docx"), "encrypted")],
    ["docx", "a zip bomb", "unpacks_too_large", aBomb],
    ["docx", "parts that overlap", "unpacks_too_large", () => lying(anOffice("docx"), "packed")],
    ["docx", "a promise of 4 GB", "unpacks_too_large", () => lying(anOffice("docx"), "size")],
    ["docx", "5,003 parts", "unpacks_too_large", manyParts],
    ["mp4", "half a video", "damaged", () => aMovie().subarray(0, 200)],
    [
      "mp4",
      "a box that is too long",
      "damaged",
      () => box("ftyp", Buffer.from("mp42\0\0\0\0mp42")),
    ],
    ["mp4", "boxes that do not fit", "damaged", brokenMovie],
    ["jpg", "half a photo", "damaged", () => Buffer.from("ffd8ffe000104a46494600", "hex")],
  ];
  for (const [extension, what, code, make] of bad) {
    it(`given ${what} as ${extension}, when looked at, then it is files.${code}`, async () => {
      assert.equal(await said(extension, make()), `files.${code}`);
    });
  }

  it("given a picture of 400 million points, when looked at, then it is not unpacked", async () => {
    assert.equal(await said("png", await aHugePicture()), "files.photo_too_large");
  });

  for (const [extension, kind] of [
    ["jpg", "jpeg"],
    ["jpeg", "jpeg"],
    ["png", "png"],
    ["webp", "webp"],
  ] as const) {
    it(`given a ${extension} with place and camera, when looked at, then they are gone and it is upright`, async () => {
      const photo = await aPhoto(kind);
      const before = await sharp(photo).metadata();
      assert.ok(before.exif && before.xmp && before.orientation === 6, "they were there");

      const { said: where, bytes } = await kept(extension, photo);

      const { exif, xmp, iptc, orientation, width, height, format } = await sharp(bytes).metadata();
      assert.equal(where, "cleaned");
      assert.deepEqual(
        [exif, xmp, iptc, orientation],
        [undefined, undefined, undefined, undefined],
      );
      assert.deepEqual([width, height, format], [20, 40, kind]);
      assert.deepEqual(
        secretsOfPhoto.filter((secret) => bytes.includes(secret)),
        [],
      );
    });
  }

  it("given eight photos at once, when looked at, then each is cleaned", async () => {
    const photo = await aPhoto();

    const all = await Promise.all(Array.from({ length: 8 }, () => said("jpg", photo)));

    assert.deepEqual([...new Set(all)], ["cleaned"]);
  });

  for (const [extension, brand] of [
    ["mp4", "mp42"],
    ["mov", "qt  "],
    ["m4a", "M4A "],
  ] as const) {
    it(`given a ${extension} with its place in six places, when looked at, then none is left and all else is`, async () => {
      const movie = aMovie({ brand });
      assert.ok(movie.includes(place));

      const { said: where, bytes } = await kept(extension, movie);

      assert.equal(where, "cleaned");
      assert.equal(bytes.length, movie.length, "everything stays in its place");
      assert.equal(bytes.includes(place), false);
      assert.ok(bytes.includes("beeld en geluid"));
      for (const type of ["udta", "meta", "uuid", "loci"])
        assert.equal(bytes.includes(type), false);
      for (const type of ["mvhd", "vide", "soun", "mdat"]) assert.ok(bytes.includes(type), type);
    });
  }

  it("given a video in many small chunks, when cleaned, then it is the same", async () => {
    const movie = aMovie({ sound: Buffer.alloc(300_000, 5) });

    const { bytes } = await kept("mp4", movie);

    assert.equal(bytes.length, movie.length);
    assert.equal(bytes.includes(place), false);
    assert.ok(bytes.includes(Buffer.alloc(300_000, 5)));
  });
});
