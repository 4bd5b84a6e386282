import { type FileExtension, fileTypes, maxFileBytes } from "#contract/files-api.ts";
import { maxWorkFiles } from "#contract/work-api.ts";

/** Why a file is not even sent; the server decides again about what is. */
export type FileRefusal = "empty" | "tooBig" | "type" | "old" | "tooMany";

/** What the phone's own file picker should offer. */
export const acceptList = Object.keys(fileTypes)
  .map((extension) => `.${extension}`)
  .join(",");

/** Word and Excel of before 2007: worth a sentence of its own, since people have them. */
const oldTypes: readonly string[] = ["doc", "xls", "ppt"];

const extensionOf = (name: string): string =>
  name.includes(".") ? (name.split(".").at(-1) ?? "").trim().toLowerCase() : "";
const isAccepted = (extension: string): extension is FileExtension =>
  Object.hasOwn(fileTypes, extension);

/** `refusal` of a chosen file, or undefined when it may be sent. */
export function refusalOf(
  { name, size }: { readonly name: string; readonly size: number },
  filesThere: number,
): FileRefusal | undefined {
  const extension = extensionOf(name);
  if (filesThere >= maxWorkFiles) return "tooMany";
  if (oldTypes.includes(extension)) return "old";
  if (!isAccepted(extension)) return "type";
  if (size === 0) return "empty";
  return size > maxFileBytes ? "tooBig" : undefined;
}

/** True for what may show a face or a name on a door. */
export function isPicture(name: string): boolean {
  const extension = extensionOf(name);
  return isAccepted(extension) && /^(image|video)\//.test(fileTypes[extension]);
}

const mebibyte = 1024 * 1024;
/** `3,4 MB` or `820 kB`. */
export function sizeText(bytes: number, numberText: (value: number) => string): string {
  if (bytes < mebibyte) return `${numberText(Math.max(1, Math.round(bytes / 1024)))} kB`;
  return `${numberText(Math.round((bytes / mebibyte) * 10) / 10)} MB`;
}
