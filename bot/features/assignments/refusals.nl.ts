export const refusals = {
  "assignments.unknown": "Deze opdracht is er niet (meer). Kijk bij ‘mijn taken’.",
  "assignments.not_open": "Deze opdracht is nog niet open. Hij opent na de les.",
  "assignments.not_judged": "Dit is oefenen. Je hoeft het niet in te leveren.",
  "assignments.to_hand_in": "Deze opdracht lever je in. Kies ‘Inleveren’.",
  "assignments.empty":
    "Schrijf eerst je antwoord, of geef een link of een bestand. Lever daarna in.",
  "assignments.too_long":
    "Je antwoord is te lang. Gebruik niet meer dan {{most}} tekens. We bewaarden het begin als concept.",
  "assignments.bad_link": "Deze link werkt hier niet. Plak een link die begint met https://.",
  "assignments.link_too_long": "Deze link is te lang. Gebruik niet meer dan {{most}} tekens.",
  "assignments.client_data":
    "In je tekst staat misschien iets van een cliënt. Haal dat weg. Of zeg dat het niet van een cliënt is.",
  "assignments.check_files":
    "Kijk of er een cliënt te herkennen is in je bestanden. Zeg daarna dat het klopt.",
  "assignments.already_handed_in":
    "Je hebt deze opdracht al ingeleverd. Je docent kijkt hem na. Wat je inleverde, is bewaard.",
  "assignments.already_met": "Deze opdracht is al voldaan. Je hoeft niets meer te doen.",
  "assignments.draft_changed": "Je concept is intussen veranderd. Kijk het na. Lever daarna in.",
  "assignments.no_draft": "Er is geen concept meer. Open de opdracht opnieuw.",
  "assignments.nothing_done": "Je hebt deze opdracht nog niet gedaan. Doe dat eerst.",
};
