import type { HugoOutcome } from "../../contract/hugo.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Ports } from "../../kernel/ports.ts";
import { answerCard, suggestCard } from "./cards.ts";
import { judgeLooked } from "./judge.ts";
import { kept, type Question, type Reply } from "./question.ts";
import { otherLanguageCard, outsideCard } from "./sorry-cards.ts";
import { isOtherLanguage } from "./spoken-language.ts";

type Decided = {
  readonly outcome: Extract<HugoOutcome, "answer" | "suggest" | "handover">;
  /** Best first, at most twelve. */
  readonly ids: readonly string[];
};

const itemsOf = (
  items: readonly KnowledgeItem[],
  ids: readonly string[],
): readonly KnowledgeItem[] => ids.flatMap((id) => items.find((one) => one.id === id) ?? []);

/** What the search says by itself. Danger was looked for before, and answered. */
function locally({ current, tidy, looked, audience }: Question): Decided {
  const { outcome, ids } = judgeLooked(current.engine, tidy, looked, audience);
  return { outcome: outcome === "urgent" ? "handover" : outcome, ids };
}

/**
 * A model may point at one of what the search found, or say that none of it is the answer. What it says
 * else, or too late, changes nothing.
 */
async function withModel(
  { languageModel }: Ports,
  { language }: Actor,
  { clean, current }: Question,
  local: Decided,
): Promise<Decided> {
  if (!languageModel || local.outcome === "answer" || local.ids.length === 0) return local;
  const candidates = itemsOf(current.items, local.ids).map(({ id, title, answer }) => ({
    id,
    title: title[language],
    answer: answer[language],
  }));
  const picked = await languageModel.pick(clean, candidates);
  if (picked === "none") return { outcome: "handover", ids: local.ids };
  if (picked === undefined || !local.ids.includes(picked)) return local;
  const others = local.ids.filter((id) => id !== picked);
  return { outcome: "answer", ids: [picked, ...others] };
}

/** Four in a list; one that is said has the next four behind it. */
const shownInList = 4;
/** Carried in a button, so that the question can be asked again. */
const longestAgain = 300;

type Shown = { readonly card: Card; readonly askedWho?: boolean };

function cardFor(question: Question, decided: Decided, keptAs: string, actor: Actor): Shown {
  const { language } = actor;
  const { items, documents } = question.current;
  const found = itemsOf(items, decided.ids);
  const [first] = found;
  if (decided.outcome === "answer" && first) {
    const list = found.slice(1, 1 + shownInList).map(({ id }) => id);
    const view = { item: first, documents, items, trail: { list, question: keptAs } };
    return { card: answerCard(view, language) };
  }
  if (decided.outcome === "suggest") {
    const shown = found.slice(0, shownInList);
    const trail = { list: shown.map(({ id }) => id), question: keptAs };
    const askWho = question.mayAskWho ? question.clean.slice(0, longestAgain) : undefined;
    return {
      card: suggestCard({ items: shown, trail, askWho }, language),
      askedWho: askWho !== undefined,
    };
  }
  const isOther = isOtherLanguage(question.tidy, items);
  return { card: isOther ? otherLanguageCard(language) : outsideCard(language) };
}

/** What the search finds, with a model's help where there is one, as a card. */
export async function searchAnswer(ports: Ports, actor: Actor, question: Question): Promise<Reply> {
  const picked = await withModel(ports, actor, question, locally(question));
  const isOther =
    picked.outcome === "suggest" && isOtherLanguage(question.tidy, question.current.items);
  const decided: Decided = isOther ? { outcome: "handover", ids: picked.ids } : picked;
  const keptAs = await kept(ports, question, decided);
  return { ...decided, ...cardFor(question, decided, keptAs, actor) };
}
