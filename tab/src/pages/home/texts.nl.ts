export const nl = {
  title: "Hallo {{name}}",
  plainTitle: "Zorgklas",
  groups: "Groepen",
  yourGroups: "Jouw groepen",
  chooseGroup: "Kies een groep.",
  importGroup: "Groep importeren",
  noGroups: "Er is nog geen groep. Importeer een lijst met namen. Dan maken we de groep voor je.",
  nothing:
    "Je zit nog niet in een groep. Zodra je opleider je toevoegt, zie je hier je lessen en opdrachten.",
  supervisor: "De mensen die jij begeleidt op het werk",
  supervisors: "Werkbegeleiders",
  supervisorsReach: "Bekijk wie je kunt bereiken",
  starts: "Start {{day}}",
  participants_one: "{{count}} deelnemer",
  participants_other: "{{count}} deelnemers",
  role: { participant: "Deelnemer", teacher: "Docent", supervisor: "Werkbegeleider" },
  state: {
    busy: "Wordt gemaakt",
    done: "Klaar",
    failed: "Vraagt aandacht",
    cancelled: "Gestopt",
  },
};
