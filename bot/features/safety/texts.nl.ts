export const nl = {
  mail: "Iemand vraagt je om mee te kijken op het werk",
  form: {
    title: "Ik kan dit nog niet veilig",
    stop: "Stop nu met de handeling. Vraag iemand om het over te nemen.",
    about: "Waar gaat het over? Dit hoef je niet te kiezen.",
    something: "Iets anders",
    need: "Wat heb je nodig? Dit hoef je niet te zeggen.",
    privacy: "Schrijf niets over een cliënt. Je werkbegeleider en je docent lezen dit.",
    send: "Zeg het nu",
    gist: "Kun je iets nog niet veilig? Stop. Zeg het hier.",
  },
  said: {
    title: "Goed dat je het zegt",
    stop: "Stop met de handeling.",
    ask: "Vraag je werkbegeleider om mee te kijken.",
    told: {
      both: "Je werkbegeleider en je docent krijgen nu bericht.",
      supervisor: "Je werkbegeleider krijgt nu bericht.",
      teacher: "Je docent krijgt nu bericht.",
    },
    later:
      "Niet iedereen krijgt nu een bericht. Die ziet het in het overzicht van deze week. Wacht daar niet op.",
    call: "Heb je nu hulp nodig? Bel {{name}}: {{phone}}.",
    cleaned: "We haalden iets weg dat van een cliënt kan zijn.",
    settled: "Jullie hebben dit besproken.",
    judged: "Niemand geeft je hier een oordeel over.",
    gist: "Goed dat je het zegt. Stop met de handeling. Vraag je werkbegeleider om mee te kijken.",
  },
  told: {
    title: "Kijk je even mee?",
    who: "{{name}} zei op {{day}} om {{time}} uur: ik kan dit nog niet veilig.",
    about: "Het gaat over: {{assignment}}.",
    need: "Dit heeft {{name}} nodig",
    do: "Praat vandaag samen. Doe het voor of doe het samen. Tik daarna op ‘Besproken’.",
    settle: "Besproken",
    settled: "Besproken op {{day}}.",
    judged: "Dit is geen oordeel. Het telt nergens mee.",
    gist: "Iemand kan iets nog niet veilig. Praat vandaag samen.",
  },
  refusals: {
    "safety.stopped":
      "Je bent gestopt met de opleiding. Bel je leidinggevende als je hulp nodig hebt.",
    "safety.unknown_assignment":
      "Deze opdracht ken ik niet. Kies ‘Iets anders’ en zeg het opnieuw.",
    "safety.too_long": "Je tekst is te lang. Gebruik niet meer dan {{most}} tekens.",
    "safety.own": "Je kunt dit niet voor jezelf afronden. Vraag je docent.",
    "safety.not_found": "Dit is er niet (meer). Je hoeft niets te doen.",
  },
};
