export const nl = {
  facts: "De groep",
  track: "Opleiding",
  teacher: "Docent",
  sessions: "Lessen",
  sessionCount_one: "{{count}} les",
  sessionCount_other: "{{count}} lessen, van {{from}} tot en met {{to}}",
  steps: "Zo ver is de groep",
  state: {
    busy: "We maken de groep. Dit kan een paar minuten duren. Je mag deze pagina sluiten.",
    done: "De groep is klaar.",
    failed:
      "Er is een stap blijven hangen. Lees wat er bij de stap staat. Probeer het daarna opnieuw.",
    cancelled:
      "Het klaarzetten is gestopt. De lessen in de agenda worden afgezegd. Een team dat er al is, blijft bestaan.",
  },
  stepState: {
    waiting: "Wacht",
    busy: "Bezig",
    done: "Klaar",
    failed: "Mislukt",
    cancelled: "Gestopt",
  },
  of: "{{done}} van {{total}}",
  pending: "Wachten op gasten",
  pendingText_one:
    "{{count}} gast heeft de uitnodiging nog niet geaccepteerd. Vraag of de mail is aangekomen.",
  pendingText_other:
    "{{count}} gasten hebben de uitnodiging nog niet geaccepteerd. Vraag of de mail is aangekomen.",
  retry: "Probeer opnieuw",
  retrying: "We proberen het opnieuw",
  stop: "Stop het klaarzetten",
  stopTitle: "Wil je echt stoppen?",
  stopText:
    "Lessen die in de agenda staan, worden dan afgezegd. Deelnemers krijgen daar mail over. Je kunt later opnieuw beginnen.",
  stopYes: "Ja, stop",
};
