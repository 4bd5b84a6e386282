import { type Audience, audiences } from "../../../bot/contract/hugo.ts";
import type { Judged } from "../../../bot/features/hugo/judge.ts";
import type { Knowledge, KnowledgeItem } from "../../../bot/kernel/knowledge.ts";
import type { Judge } from "./answer-line.ts";
import { words } from "./words.ts";

export type Said = {
  readonly kind: "title" | "line" | "quiet";
  readonly text: string;
};
type Urgent = Extract<Judged["triage"], { kind: "urgent" }>["urgent"];

type Given = {
  readonly knowledge: Pick<Knowledge, "items" | "documents">;
  readonly judge: Judge;
  /** The fixed text of this kind of danger. */
  readonly urgentLines: (kind: Urgent) => readonly string[];
};

/** What Hugo says, and whether it is over. */
export type Turn = { readonly said: readonly Said[]; readonly over?: true };

/** The list that a number chooses from. */
type Choices =
  | { readonly kind: "who" }
  | { readonly kind: "items"; readonly ids: readonly string[] };

const mostChoices = 4;
const line = (text: string): Said => ({ kind: "line", text });
const quiet = (text: string): Said => ({ kind: "quiet", text });
const title = (text: string): Said => ({ kind: "title", text });
const numbered = (texts: readonly string[]): readonly Said[] =>
  texts.map((text, index) => line(`  ${index + 1}  ${text}`));

/** A chat with Hugo, a line at a time. He remembers who asks and what a number stands for, no more. */
export function makeConversation({ knowledge, judge, urgentLines }: Given) {
  const { items, documents } = knowledge;
  let audience: Audience | undefined;
  let choices: Choices = { kind: "who" };

  const itemsOf = (ids: readonly string[]): readonly KnowledgeItem[] =>
    ids.flatMap((id) => items.find((one) => one.id === id) ?? []).slice(0, mostChoices);

  function offer(ids: readonly string[]): readonly Said[] {
    const offered = itemsOf(ids);
    choices = { kind: "items", ids: offered.map(({ id }) => id) };
    return numbered(offered.map((item) => item.title.nl));
  }

  function askWho(): readonly Said[] {
    choices = { kind: "who" };
    return [line(words.who), ...numbered(audiences.map((one) => words.audiences[one]))];
  }

  function answer(item: KnowledgeItem): readonly Said[] {
    const from = item.sources.map(
      ({ document, section }) => `${documents[document]?.nl ?? document}, ${section}`,
    );
    const links = item.next.flatMap((next) => (next.kind === "link" ? [next.url] : []));
    const ids = item.next.flatMap((next) => (next.kind === "item" ? [next.id] : []));
    // Without questions of its own, the list that led here can still be chosen from.
    const following = ids.length > 0 ? offer(ids) : [];
    return [
      title(item.title.nl),
      line(item.answer.nl),
      ...links.map((url) => line(words.more(url))),
      quiet(words.source(from.join("; "))),
      ...(following.length > 0 ? [line(words.next), ...following] : []),
    ];
  }

  const handedOver = ({ kind }: Judged["triage"]): readonly Said[] => [
    line(kind === "person" ? words.person : kind === "refused" ? words.refused : words.unknown),
    line(words.whereToAsk),
    quiet(words.danger),
  ];

  function reply(q: string): readonly Said[] {
    const { outcome, ids, triage } = judge(audience ? { q, audience } : { q });
    const [first] = itemsOf(ids);
    choices = { kind: "items", ids: [] };
    if (triage.kind === "urgent") return urgentLines(triage.urgent).map(line);
    if (!/[\p{L}\p{N}]/u.test(q)) return [line(words.empty)];
    if (outcome === "answer" && first) return answer(first);
    if (outcome === "suggest" && first) {
      return [line(words.suggest), ...offer(ids), quiet(words.danger)];
    }
    return handedOver(triage);
  }

  function choose(number: number): readonly Said[] {
    if (choices.kind === "who") {
      const who = audiences[number - 1];
      if (!who) return [line(words.wrongNumber(audiences.length))];
      audience = who;
      choices = { kind: "items", ids: [] };
      return [line(words.chosen(words.audiences[who]))];
    }
    const { ids } = choices;
    const [item] = number > 0 ? itemsOf(ids.slice(number - 1, number)) : [];
    if (item) return answer(item);
    return [line(ids.length > 0 ? words.wrongNumber(ids.length) : words.empty)];
  }

  return {
    start: (): readonly Said[] => [title(words.hello), quiet(words.commands), ...askWho()],
    say: (typed: string): Turn => {
      const q = typed.trim();
      const command = q.toLowerCase();
      if (command === "/stop") return { said: [line(words.goodbye)], over: true };
      if (command === "/wie") return { said: askWho() };
      return { said: /^\d$/.test(q) ? choose(Number(q)) : reply(q) };
    },
  };
}
