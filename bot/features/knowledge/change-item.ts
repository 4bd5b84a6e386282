import type { TypedItem } from "../../contract/knowledge-api.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { changed, kept, nextChange, problemsWith, type Result } from "./commit-change.ts";
import { asItem, differingFields, lastResort, tidied } from "./item-rules.ts";
import { allStandings, type Standing } from "./merge-rules.ts";
import { normalised } from "./phrasing-rules.ts";
import { findHead, listChanges, listRevisions } from "./store.ts";

/** As a form would send it. */
export const typed = ({ id: _, ...item }: KnowledgeItem): TypedItem => ({
  ...item,
  audience: [...item.audience],
  questions: [...item.questions],
  words: [...item.words],
  sources: [...item.sources],
  next: [...item.next],
});

type OfRevision = { readonly itemId: string; readonly revision: number };

/** Keeps the item as typed, unless something is wrong or somebody else was first. */
export function changeItem(
  ports: Ports,
  actor: Actor,
  asked: OfRevision & { readonly item: TypedItem },
): Result {
  const item = tidied(asked.item);
  return changed(ports, actor, asked, ({ id }, standings) => {
    const problems = problemsWith(ports, standings, id, item);
    return problems.length > 0 ? { problems } : { wanted: { item: asItem(id, item) } };
  });
}

/** Out of sight for who asks; its text stays, to be put back. */
export function removeItem(ports: Ports, actor: Actor, asked: OfRevision): Result {
  return changed(ports, actor, asked, ({ id, change }) =>
    id === lastResort
      ? { refusal: "knowledge.contact_stays" }
      : { wanted: { item: change?.item, removed: true } },
  );
}

/** Brings an earlier revision back, or the text of the file when `to` is absent. */
export function restoreItem(
  ports: Ports,
  actor: Actor,
  asked: OfRevision & { readonly to?: number | undefined },
): Result {
  const { to } = asked;
  return changed(ports, actor, asked, async ({ id, start }, standings) => {
    const found =
      to === undefined
        ? undefined
        : (await listRevisions(ports, id)).find(({ revision }) => revision === to);
    if (to !== undefined && !found) return { refusal: "knowledge.unknown_revision" };
    const item = found?.item ?? start;
    if (!item) return { refusal: "knowledge.no_start" };
    const problems = problemsWith(ports, standings, id, typed(item));
    return problems.length > 0 ? { problems } : { wanted: { item: found?.item } };
  });
}

/** A document that was stored may have its fields in another order than what was typed. */
const isAsTyped = (item: KnowledgeItem, given: TypedItem): boolean =>
  differingFields(item, { id: item.id, ...given }).length === 0;

/** An item of the coordinator's own. The same once more is the one that is there. */
export async function addItem(ports: Ports, actor: Actor, given: TypedItem): Result {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const item = tidied(given);
  return await rerunOnConflict(async () => {
    const head = await findHead(ports);
    const standings = allStandings(ports.knowledge.items, await listChanges(ports), ports.hash);
    const twin = standings.find((one) => one.state === "new" && isAsTyped(one.item, item));
    if (twin) return done({ kind: "saved" as const, standing: twin });
    const id = `own-${ports.newId().slice(-8)}`;
    const problems = problemsWith(ports, standings, id, item);
    if (problems.length > 0) return done({ kind: "wrong" as const, problems });
    const nothing = { id, change: undefined, start: undefined };
    const wanted = asItem(id, item);
    const standing: Standing = { ...nothing, item: wanted, state: "new", startChanged: false };
    const change = nextChange(ports, actor, standing, { item: wanted });
    return done(await kept(ports, change, undefined, { etag: undefined, head }));
  });
}

/** One phrasing more, from what stands there now; one that it has changes nothing. */
export function withPhrasing(ports: Ports, actor: Actor, itemId: string, phrasing: string): Result {
  return changed(ports, actor, { itemId }, ({ id, item, state }, standings) => {
    if (state === "removed") return { refusal: "knowledge.unknown_item" };
    const known = item.questions.some((one) => normalised(one) === normalised(phrasing));
    if (known) return { wanted: { item } };
    const next = tidied({ ...typed(item), questions: [...item.questions, phrasing] });
    const problems = problemsWith(ports, standings, id, next);
    return problems.length > 0 ? { problems } : { wanted: { item: asItem(id, next) } };
  });
}
