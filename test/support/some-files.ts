import { crc32 } from "node:zlib";
import { type Zippable, zipSync } from "fflate";
import sharp from "sharp";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Where the photo was made: somebody's house. */
const gps = { GPSLatitudeRef: "N", GPSLatitude: "52/1 5/1 1234/100" } as const;
const maker = "GEHEIME CAMERA";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#8040a0" } });

/** A photo of a telephone: lying on its side, with place, camera and words in it. */
export async function aPhoto(kind: "jpeg" | "png" | "webp" = "jpeg"): Promise<Buffer> {
  return await picture(40, 20)
    [kind]()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: maker, Orientation: "6" }, IFD3: gps })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${maker}</x:xmpmeta>`)
    .toBuffer();
}
/** What must not be in a photo any more. */
export const secretsOfPhoto = [maker, "GPS", "Exif", "xmpmeta", "eXIf"] as const;

/** A picture that says it has 400 million points, in some hundred bytes. */
export async function aHugePicture(): Promise<Buffer> {
  const small = await picture(4, 4).png().toBuffer();
  const header = small.indexOf("IHDR");
  small.writeUInt32BE(20_000, header + 4);
  small.writeUInt32BE(20_000, header + 8);
  small.writeUInt32BE(crc32(small.subarray(header, header + 17)), header + 17);
  return small;
}

export const aPdf = (words = "een verslag"): Buffer =>
  Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);

export const aProgram = (): Buffer =>
  Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), Buffer.alloc(400)]);

export const aHeic = (): Buffer =>
  Buffer.concat([box("ftyp", Buffer.from("heic\0\0\0\0heic")), Buffer.alloc(200)]);

export const anOldDocument = (): Buffer =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);

const mainParts = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
  pptx: "ppt/presentation.xml",
} as const;

export function anOffice(kind: keyof typeof mainParts, more: Zippable = {}): Buffer {
  const parts: Zippable = {
    "[Content_Types].xml": text("<Types/>"),
    [mainParts[kind]]: text("<document/>"),
    ...more,
  };
  return Buffer.from(zipSync(parts));
}

export const anOdt = (type = "application/vnd.oasis.opendocument.text"): Buffer =>
  Buffer.from(
    zipSync({ mimetype: [text(type), { level: 0 }], "content.xml": text("<office:document/>") }),
  );

/** Forty MB of nothing, packed to some kilobytes. */
export const aBomb = (): Buffer =>
  anOffice("docx", { "word/media/x.bin": new Uint8Array(40 * 1024 * 1024) });

/** A zip whose directory says something else of its last part. */
export function lying(zip: Buffer, field: "packed" | "size" | "encrypted"): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.lastIndexOf(Buffer.from("504b0102", "hex"));
  if (field === "encrypted") copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
  else copy.writeUInt32LE(0xffff_fff0, at + (field === "packed" ? 20 : 24));
  return copy;
}

export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(body.length + 8, 0);
  header.write(type, 4, "latin1");
  return Buffer.concat([header, body]);
}

export const place = "+52.0900+005.1200/";
const handler = (kind: string): Buffer =>
  box("hdlr", Buffer.alloc(8), Buffer.from(kind, "latin1"), Buffer.alloc(12));
const track = (kind: string, ...more: readonly Buffer[]): Buffer =>
  box("trak", box("tkhd", Buffer.alloc(84)), box("mdia", handler(kind)), ...more);

type Movie = { readonly brand?: string; readonly words?: boolean; readonly sound?: Buffer };

/** A video of a telephone: what it tells stands at the end, as most make it, with the place three times. */
export function aMovie({ brand = "mp42", words = true, sound }: Movie = {}): Buffer {
  const own = words
    ? [
        box("udta", box("\xa9xyz", Buffer.from(place)), box("loci", Buffer.from(place))),
        box("meta", handler("mdta"), box("ilst", Buffer.from(place))),
      ]
    : [];
  const inTrack = words ? [box("udta", Buffer.from(place))] : [];
  return Buffer.concat([
    box("ftyp", Buffer.from(`${brand}\0\0\0\0${brand}`, "latin1")),
    ...(words ? [box("uuid", Buffer.alloc(16, 7), Buffer.from(place))] : []),
    box("mdat", sound ?? Buffer.from("beeld en geluid")),
    box(
      "moov",
      box("mvhd", Buffer.alloc(100)),
      track("vide", ...inTrack),
      track("soun"),
      ...(words ? [track("meta", box("tref", Buffer.from(place)))] : []),
      ...own,
    ),
  ]);
}

/** Sound with a picture of the cover before it, so that the sound itself begins late. */
export function anMp3(coverBytes = 20_000): Buffer {
  const tag = Buffer.alloc(10 + coverBytes);
  tag.write("ID3\x03\0\0", "latin1");
  for (const [index, shift] of [21, 14, 7, 0].entries()) {
    tag[6 + index] = (coverBytes >> shift) & 0x7f;
  }
  const frame = Buffer.alloc(417);
  Buffer.from("fffb9064", "hex").copy(frame);
  return Buffer.concat([tag, frame, frame, frame]);
}
