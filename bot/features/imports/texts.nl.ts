import type { SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";
import type { ColumnKey } from "./columns.ts";

export const nl = {
  none: "(geen)",
  weekdays: {
    monday: "maandag",
    tuesday: "dinsdag",
    wednesday: "woensdag",
    thursday: "donderdag",
    friday: "vrijdag",
    saturday: "zaterdag",
    sunday: "zondag",
  },
  columns: {
    name: "naam",
    mail: "e-mail",
    careOrganisation: "zorgorganisatie",
    jobTitle: "functie",
    supervisor: "werkbegeleider",
    supervisorMail: "e-mail werkbegeleider",
    contact: "contactpersoon",
    contactMail: "e-mail contactpersoon",
    track: "opleiding",
    startOn: "startdatum",
    weekday: "weekdag",
    startTime: "begintijd",
    everyWeeks: "ritme",
    vacationWeeks: "vakantieweken",
    teacher: "docent",
    teacherMail: "e-mail docent",
    groupName: "groepsnaam",
  } satisfies Record<ColumnKey, string>,
  notes: {
    name: "Voor- en achternaam van de deelnemer.",
    mail: "Elke deelnemer heeft een eigen adres.",
    careOrganisation: "Waar de deelnemer werkt.",
    jobTitle: "Wat de deelnemer daar doet.",
    supervisor: "Zonder werkbegeleider kan de deelnemer nog niet starten.",
    supervisorMail: "Hoort bij de werkbegeleider: vul beide in, of geen van beide.",
    contact: "Wie bij de zorgorganisatie de data en het overzicht krijgt. Mag leeg blijven.",
    contactMail: "Hoort bij de contactpersoon: vul beide in, of geen van beide.",
    track: "De naam of de code van de opleiding.",
    startOn: "Als datum, of als tekst: 12-01-2027, 2027-01-12 of 12 januari 2027.",
    weekday: "Bijvoorbeeld: dinsdag. Leeg: de dag van de startdatum.",
    startTime: "Bijvoorbeeld: 19:00.",
    everyWeeks: "Wekelijks of elke 2 weken. Leeg: elke 2 weken.",
    vacationWeeks: "Weeknummers met een komma: 8, 18. Of: 2027-W08.",
    teacher: "Voor- en achternaam van de docent.",
    teacherMail: "Het adres van de docent bij de opleider.",
    groupName: "Leeg: we maken zelf een naam.",
  } satisfies Record<ColumnKey, string>,
  findings: {
    columns_missing: "Deze kolommen ontbreken: {{columns}}. Zet ze in de rij met kolomnamen.",
    column_twice: "De kolom '{{column}}' staat er twee keer. Haal er één weg.",
    columns_unknown: "Deze kolommen kennen we niet: {{names}}. We slaan ze over.",
    header_formula: "In de rij met kolomnamen staat een formule. Typ de naam zelf.",
    hidden_sheets:
      "Er zijn verborgen tabbladen: {{names}}. Die lezen we niet. Zet alle deelnemers op het eerste tabblad.",
    formula: "Bij '{{column}}' staat een formule. Typ hier de waarde zelf.",
    value_missing: "Hier ontbreekt: {{column}}. Vul dit in.",
    text_too_long: "De tekst bij '{{column}}' is te lang. Gebruik hoogstens {{most}} tekens.",
    no_participants: "Er staan geen deelnemers in het bestand. Geef elke deelnemer een eigen rij.",
    too_many_participants:
      "Er staan {{count}} deelnemers in het bestand. Een groep heeft er hoogstens {{most}}. Maak meer groepen.",
    group_size:
      "Aantal deelnemers: {{count}}. Normaal is {{least}} tot {{most}}. Geef een reden als je doorgaat.",
    track_unknown: "De opleiding '{{given}}' kennen we niet. Kies: {{names}}.",
    track_unclear:
      "Er zijn meer opleidingen die '{{given}}' heten. Schrijf ook het niveau: {{names}}.",
    track_not_teachable: "De opleiding '{{given}}' kan nog niet starten. Kies: {{names}}.",
    date_unclear: "De datum '{{given}}' begrijpen we niet. Schrijf hem zo: 12-01-2027.",
    date_year_unclear:
      "Bij de datum '{{given}}' is het jaar niet duidelijk. Schrijf vier cijfers: 12-01-2027.",
    date_impossible: "De datum '{{given}}' bestaat niet. Schrijf dag, maand en jaar: 12-01-2027.",
    date_is_number: "Hier staat het getal {{given}}, geen datum. Schrijf de datum zo: 12-01-2027.",
    start_in_past: "De startdatum {{on}} is al voorbij. Kijk of dit klopt.",
    start_far_away: "De startdatum {{on}} is nog ver weg. Kijk of het jaar klopt.",
    start_too_far:
      "De startdatum {{on}} is te ver weg. Kies een dag binnen drie jaar. Kijk of het jaar klopt.",
    weekday_unclear: "De weekdag '{{given}}' begrijpen we niet. Schrijf bijvoorbeeld: dinsdag.",
    weekday_differs:
      "De startdatum valt niet op {{weekday}}. De eerste bijeenkomst is dan op {{on}}. Kijk of dit klopt.",
    time_unclear: "De begintijd '{{given}}' begrijpen we niet. Schrijf bijvoorbeeld: 19:00.",
    rhythm_unclear: "Het ritme '{{given}}' kennen we niet. Schrijf: wekelijks, of: elke 2 weken.",
    weeks_unclear:
      "De vakantieweken '{{given}}' begrijpen we niet. Schrijf weeknummers met een komma: 8, 9.",
    weeks_changed:
      "Excel heeft van de vakantieweken '{{given}}' gemaakt. Zet de cel op tekst en schrijf: 8, 9.",
    week_impossible: "Week {{given}} bestaat niet in dat jaar. Kijk het weeknummer na.",
    week_outside: "Vakantieweek {{given}} valt buiten deze opleiding. Kijk of het nummer klopt.",
    group_value_differs:
      "'{{column}}' is hier anders dan in rij {{row}}. Maak deze cel leeg, of gelijk.",
    group_name_unclear:
      "De groepsnaam '{{given}}' kan niet. Gebruik geen link, en ook niet < of >.",
    name_is_mail: "Bij '{{column}}' staat een e-mailadres. Schrijf hier de naam.",
    name_unclear: "'{{given}}' lijkt geen naam. Schrijf de voornaam en de achternaam.",
    mail_unclear: "'{{given}}' is geen goed e-mailadres. Schrijf het zo: naam@organisatie.nl.",
    mail_twice: "Dit e-mailadres staat in de rijen {{rows}}. Geef elke deelnemer een eigen adres.",
    mail_of_teacher: "Dit is het e-mailadres van de docent. Geef de deelnemer een eigen adres.",
    mail_of_supervisor:
      "Dit is ook het e-mailadres van de werkbegeleider. Vul twee verschillende adressen in.",
    name_twice:
      "Deze naam staat in de rijen {{rows}}, met een ander e-mailadres. Kijk of het twee mensen zijn.",
    supervisor_missing:
      "Er is nog geen werkbegeleider. De deelnemer kan pas starten als die er is. Vraag de zorgorganisatie om een naam.",
    supervisor_half: "De werkbegeleider is niet compleet. Vul dit ook in: {{column}}.",
    contact_half: "De contactpersoon is niet compleet. Vul dit ook in: {{column}}.",
    contact_differs:
      "Deze zorgorganisatie heeft verschillende contactpersonen, in de rijen {{rows}}. Kies er één.",
    contact_takes_part:
      "Dit is ook het e-mailadres van een deelnemer. Kies een andere contactpersoon.",
    supervisor_two_names:
      "Bij dit e-mailadres staan verschillende namen, in de rijen {{rows}}. Kijk welke naam klopt.",
  },
};

export const refusalsNl = {
  "spreadsheet.not_a_spreadsheet":
    "Dit is geen Excel-bestand en geen CSV-bestand. Kies het bestand met je groep.",
  "spreadsheet.old_format":
    "Dit soort spreadsheet kunnen we niet lezen. Sla het op als Excel-werkmap (.xlsx).",
  "spreadsheet.empty": "Dit bestand is leeg. Vul eerst de groep in. Probeer het dan opnieuw.",
  "spreadsheet.too_many_rows":
    "Dit bestand heeft te veel rijen. Zet één groep in het bestand, met hoogstens 30 deelnemers.",
  "spreadsheet.too_large":
    "Dit bestand is te groot. Zet alleen de rijen van de groep in een nieuw bestand.",
  "spreadsheet.has_macros":
    "In dit bestand zitten macro's. Sla het op als Excel-werkmap zonder macro's (.xlsx).",
  "spreadsheet.protected":
    "Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf. Probeer het dan opnieuw.",
  "spreadsheet.damaged":
    "We kunnen dit bestand niet goed lezen. Open het en sla het opnieuw op. Probeer het dan nog eens.",
} as const satisfies Record<SpreadsheetRefusal, string>;
