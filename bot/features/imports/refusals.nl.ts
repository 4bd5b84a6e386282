import type { ImportRefusal } from "./store.ts";

export const importRefusalsNl = {
  "imports.not_found": "Deze controle is verlopen. Kies het bestand nog een keer.",
  "imports.has_errors":
    "Er staan nog fouten in het bestand. Verbeter die eerst. Kies het daarna opnieuw.",
  "imports.reason_needed":
    "Een groep heeft normaal 12 tot 15 deelnemers. Schrijf kort op waarom deze groep anders is.",
  "imports.load_reason_needed":
    "Een week wordt te vol: meer dan 6 uur. Schrijf kort op waarom dat bij deze groep mag.",
  "imports.coordinator_without_account":
    "Je eigen account is niet gevonden. Meld je af en weer aan. Probeer het daarna opnieuw.",
} as const satisfies Record<ImportRefusal, string>;
