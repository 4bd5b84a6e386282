import type { Output } from "../../contract/api.ts";
import type { Language } from "../../contract/languages.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type CurrentKnowledge, currentKnowledge } from "./current.ts";
import { keptMonths, monthOf, monthsBack } from "./month-rules.ts";
import { toLookAt, totals } from "./question-rules.ts";
import { listCounts, listQuestions, type Question } from "./question-store.ts";

type View = Output<"keptQuestions">;
/** What an editor gets through in one sitting; each one settled makes room for the next. */
const shown = 30;
const choicesShown = 5;

function questionView(
  { key, text, times, liked, disliked, audience, lastAt }: Question,
  { engine, items }: CurrentKnowledge,
  language: Language,
): View["unanswered"][number] {
  const { ranked } = engine.find(text, audience);
  const likely = ranked.slice(0, choicesShown).flatMap(({ id }) => {
    const item = items.find((one) => one.id === id);
    return item ? [{ id, title: item.title[language] }] : [];
  });
  return {
    questionId: key,
    text,
    times,
    liked,
    disliked,
    ...(audience ? { audience } : {}),
    lastAt,
    choices: likely,
  };
}

/** What was asked in a month and is still to be looked at. */
export async function questionsView(
  ports: Ports,
  asked: string | undefined,
  language: Language,
): Promise<View> {
  const { documents, now } = ports;
  const current = monthOf(now());
  const month = asked ?? current;
  const [questions, counts, knowledge] = await Promise.all([
    listQuestions(documents, month),
    listCounts(documents, month),
    currentKnowledge(ports),
  ]);
  const { unanswered, disliked } = toLookAt(questions);
  const viewed = (some: readonly Question[]) =>
    some.slice(0, shown).map((one) => questionView(one, knowledge, language));
  const more = (some: readonly Question[]): number => Math.max(0, some.length - shown);
  return {
    month,
    months: [...monthsBack(current, keptMonths)],
    counts: totals(counts),
    unanswered: viewed(unanswered),
    disliked: viewed(disliked),
    more: more(unanswered) + more(disliked),
  };
}
