/** What Hugo says in the terminal besides his answers, and what he says of wrong use. */
export const words = {
  usage:
    "npm run hugo                                        een gesprek in de terminal\nnpm run -s hugo -- --questions FILE.json [--json]   een antwoord per vraag; --json geeft één JSON-object per regel",
  jsonNeedsQuestions: "--json werkt alleen samen met --questions FILE.json.",
  unknownOption: (message: string) => `Deze optie ken ik niet: ${message}`,
  noFile: (file: string) => `Het bestand ${file} is er niet, of is niet te lezen.`,
  noJson: (file: string, reason: string) => `${file} is geen geldige JSON: ${reason}`,
  noList: (file: string) => `${file} moet een lijst zijn: [{"q": "…", "audience": "…"}].`,
  noObject: (place: number) => `Vraag ${place} in het bestand is geen object met "q".`,
  noQuestion: (place: number) => `Vraag ${place} in het bestand heeft geen "q" met tekst.`,
  unknownAudience: (place: number) =>
    `Vraag ${place}: deze "audience" ken ik niet. Ik zoek voor iedereen. Kies uit deelnemer, werkgever, werkbegeleider, opleider of docent.`,
  brokenItem: (problem: string) => `Kennis overgeslagen: ${problem}`,

  hello: "Hoi, ik ben Hugo. Stel je vraag in je eigen woorden.",
  who: "Wie ben je? Typ een nummer. Of stel meteen je vraag.",
  audiences: {
    participant: "deelnemer",
    employer: "werkgever",
    supervisor: "werkbegeleider",
    provider: "docent of opleider",
  },
  chosen: (who: string) => `Goed, ik zoek voor: ${who}. Wat wil je weten?`,
  commands: "/wie kiest opnieuw wie je bent. /stop stopt.",
  goodbye: "Tot ziens.",
  prompt: "jij> ",
  source: (from: string) => `Bron: ${from}`,
  next: "Dit vragen mensen hierna. Typ een nummer.",
  more: (url: string) => `Lees meer: ${url}`,
  suggest: "Bedoel je een van deze vragen? Typ een nummer. Of vraag het in andere woorden.",
  wrongNumber: (most: number) => `Kies een nummer van 1 tot en met ${most}. Of stel je vraag.`,
  empty: "Ik zie nog geen vraag. Typ je vraag in een paar woorden.",
  unknown: "Daar heb ik geen goed antwoord op. Stel je vraag in andere woorden.",
  person: "Dit is een vraag voor een mens.",
  refused: "Daar geef ik geen antwoord op.",
  whereToAsk:
    "Wil je het een mens vragen? Dat kan in Teams of op de pagina van Hugo. Vanuit de terminal stuur ik niets door.",
  danger: "Is er nu iemand in gevaar? Bel 112.",
} as const;
