import type { HoursRefusal } from "./rules.ts";

export const nl = {
  time: {
    hours_one: "{{count}} uur",
    hours_other: "{{count}} uur",
    minutes_one: "{{count}} minuut",
    minutes_other: "{{count}} minuten",
    both: "{{hours}} en {{minutes}}",
  },
  states: {
    open: "nog niet bevestigd",
    confirmed: "bevestigd",
    refused: "klopt niet",
  },
  kinds: { session: "Les", homework: "Huiswerk", practice: "Praktijk" },
  show: {
    gist: "Dit zijn je uren: lessen, huiswerk en praktijk.",
    title: "Mijn uren",
    session: "In de les",
    homework: "Huiswerk",
    practice: "Praktijk, opgeschreven",
    confirmed: "Praktijk, bevestigd",
    unknown_one: "Van één opdracht weten we niet hoe lang je bezig was. Die telt hier niet mee.",
    unknown_other:
      "Van {{count}} opdrachten weten we niet hoe lang je bezig was. Die tellen hier niet mee.",
    entries: "Je praktijkuren",
    none: "Je hebt nog geen praktijkuren opgeschreven. Je werkbegeleider bevestigt ze later.",
    log: "Schrijf praktijkuren op",
    remove: "Haal de laatste weg",
    logged: "Opgeschreven. Je werkbegeleider bevestigt het.",
    removed: "Weggehaald.",
  },
  log: {
    gist: "Schrijf op hoe lang je bezig was in de praktijk.",
    title: "Praktijkuren opschrijven",
    why: "Schrijf op wat je deed voor je opleiding. Je werkbegeleider bevestigt het.",
    on: "Welke dag?",
    onRequired: "Kies een dag.",
    minutes: "Hoe lang?",
    minutesRequired: "Kies hoe lang.",
    assignment: "Voor welke praktijkopdracht?",
    noAssignment: "Geen praktijkopdracht",
    note: "Wat deed je?",
    noteExample: "Bijvoorbeeld: ochtendzorg geoefend met een collega.",
    privacy: "Schrijf geen namen van cliënten op.",
    save: "Bewaar",
    back: "Terug",
  },
  export: {
    file: "uren",
    sheet: "Uren",
    name: "Naam",
    organisation: "Zorgorganisatie",
    on: "Datum",
    kind: "Soort",
    what: "Wat",
    minutes: "Minuten",
    hours: "Uren",
    state: "Bevestigd",
  },
  refusals: {
    "hours.no_track": "Deze opleiding vinden we niet meer. Vraag het je opleider.",
    "hours.no_date": "Dit is geen dag. Kies een dag uit de kalender.",
    "hours.no_minutes": "Kies hoe lang je bezig was.",
    "hours.too_many_minutes":
      "Dit is meer dan {{most}} uur op één dag. Kijk of de dag en de tijd kloppen.",
    "hours.in_the_future": "Deze dag komt nog. Kies vandaag of een eerdere dag.",
    "hours.before_the_course":
      "Op deze dag was je opleiding nog niet begonnen. Kies een latere dag.",
    "hours.note_too_long": "Dit is te lang. Schrijf het in hooguit {{most}} tekens.",
    "hours.unknown_assignment": "Deze praktijkopdracht is er niet. Kies een andere.",
    "hours.too_many_entries":
      "Je hebt al erg veel regels opgeschreven. Vraag je docent wat je kunt doen.",
    "hours.unknown_entry": "Deze regel is er niet meer. Open de lijst opnieuw.",
    "hours.already_confirmed":
      "Dit is al bevestigd. Je kunt het niet meer weghalen. Vraag je werkbegeleider.",
    "hours.already_decided": "Over deze uren is al iets gezegd. Open de lijst opnieuw.",
    "hours.not_found": "Deze deelnemer is er niet. Kijk of de naam klopt.",
    "groups.supervisors_only":
      "Je bent niet de werkbegeleider van deze deelnemer. Klopt dat niet? Vraag het de opleider.",
  } satisfies Record<HoursRefusal | "hours.no_track" | "groups.supervisors_only", string>,
};
