import { maxImportBytes } from "#contract/imports.ts";

export type FileProblem = "type" | "oldExcel" | "macros" | "empty" | "tooLarge" | "nameTooLong";

/** What the server accepts (contract: `dryRunInput`). */
const maxNameLength = 200;
const mebibyte = 1024 * 1024;

export const maxImportMegabytes = maxImportBytes / mebibyte;

/** Looks at name and size only, before anything is sent; undefined when it may be sent. */
export function checkFile({
  name,
  size,
}: {
  readonly name: string;
  readonly size: number;
}): FileProblem | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === "xls") return "oldExcel";
  if (extension === "xlsm") return "macros";
  if (extension !== "xlsx" && extension !== "csv") return "type";
  if (name.length > maxNameLength) return "nameTooLong";
  if (size === 0) return "empty";
  return size > maxImportBytes ? "tooLarge" : undefined;
}

/** Few enough arguments for one call on every browser. */
const pieceLength = 8192;

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += pieceLength) {
    text += String.fromCharCode(...bytes.subarray(start, start + pieceLength));
  }
  return btoa(text);
}
