import type { FindingCode } from "../../../bot/features/imports/finding-codes.ts";
import { readGroup } from "../../../bot/features/imports/read-group.ts";
import { day } from "../../../bot/kernel/time.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import { aGroupSheet, type GroupSheet } from "../../support/a-sheet.ts";

type Given = Partial<Parameters<typeof readGroup>[1]>;

export const today = day("2026-11-22");

/** The sheet of `aGroupSheet`, judged on 22 November 2026 with the catalogue of `aCatalogue`. */
export const judged = (sheet: GroupSheet = {}, given: Given = {}) =>
  readGroup(aGroupSheet(sheet), { tracks: aCatalogue(), today, ...given });

/** `D7 mail_twice`, or `mail_twice` when it has no cell; the short way to compare findings. */
export const shown = (findings: readonly FindingCode[]): readonly string[] =>
  findings.map(({ code, cell }) => [cell, code.slice("imports.".length)].join(" ").trim());

export function rowFindings(draft: ReturnType<typeof judged>): Record<number, readonly string[]> {
  const rows = draft.rows.filter(({ findings }) => findings.length > 0);
  return Object.fromEntries(rows.map(({ row, findings }) => [row, shown(findings)]));
}
