import type { ImportRefusal } from "./store.ts";

export const importRefusalsEn = {
  "imports.not_found": "This check has expired. Choose the file again.",
  "imports.has_errors":
    "There are still errors in the file. Mend them first. Then choose it again.",
  "imports.reason_needed":
    "A group normally has 12 to 15 participants. Write in short why this group is different.",
  "imports.load_reason_needed":
    "A week becomes too full: more than 6 hours. Write shortly why that is all right for this group.",
  "imports.coordinator_without_account":
    "Your own account was not found. Sign out and in again. Then try again.",
} as const satisfies Record<ImportRefusal, string>;
