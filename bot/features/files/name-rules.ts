import { type FileExtension, fileTypes } from "../../contract/files-api.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";

/** Characters, the extension included: fits on a card and in every file system. */
const maxNameLength = 100;

/** What an operating system or a browser runs when somebody opens it. */
const active = new Set(
  "apk app bat bin cmd com cpl dll dmg exe hta htm html iso jar js jse lnk mht mhtml msc msi pif ps1 reg scr sh svg url vb vbe vbs wsf xhtml xml".split(
    " ",
  ),
);

const macroDocuments = new Set(["docm", "dotm", "xlsm", "xltm", "xlsb", "pptm", "potm", "ppsm"]);
const oldDocuments = new Set(["doc", "xls", "ppt"]);

export type NameRefusal =
  | "files.wrong_type"
  | "files.double_extension"
  | "files.heic"
  | "files.has_macros"
  | "files.old_office";

/** Not to be seen, or turning around what is: they make a name look like another one. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: to be taken out is what they are named for.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** No file system of Windows takes these. */
const unsaveable = /[<>:"|?*]/g;

/** @param extension with its dot */
function shortened(base: string, extension: string): string {
  const room = maxNameLength - extension.length;
  const characters = [...base];
  return characters.length > room ? characters.slice(0, room).join("").trimEnd() : base;
}

/** The name as it is kept: one line, without folders, of a length that fits. */
export function cleanName(given: string): string {
  const last = given.normalize("NFC").toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const seen = last.replace(unseen, "").replace(unsaveable, "_").replace(/\s+/g, " ");
  const name = seen.replace(/^[. ]+|[. ]+$/g, "");
  const [, base = name, extension = ""] = /^(.*)(\.[^.]{1,10})$/s.exec(name) ?? [];
  return `${shortened(base, extension)}${extension}`;
}

const isAllowed = (extension: string): extension is FileExtension =>
  Object.hasOwn(fileTypes, extension);

function refusalFor(last: string, earlier: readonly string[]): NameRefusal {
  if (earlier.some((part) => isAllowed(part))) return "files.double_extension";
  if (last === "heic" || last === "heif") return "files.heic";
  if (macroDocuments.has(last)) return "files.has_macros";
  return oldDocuments.has(last) ? "files.old_office" : "files.wrong_type";
}

/**
 * What a name says about a file: `verslag.pdf.exe` and `foto.html.jpg` pretend to be something else;
 * `verslag.docx.pdf` and `dag 3.12.pdf` do not. The content is looked at later.
 */
export function judgeName(
  given: string,
): Outcome<{ readonly name: string; readonly extension: FileExtension }, NameRefusal> {
  const cleaned = cleanName(given);
  // `.pdf` alone became `pdf`: a name without an extension.
  const [base = "", ...extensions] = cleaned
    .toLowerCase()
    .split(".")
    .map((part) => part.trim());
  const last = extensions.at(-1) ?? "";
  const earlier = extensions.slice(0, -1);
  if (base === "" || !isAllowed(last)) return refuse(refusalFor(last, earlier));
  if (earlier.some((part) => active.has(part))) return refuse("files.double_extension");
  return done({ name: cleaned, extension: last });
}
