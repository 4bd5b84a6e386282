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
  closing: {
    title: "Groep afsluiten",
    running: "Je kunt de groep afsluiten na de laatste les.",
    explain:
      "Alle lessen zijn geweest. Sluit de groep af als iedereen klaar is. Het team in Teams blijft bestaan.",
    close: "Sluit de groep af",
    askTitle: "Wil je de groep afsluiten?",
    askText:
      "Daarna kan niemand meer iets veranderen. Er gaan ook geen berichten meer uit. Iedereen kan alles nog wel lezen. Je kunt de groep 30 dagen lang weer openen.",
    yes: "Ja, sluit af",
    closed: "De groep is afgesloten op {{day}}. Niemand kan nog iets veranderen.",
    until: "Was dit een vergissing? Je kunt de groep weer openen tot en met {{day}}.",
    reopen: "Open de groep weer",
  },
};
