import type { Output } from "../../contract/api.ts";
import type { Audience } from "../../contract/hugo.ts";
import type { Language } from "../../contract/languages.ts";
import type { Documents } from "../../kernel/documents.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Ports } from "../../kernel/ports.ts";
import { judge } from "../hugo/public.ts";
import { type Engine, makeEngine } from "../search/public.ts";
import { currentKnowledge } from "./current.ts";
import { say } from "./texts.ts";

type Tried = NonNullable<Output<"previewKnowledge">["tried"]>;
type Engined = { readonly items: readonly KnowledgeItem[]; readonly engine: Engine };

const shown = 4;

/** What somebody tries several questions on stays; of each store only the newest. */
const kept = new WeakMap<Documents, Engined & { readonly key: string }>();

/** Building takes a good part of a second: not at every question, and not while nothing differs. */
async function engineWith(ports: Ports, item: KnowledgeItem): Promise<Engined> {
  const current = await currentKnowledge(ports);
  const text = JSON.stringify(item);
  if (current.items.some((one) => JSON.stringify(one) === text)) return current;
  const key = `${current.version} ${text}`;
  const known = kept.get(ports.documents);
  if (known?.key === key) return known;
  const items = [...current.items.filter(({ id }) => id !== item.id), item];
  const made = { key, items, engine: makeEngine(items) };
  kept.set(ports.documents, made);
  return made;
}

/** What Hugo would do with this question now, with this item as it was typed. */
export async function tryQuestion(
  ports: Ports,
  item: KnowledgeItem,
  { q, audience }: { readonly q: string; readonly audience: Audience | undefined },
  language: Language,
): Promise<Tried> {
  const { items, engine } = await engineWith(ports, item);
  const { outcome, confidence } = judge(engine, q, audience);
  const { ranked } = engine.find(q, audience);
  const best = ranked[0]?.score ?? 1;
  const titles = new Map(items.map(({ id, title }) => [id, title[language]]));
  return {
    outcome,
    sentence: say(language)(`tried.${outcome}`),
    ranked: ranked.slice(0, shown).map(({ id, score }) => ({
      id,
      title: titles.get(id) ?? "",
      percent: Math.round((100 * confidence * score) / best),
      isThis: id === item.id,
    })),
  };
}
