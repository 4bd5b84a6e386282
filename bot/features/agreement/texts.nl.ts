export const nl = {
  title: "Startafspraken",
  summary: "Er staan startafspraken voor je klaar. Lees ze en zeg of je akkoord bent.",
  summaryDone: "Dit zijn de startafspraken.",
  intro: "Dit spreken we samen af: deelnemer, werkbegeleider en docent.",
  about: "Over {{name}}",
  noAgreement: "Er zijn nog geen startafspraken. Je docent of coördinator zet ze klaar.",
  who: {
    participant: "Deelnemer",
    supervisor: "Werkbegeleider",
    teacher: "Docent",
  },
  contacts: "Wie kun je bellen of mailen?",
  helper: "Hulp",
  state: {
    accepted: "✓ Akkoord op {{on}} ({{name}})",
    open: "○ Nog niet akkoord",
  },
  text: {
    v1: {
      hours:
        "De deelnemer werkt {{hours}} uur per week in de praktijk. Daar oefent hij, en daar doet hij de praktijkopdrachten.",
      supernumerary:
        "Advies: {{weeks}} weken boventallig bij de start, en in de weken met een praktijkopdracht. Boventallig: nog niet meetellen in de bezetting.",
      supervisor: "Er is één vaste werkbegeleider. Die werkt met de deelnemer mee en kijkt mee.",
      signing:
        "De werkbegeleider tekent af wat hij zag. De docent beoordeelt. Aftekenen is geen examen.",
      notAllowed:
        "Met het certificaat mag de deelnemer nog niet alles. Medicijnen delen hoort er niet bij.",
      stop: "Kan de deelnemer iets nog niet veilig? Dan stopt hij en zegt hij het. Niemand rekent dat fout.",
    },
  },
  notContract: "Dit is niet de praktijkovereenkomst. Die teken je apart.",
  accept: "Ik ga akkoord",
  acceptFor: "Akkoord voor {{name}}",
  accepted: "✓ Je bent akkoord. Dank je wel.",
  all: "✓ Alle drie zijn akkoord. Je kunt starten.",
  waiting: "We wachten nog op: {{who}}.",
  nothing: "Er staat niets voor je open.",
  more: "Nog {{count}} op de pagina.",
  subject: "Startafspraken: graag je akkoord",
  refusals: {
    "agreement.hours": "Vul uren per week in: meer dan 0 en niet meer dan {{most}}.",
    "agreement.weeks":
      "Vul weken in: van 0 tot en met {{most}}. Laat het leeg voor een vrijwilliger.",
    "agreement.not_set":
      "Er zijn nog geen startafspraken voor deze deelnemer. Vraag het de docent.",
    "agreement.changed":
      "De afspraken zijn intussen veranderd. Open ze opnieuw en lees wat er nu staat.",
    "agreement.two_parties":
      "Je bent al akkoord in een andere rol. Laat een collega voor deze rol akkoord gaan.",
    "agreement.not_a_party":
      "Deze afspraken zijn van de deelnemer, zijn werkbegeleider en de docent. Jij hoeft niets te doen.",
    "agreement.unknown_person":
      "Deze deelnemer doet niet (meer) mee in deze groep. Ververs de pagina.",
  },
};
