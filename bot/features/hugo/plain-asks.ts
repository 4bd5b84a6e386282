import { plainWords } from "./near-words.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const greetings = setOf(
  "hallo hoi hey hee hi hello dag goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag",
);
const besideGreeting = setOf("hugo daar there allemaal");

/** Whether somebody only says hello: there is nothing to search for yet. */
export function isGreeting(tidy: string): boolean {
  const words = plainWords(tidy);
  return (
    words.some((word) => greetings.has(word)) &&
    words.every((word) => greetings.has(word) || besideGreeting.has(word))
  );
}

const asker = setOf("ik k i we wij");
const wish = setOf("wil wou mag kan kun graag liever want can may could");
const person = setOf("mens persoon person human");
/** People who are talked with, and who are a subject of questions as well. */
const anybody = setOf("iemand medewerker someone somebody");
const talking = setOf("praten spreken talk speak");
/** Then it is about what somebody learns, or about who Hugo is. */
const other = setOf("leren leer learn of or bot robot computer chatbot meedoen beperking die");

/** More words than this tell what it is about: the search may know that. */
const mostWords = 8;

/** Whether somebody asks for a person instead of Hugo, and for nothing else. */
export function asksForPerson(tidy: string): boolean {
  const words = plainWords(tidy);
  const has = (signs: ReadonlySet<string>): boolean => words.some((word) => signs.has(word));
  if (words.length > mostWords || has(other) || !has(asker) || !has(wish)) return false;
  return has(person) || (has(anybody) && has(talking));
}
