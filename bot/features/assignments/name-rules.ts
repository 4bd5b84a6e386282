import { type Finding, placesOf, textAt } from "./client-data.ts";

/** A word such as Fatima, Jansen-Bos, O’Neil or ’t Hart; one letter alone is no name any more. */
const capital = "\\p{Lu}\\p{M}*(?:[’']\\p{Lu}\\p{M}*)?\\p{Ll}[\\p{Ll}\\p{M}]*";
const particle =
  "(?:[Vv]an|[Dd]er|[Dd]en|[Dd]e|[Tt]en|[Tt]er|[Tt]e|[’']t|[Hh]et|[Vv]on|[Ee]l|[Aa]l|[Bb]en|[Bb]in|[Dd]a|[Dd]os|[Ii]n)";
const part = `${capital}(?:[-‐](?:${particle} ){0,3}${capital}){0,4}`;
// Bounded: what goes on without an end would be read anew from each of its letters.
const initials = "(?:\\p{Lu}\\.\\s?){1,8}";
const gap = "[ \\t\\u00a0]+";
const notInWord = "(?<![\\p{L}\\p{M}\\d])";

const titles = "mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|dhr\\.?|de heer";
/** The name behind a title: "mevrouw Jansen", "dhr. P. de Vries". */
const titled = new RegExp(
  `${notInWord}(?:[Mm]evrouw|[Mm]evr\\.?|[Mm]w\\.?|[Mm]eneer|[Mm]ijnheer|[Dd]hr\\.?|[Dd]e heer|M(?:rs|r|s)\\.?)${gap}((?:${initials}\\s?)?(?:${particle}${gap}){0,3}${part}(?:${gap}(?:${particle}${gap}){0,3}${part}){0,2})`,
  "gud",
);
/** A first name or initials, and a family name. */
const full = new RegExp(
  `${notInWord}((?:${part}|${initials})(?:${gap}(?:${particle}${gap}){0,3}${part}){1,3})`,
  "gud",
);
const nearWord = new RegExp(
  `(?<![\\p{L}\\[])(?:cli(?:ë|e\\u0308|e)nte?n?|clients?|bewoners?|bewoonster|pati(?:ë|e\\u0308|e)nte?n?|patients?|${titles})(?![\\p{L}\\]])`,
  "giud",
);

/** As far as a sentence goes. */
const nearWords = 8;

/** Words that begin a sentence or name a thing or an organisation, never a person. */
const noNames = new Set(
  `aan af alle alleen als bij daar daarna dan dat de deze die dit door dus een eerst en er er gisteren haar had heb heeft
  help het hier hij hoe hun ik in is ja je jij kan kies later maak maar mag met mijn misschien na naar nee nog nu of om omdat ons onze ook
  op over samen schrijf soms te tegen terwijl toch toen tot tussen uit vaak van vandaag veel vond voor vooral vraag waar waarom wanneer want was wat we wel
  welke wie wij wil worden zei ze zij zijn zo zonder zou
  and at but he her his i if it my she that the their then they this to we when who you
  mevrouw meneer mijnheer dhr mw mevr cliënt client clienten cliënten bewoner bewoners patiënt patiënten
  afdeling begeleider begeleiding centrum dagbesteding docent groep hogeschool huis klas les locatie module oefening opdracht organisatie praktijkopdracht school stap stichting
  team thuiszorg ouderenzorg gehandicaptenzorg verpleeghuis werkbegeleider woning woonzorg zorg zorggroep zorgklas zorgplan ziekenhuis
  actie reflectie resultaat situatie taak starr
  januari februari maart april mei juni juli augustus september oktober november december
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  kerst koningsdag nederland nederlands nederlandse amsterdam rotterdam utrecht den haag
  excel google microsoft office outlook powerpoint teams windows word`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
/** With one of these in it the whole is the name of an organisation. */
const organisations =
  /\b(zorggroep|stichting|zorgorganisatie|thuiszorg|verpleeghuis|ziekenhuis|woonzorg|centrum|school|hogeschool|microsoft|huize)\b/i;

const words = /[\p{L}\p{M}’'.-]+/gu;

/** Without the words at its beginning that only have a capital because a sentence begins there. */
function withoutBeginning(text: string, found: Finding): Finding | undefined {
  const parts = [...textAt(text, found).matchAll(words)];
  const first = parts.findIndex(([word]) => !noNames.has(word.toLowerCase()));
  const rest = parts.slice(first).filter(([word]) => /^\p{Lu}/u.test(word));
  const begins = parts[first];
  if (first < 0 || rest.length < 2 || !begins) return undefined;
  return { ...found, start: found.start + begins.index };
}

const wordsBetween = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const isNear = (text: string, found: Finding, spots: readonly Finding[]): boolean =>
  spots.some(({ start, end }) => {
    const gapText =
      end <= found.start ? text.slice(end, found.start) : text.slice(found.end, start);
    // A long text between is never near; counting its words would only take time.
    return gapText.length < nearWords * 25 && wordsBetween(gapText) <= nearWords;
  });

const isOrganisation = (text: string, found: Finding): boolean =>
  organisations.test(
    text
      .slice(Math.max(0, found.start - 15), found.end)
      .split(/[.\n]/)
      .at(-1) ?? "",
  );

/** Names behind "mevrouw" or "meneer", and full names some words away from a word for a client. */
export function namesIn(text: string): readonly Finding[] {
  const spots = [...text.matchAll(nearWord)].map(
    ({ index, 0: word }): Finding => ({ kind: "name", start: index, end: index + word.length }),
  );
  if (spots.length === 0) return [];
  const near = placesOf(text, full, "name")
    .flatMap((found) => withoutBeginning(text, found) ?? [])
    .filter((found) => !isOrganisation(text, found) && isNear(text, found, spots));
  return [...placesOf(text, titled, "name").filter((found) => !isThing(text, found)), ...near];
}

/** "Mevrouw Ik" is a slip of the keyboard, not a name. */
const isThing = (text: string, found: Finding): boolean =>
  [...textAt(text, found).matchAll(words)].every(([word]) => noNames.has(word.toLowerCase()));
