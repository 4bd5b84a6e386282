import { noNames } from "./no-names.ts";

const particles = "van der|van den|van de|van het|van|der|den|de|ter|ten|el|al|ben|bin";
/** `A.`, or a word that begins with a capital. */
const capital = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]{1,40})";
const anyWord = "[\\p{L}][\\p{L}'’-]{1,40}";
const between = `(?:(?:${particles})[ \\t]){0,1}`;
/** What follows a first name: no more of them than people have. */
const rest = `(?:[ \\t](?:(?:${particles})[ \\t]${anyWord}|${capital})){0,4}`;
/** One name at least. */
const name = `${between}${capital}${rest}`;
/** First name and last name. */
const fullName = `${capital}[ \\t]${between}${capital}${rest}`;
const start = "(?<![\\p{L}\\d])";

/** Behind these words stands a name, and whoever types without capitals means one too. */
const introduced = new RegExp(
  `(${start}(?:[Ii]k heet|[Mm]ijn naam is|[Mm]y name is|I am called|(?:begeleider|begeleidster|collega|docent|trainer|baas|leidinggevende|man|vrouw|zoon|dochter|hij|zij|ze) heet)[ \\t])(${between}${anyWord}${rest})`,
  "gu",
);

const people =
  "collega|colleague|(?:werk|praktijk)?begeleid(?:er|ster)|docente?|trainer|baas|leidinggevende|manager|teamleider|co[oö]rdinator|cursist|deelnem(?:er|ster)|stagiaire?|leerling|klasgenoot|medewerk(?:er|ster)|vriend(?:in)?|partner|man|vrouw|zoon|dochter|moeder|vader|broer|zus|buurman|buurvrouw|supervisor|teacher|friend|husband|wife|son|daughter|mother|father";
/** A person, and the name at once behind it. */
const known = new RegExp(`(${start}(?:${people})[ \\t])(${name})`, "gu");
/** Who it is, or for whom it is asked: a first and a last name, as one capital says too little. */
const spoken = new RegExp(
  `(${start}(?:[Ii]k ben|I am|I'm|[Vv]oor|[Vv]an|[Mm]et|[Nn]amens|[Oo]ver|[Dd]oor|[Ff]or)[ \\t])(${fullName})`,
  "gu",
);
/** Below a message: nothing but a name comes after it. */
const signed = new RegExp(
  `(${start}(?:groet(?:en|jes)?|mvg|m\\.v\\.g\\.|gr\\.?|liefs|regards|cheers)[,.]?\\s{1,3}(?:van )?)((?:\\p{L}\\.|${anyWord})(?:[ \\t](?:${particles}|\\p{L}\\.|${anyWord})){0,3})([\\s.!]{0,5})$`,
  "giu",
);

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/[ \t]/);

/** A certificate, a job or a word of a sentence is no name, and must stay: an editor needs it. */
const isName = (found: string): boolean =>
  !/^\p{Lu}{2,}(?![\p{L}])/u.test(found) && !wordsIn(found).some((word) => noNames.has(word));

const named = (whole: string, before: string, found: string): string =>
  isName(found) ? `${before}[naam]` : whole;

/** A text without names that the words around them give away, or how they are written. */
export const withoutNames = (text: string): string =>
  text
    .replace(introduced, named)
    .replace(known, named)
    .replace(spoken, named)
    .replace(signed, (whole, before: string, found: string, end: string) =>
      isName(found) ? `${before}[naam]${end}` : whole,
    );
