export const nl = {
  refusals: {
    "supervisors.own_work": "Je kunt je eigen werk niet aftekenen. Vraag een collega.",
    "supervisors.unknown_assignment":
      "Deze opdracht is er niet (meer). Kijk in je overzicht welke er wel zijn.",
    "supervisors.not_practice":
      "Je tekent alleen praktijkopdrachten af. De rest kijkt de docent na.",
    "supervisors.nothing_handed_in": "Er is nog niets ingeleverd. Je hoeft nu niets te doen.",
    "supervisors.already_judged":
      "De docent heeft dit al beoordeeld. Je kunt het niet meer veranderen.",
    "supervisors.too_long": "Je opmerking is te lang. Gebruik niet meer dan {{most}} tekens.",
  },
};
