import type { Bytes, FileKey, Files, ScreenFile, ScreenRefusal } from "../../kernel/files.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { cleanPhoto, isPhoto, type PhotoExtension } from "./clean-photo.ts";
import { headBytes, judgeKind } from "./content-kind.ts";
import { isOffice, judgeOffice } from "./office.ts";
import { isPlainText } from "./plain-text.ts";
import { readPart } from "./read-part.ts";
import { findWords, withoutWords } from "./video-boxes.ts";

/** Telephones make photos of 3 to 15 MB; this one is held in memory. */
const maxPhotoBytes = 50 * 1024 * 1024;

const boxed = new Set(["mp4", "mov", "m4a"]);

async function* once(bytes: Uint8Array): Bytes {
  yield await Promise.resolve(bytes);
}

type Asked = Parameters<ScreenFile>[0] & { readonly size: number };
/** Undefined: the file may stay as it came. */
type Cleaned = Outcome<Bytes | undefined, ScreenRefusal>;

async function photoOf(files: Files, asked: Asked, extension: PhotoExtension): Promise<Cleaned> {
  const { original, size } = asked;
  if (size > maxPhotoBytes) return refuse("files.photo_too_large");
  const photo = await cleanPhoto(
    await readPart(files, original, { start: 0, length: size }),
    extension,
  );
  if (photo === "too_many_pixels") return refuse("files.photo_too_large");
  return photo ? done(once(photo)) : refuse("files.damaged");
}

async function videoOf(files: Files, { original, size }: Asked): Promise<Cleaned> {
  const words = await findWords(await files.read(original), size);
  if (!words) return refuse("files.damaged");
  if (words.length === 0) return done(undefined);
  return done(withoutWords(await files.read(original), words));
}

async function judged(files: Files, asked: Asked, head: Buffer): Promise<Cleaned> {
  const { original, extension, size } = asked;
  const kind = await judgeKind(files, original, { head, extension });
  if (kind) return refuse(kind);
  if (isPhoto(extension)) return await photoOf(files, asked, extension);
  if (boxed.has(extension)) return await videoOf(files, asked);
  if (isOffice(extension)) {
    const refusal = await judgeOffice(files, original, { head, size, extension });
    return refusal ? refuse(refusal) : done(undefined);
  }
  if (extension === "txt" && !(await isPlainText(await files.read(original)))) {
    return refuse("files.content_differs");
  }
  return done(undefined);
}

const sizeOf = async (files: Files, key: FileKey): Promise<number> =>
  (await files.find(key))?.size ?? 0;

/** Content decides, never the name: people rename files, and so do those who mean harm. */
export const screenFile =
  (files: Files): ScreenFile =>
  async (file) => {
    const size = await sizeOf(files, file.original);
    if (size === 0) return refuse("files.empty");
    const head = await readPart(files, file.original, { start: 0, length: headBytes });
    const outcome = await judged(files, { ...file, size }, head);
    if (!outcome.ok) return outcome;
    if (!outcome.value) return done({ kept: "original", size });
    await files.write(file.cleaned, outcome.value);
    return done({ kept: "cleaned", size: await sizeOf(files, file.cleaned) });
  };
