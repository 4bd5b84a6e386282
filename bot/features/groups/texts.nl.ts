export const nl = {
  refusals: {
    "groups.not_known": "Ik ken je account nog niet. Vraag je opleider om je toe te voegen.",
    "groups.not_yours": "Je zit niet in deze groep. Klopt dat niet? Vraag het je docent.",
    "groups.archived": "Deze groep is afgesloten. Je kunt hier niets meer veranderen.",
    "groups.participants_only": "Dit is voor deelnemers. Als docent kun je dit niet doen.",
    "groups.teachers_only": "Dit is alleen voor de docent van deze groep.",
    "groups.supervisors_only": "Dit is alleen voor de werkbegeleider van deze deelnemer.",
    "groups.coordinators_only": "Dit is alleen voor de coördinator van de opleider.",
    "groups.no_supervisor":
      "Je start nog niet. Er is nog geen werkbegeleider die ja zei. Vraag het op je werk.",
    "groups.none":
      "Je bent nu geen deelnemer of docent in een groep. Je krijgt bericht als dat verandert.",
  },
};
