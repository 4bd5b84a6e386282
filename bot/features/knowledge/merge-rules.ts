import type { itemStates } from "../../contract/knowledge-api.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import type { Change } from "./store.ts";

type ItemState = (typeof itemStates)[number];

/** One item as it stands: what is used, what the file says, and what a coordinator made of it. */
export type Standing = {
  readonly id: string;
  readonly state: ItemState;
  readonly item: KnowledgeItem;
  readonly start: KnowledgeItem | undefined;
  readonly change: Change | undefined;
  /** The file says something else now than when the coordinator's change was made from it. */
  readonly startChanged: boolean;
};

/** A short mark of what the file says; the same text gives the same mark. */
export const markOf = (item: KnowledgeItem, hash: (text: string) => string): string =>
  hash(JSON.stringify(item)).slice(0, 16);

function stateOf(start: KnowledgeItem | undefined, change: Change | undefined): ItemState {
  if (change?.removed) return "removed";
  if (change?.item === undefined) return "start";
  return start === undefined ? "new" : "changed";
}

/** One item as it stands, or undefined when neither the file nor a coordinator knows it. */
export function standingOf(
  start: KnowledgeItem | undefined,
  change: Change | undefined,
  hash: (text: string) => string,
): Standing | undefined {
  const item = change?.item ?? start;
  if (!item) return undefined;
  // What is followed cannot be behind.
  const isOwn = change?.item !== undefined;
  const startChanged =
    isOwn && start !== undefined && change.madeFrom !== undefined
      ? change.madeFrom !== markOf(start, hash)
      : false;
  return { id: item.id, state: stateOf(start, change), item, start, change, startChanged };
}

/** Every item, the removed ones too: those of the file in its order, then the coordinators' own. */
export function allStandings(
  items: readonly KnowledgeItem[],
  changes: readonly Change[],
  hash: (text: string) => string,
): readonly Standing[] {
  const byId = new Map(changes.map((change) => [change.itemId, change]));
  const inFile = new Set(items.map(({ id }) => id));
  const own = changes.filter(({ itemId }) => !inFile.has(itemId));
  return [
    ...items.map((start) => standingOf(start, byId.get(start.id), hash)),
    ...own.map((change) => standingOf(undefined, change, hash)),
  ].flatMap((one) => one ?? []);
}

/** What Hugo may use: nothing that was removed, and no next step to what is not there. */
export function usedItems(standings: readonly Standing[]): readonly KnowledgeItem[] {
  const used = standings.filter(({ state }) => state !== "removed").map(({ item }) => item);
  const ids = new Set(used.map(({ id }) => id));
  return used.map((item) => {
    const next = item.next.filter((step) => step.kind !== "item" || ids.has(step.id));
    return next.length === item.next.length ? item : { ...item, next };
  });
}
