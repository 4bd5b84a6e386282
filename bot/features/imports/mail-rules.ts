import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Cell } from "../../kernel/spreadsheet.ts";
import { textOf } from "./cells.ts";
import { readText } from "./field.ts";
import type { FindingName } from "./finding-codes.ts";

/**
 * Plain ASCII, no quoted parts: the addresses that Microsoft 365 can invite. Without the characters
 * that mean something in a web address: nobody has them, and an address ends up in links.
 */
const local = /^[a-z0-9!$'*+=^_~-]+(?:\.[a-z0-9!$'*+=^_~-]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

function isMail(text: string): boolean {
  const [name = "", domain = "", ...rest] = text.split("@");
  const labels = domain.split(".");
  return (
    rest.length === 0 &&
    text.length <= 254 &&
    name.length <= 64 &&
    local.test(name) &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    /^[a-z]{2,}$/.test(labels.at(-1) ?? "")
  );
}

/** An address in lower case; a copied link (`mailto:`) counts as well. */
export function readMail(cell: Cell): Outcome<string, "mail_unclear"> {
  const mail = textOf(cell)
    .toLowerCase()
    .replace(/^mailto:/, "");
  return isMail(mail) ? done(mail) : refuse("mail_unclear");
}

/** A group's name stands in cards and mail: nothing that could pass for a tag or a link. */
export function readGroupName(cell: Cell): Outcome<string, FindingName> {
  const name = readText(cell);
  return name.ok && /[<>]|:\/\//.test(name.value) ? refuse("group_name_unclear") : name;
}

/** A name of a person: any script, at least two letters, nothing of a formula or a link. */
export function readName(cell: Cell): Outcome<string, "name_is_mail" | "name_unclear"> {
  const name = textOf(cell);
  if (name.includes("@")) return refuse("name_is_mail");
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const odd = /[<>{}=|\\^~]|:\/\/|^[+-]/.test(name);
  return letters < 2 || odd || name.length > 100 ? refuse("name_unclear") : done(name);
}
