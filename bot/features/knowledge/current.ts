import type { Documents } from "../../kernel/documents.ts";
import type { Knowledge, KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Engine, makeEngine } from "../search/public.ts";
import { allStandings, usedItems } from "./merge-rules.ts";
import { findHead, listChanges } from "./store.ts";

/** What Hugo knows at this moment. */
export type CurrentKnowledge = {
  /** Another text as soon as anything is different, such as `3fa9c1d2.17`. */
  readonly version: string;
  readonly items: readonly KnowledgeItem[];
  readonly documents: Knowledge["documents"];
  readonly engine: Engine;
};

type Needed = Pick<Ports, "documents" | "settings" | "knowledge" | "hash">;
type Kept = {
  readonly knowledge: Knowledge;
  readonly version: string;
  readonly current: Promise<CurrentKnowledge>;
};

/** Of each store only the newest: an engine is some megabytes, and nobody asks for an old one. */
const kept = new WeakMap<Documents, Kept>();
const marks = new WeakMap<Knowledge, string>();

/** Which start file this is; computed once. */
function fileMark({ knowledge, hash }: Needed): string {
  const known = marks.get(knowledge) ?? hash(JSON.stringify(knowledge)).slice(0, 8);
  marks.set(knowledge, known);
  return known;
}

async function build(ports: Needed, version: string): Promise<CurrentKnowledge> {
  const { knowledge, hash } = ports;
  const changes = await listChanges(ports);
  const items = usedItems(allStandings(knowledge.items, changes, hash));
  return { version, items, documents: knowledge.documents, engine: makeEngine(items) };
}

/**
 * The start file with the coordinators' changes on top, and an engine over it. One point read; only
 * after a change everything is read and built anew, once for all who ask at that moment. Every
 * instance of the app looks at the same version, so a change is live everywhere with the next question.
 */
export async function currentKnowledge(ports: Needed): Promise<CurrentKnowledge> {
  const { documents, knowledge } = ports;
  const head = await findHead(ports);
  const version = `${fileMark(ports)}.${head?.value.changes ?? 0}`;
  const known = kept.get(documents);
  if (known?.knowledge === knowledge && known.version === version) return await known.current;
  const current = build(ports, version);
  const entry = { knowledge, version, current };
  kept.set(documents, entry);
  try {
    return await current;
  } catch (error) {
    // What failed is tried again by the next who asks.
    if (kept.get(documents) === entry) kept.delete(documents);
    throw error;
  }
}
