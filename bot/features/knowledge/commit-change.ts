import type { ItemField, TypedItem } from "../../contract/knowledge-api.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { KnowledgeItem } from "../../kernel/knowledge.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { differingFields, type ItemProblem, problemsOf } from "./item-rules.ts";
import { allStandings, markOf, type Standing, standingOf, usedItems } from "./merge-rules.ts";
import {
  type Change,
  findChange,
  findHead,
  listChanges,
  listRevisions,
  partitionOf,
  savedChange,
} from "./store.ts";

/** How a change ended. Only `saved` may have changed anything. */
export type Changed =
  | { readonly kind: "saved"; readonly standing: Standing }
  | { readonly kind: "wrong"; readonly problems: readonly ItemProblem[] }
  | {
      readonly kind: "changed_meanwhile";
      readonly standing: Standing;
      /** In which fields it differs from what the editor began with. */
      readonly fields: readonly ItemField[];
    };
type Refusal =
  | "groups.coordinators_only"
  | "knowledge.unknown_item"
  | "knowledge.unknown_revision"
  | "knowledge.no_start"
  | "knowledge.contact_stays";
export type Result = Promise<Outcome<Changed, Refusal>>;

/** What an item is to become; without `item` it follows the file. */
type Wanted = { readonly item?: KnowledgeItem | undefined; readonly removed?: true | undefined };
type Decided =
  | { readonly wanted: Wanted }
  | { readonly problems: readonly ItemProblem[] }
  | { readonly refusal: Exclude<Refusal, "groups.coordinators_only"> };
type Decide = (standing: Standing, standings: readonly Standing[]) => Decided | Promise<Decided>;

type Asked = {
  readonly itemId: string;
  /** What the editor saw; absent when the change is made from what stands there now. */
  readonly revision?: number;
};

const revisionOf = ({ change }: Standing): number => change?.revision ?? 0;

/** The item as it was at that revision; undefined when that is kept no more. */
async function itemAt(ports: Ports, standing: Standing, revision: number) {
  if (revision === 0) return standing.start;
  const found = (await listRevisions(ports, standing.id)).find((one) => one.revision === revision);
  return found?.item ?? (found ? standing.start : undefined);
}

async function changedMeanwhile(
  ports: Ports,
  standing: Standing,
  revision: number,
): Promise<Changed> {
  const before = await itemAt(ports, standing, revision);
  const fields = before ? differingFields(before, standing.item) : [];
  return { kind: "changed_meanwhile", standing, fields };
}

/** Judged beside all others that are used, as it would be. */
export function problemsWith(
  { knowledge }: Ports,
  standings: readonly Standing[],
  id: string,
  item: TypedItem,
): readonly ItemProblem[] {
  const items = usedItems(standings).filter((one) => one.id !== id);
  return problemsOf(id, item, { items, documents: knowledge.documents });
}

export function nextChange(ports: Ports, actor: Actor, standing: Standing, wanted: Wanted): Change {
  const { start, id } = standing;
  const { objectId, personId } = actor;
  return {
    docType: "knowledgeItem",
    schema: 1,
    itemId: id,
    revision: revisionOf(standing) + 1,
    ...(wanted.item ? { item: wanted.item } : {}),
    ...(wanted.removed ? { removed: true } : {}),
    ...(start && wanted.item ? { madeFrom: markOf(start, ports.hash) } : {}),
    at: ports.now(),
    by: { objectId, ...(personId === undefined ? {} : { personId }) },
  };
}

const isAsItStands = ({ item, change, start }: Standing, wanted: Wanted): boolean =>
  (change?.removed ?? false) === (wanted.removed ?? false) &&
  differingFields(wanted.item ?? start ?? item, item).length === 0 &&
  // Following the file again is a change, also where both say the same.
  (wanted.item !== undefined || change?.item === undefined);

async function attempt(ports: Ports, actor: Actor, asked: Asked, decide: Decide): Result {
  const head = await findHead(ports);
  const [changes, stored] = await Promise.all([
    listChanges(ports),
    findChange(ports, asked.itemId),
  ]);
  const standings = allStandings(ports.knowledge.items, changes, ports.hash);
  const standing = standings.find(({ id }) => id === asked.itemId);
  if (!standing) return refuse("knowledge.unknown_item");
  const decided = await decide(standing, standings);
  if ("refusal" in decided) return refuse(decided.refusal);
  if ("problems" in decided) return done({ kind: "wrong", problems: decided.problems });
  // Pressed twice: the second press finds what the first one did.
  if (isAsItStands(standing, decided.wanted)) return done({ kind: "saved", standing });
  if (asked.revision !== undefined && revisionOf(standing) !== asked.revision) {
    return done(await changedMeanwhile(ports, standing, asked.revision));
  }
  return done(
    await kept(ports, nextChange(ports, actor, standing, decided.wanted), standing.start, {
      etag: stored?.etag,
      head,
    }),
  );
}

export async function kept(
  ports: Ports,
  change: Change,
  start: KnowledgeItem | undefined,
  {
    etag,
    head,
  }: { readonly etag: string | undefined; readonly head: Awaited<ReturnType<typeof findHead>> },
): Promise<Changed> {
  await ports.documents.commit(partitionOf(ports), savedChange(change, etag, head));
  const standing = standingOf(start, change, ports.hash);
  if (!standing) throw new Error(`item ${change.itemId} was kept and is nothing`);
  return { kind: "saved", standing };
}

/**
 * One change of one item: judged by `decide` against what is stored now, refused when the editor saw
 * an older revision, and live with the next question.
 */
export async function changed(ports: Ports, actor: Actor, asked: Asked, decide: Decide): Result {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  return await rerunOnConflict(() => attempt(ports, actor, asked, decide));
}
