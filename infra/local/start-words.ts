/** What `npm start` prints; its reader is the person who tries the product. */
export const startWords = {
  loading: "De voorbeeldgroep wordt klaargezet. Dat duurt een paar seconden.",
  loaded: (group: string) => `Klaar: ${group}.`,
  ready: (url: string) => `\nOpen ${url} in je browser. Kies bovenaan wie je bent.`,
  parts: (app: string, data: string) =>
    `De app draait op ${app}. Gegevens staan in ${data}. Stop met Ctrl-C.`,
  numbersOld: (checkedOn: string) =>
    `Let op: de noodnummers van Hugo zijn voor het laatst bekeken op ${checkedOn}. Kijk of ze nog kloppen en zet de nieuwe datum in bot/knowledge/data/urgent.json.`,
  knowledgeBroken: (problems: readonly string[]) =>
    [
      "Let op: in de kennis van Hugo is iets stuk. Dit wordt overgeslagen:",
      ...problems.map((problem) => `  ${problem}`),
    ].join("\n"),
  stopped: "Gestopt.",
  portTaken: (port: number) =>
    `Poort ${port} of ${port + 1} is bezet. Kies een andere: npm start -- --port 4100`,
  usage:
    "npm start -- [--port N] [--data DIR] [--store sqlite|cosmos] [--empty] [--reset]\n  --empty  begint zonder voorbeeldgroep\n  --reset  wist eerst de gegevens in de datamap",
} as const;
