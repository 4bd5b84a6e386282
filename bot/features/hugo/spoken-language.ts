import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { plainWords } from "./near-words.ts";

/** Small words that a Dutch or English sentence can hardly do without. */
const small = new Set(
  plainWords(`de het een en of ik je jij we wij hij zij ze mij mijn me jullie is zijn was ben heb hebt
  heeft kan kun kunnen mag moet moeten wil wilt wie wat waar wanneer hoe hoeveel waarom welke van voor
  met naar bij aan op in uit om te niet geen wel nog al ook als dan dat dit die er hier ja nee krijg
  doe doen graag the a an and or i you we he she they my your is are was am have has can could may must
  should nou t hvl ff want who what where when how much many why which of for with to at on in out not no yes still
  also if then that this there here do does get please`),
);
/** Small words of languages that participants speak, none of them Dutch or English. */
const foreign = new Set(
  plainWords(`ich nicht und wie viel das ist wo kann der dieses kurs le la les est que quoi combien comment pour
  avec je suis nous vous pas une des el los las por cuanto como donde puedo para una qué es nie jest czy ile
  jak kiedy gdzie mam moge się kurs bir ne kadar nasil icin var mi bu ben kurs cok nerede waxaan sidee
  immisa kwanto quanto costa come dove posso sono quando`).filter((word) => !small.has(word)),
);

const vocabularies = new WeakMap<readonly KnowledgeItem[], ReadonlySet<string>>();

/** Every word that the answers know, made once for these items. */
function vocabularyOf(items: readonly KnowledgeItem[]): ReadonlySet<string> {
  const known = vocabularies.get(items);
  if (known) return known;
  const words = new Set(
    items
      .flatMap(({ title, answer, questions, words: own }) => [
        ...Object.values(title),
        ...Object.values(answer),
        ...questions,
        ...own,
      ])
      .flatMap(plainWords)
      .filter((word) => word.length > 2),
  );
  vocabularies.set(items, words);
  return words;
}

/** Fewer unknown words than this may well be typing mistakes. */
const fewestWords = 4;

/**
 * Nothing of it is Dutch or English: another script, small words of another language, or several words
 * of which none is known.
 * Meant for a question that the search found no sure answer to.
 */
export function isOtherLanguage(question: string, items: readonly KnowledgeItem[]): boolean {
  const letters = question.match(/\p{L}/gu) ?? [];
  const latin = question.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 2 && latin.length * 2 < letters.length) return true;
  const words = plainWords(question).filter((word) => /\p{L}/u.test(word));
  const others = words.filter((word) => foreign.has(word)).length;
  const ours = words.filter((word) => small.has(word)).length;
  if (others > 1 && others > ours) return true;
  if (words.length < fewestWords) return false;
  const known = vocabularyOf(items);
  return others + ours === 0 && !words.some((word) => known.has(word));
}
