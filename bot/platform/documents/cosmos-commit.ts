import { randomUUID } from "node:crypto";
import type { Container, JSONValue } from "@azure/cosmos";
import type { Write } from "../../kernel/documents.ts";
import { Fault } from "../../kernel/fault.ts";
import { readMark } from "./cosmos-document.ts";
import { readItem, readRows } from "./cosmos-read.ts";
import { faultOf, mayPass, type Trouble } from "./cosmos-trouble.ts";
import { type Refused, request, type Sending } from "./cosmos-write.ts";
import { planned } from "./plan.ts";
import { type Patience, type RetryLimits, startPatience } from "./retry.ts";

type Etags = ReadonlyMap<string, string>;
type Target = {
  readonly container: Container;
  readonly pk: string;
  readonly patience: Patience;
};
/** Either everything landed, or nothing did because this write has nothing left to do. */
type Sent = { readonly etags: Etags } | { readonly needless: Write };

export async function commit(
  container: Container,
  limits: RetryLimits,
  pk: string,
  writes: readonly Write[],
): Promise<Etags> {
  const target = { container, pk, patience: startPatience(limits) };
  let rest = yieldingFirst(planned(pk, writes).map(({ write }) => write));
  while (rest.length > 0) {
    const sent = await send(target, rest);
    if ("etags" in sent) return sent.etags;
    rest = await withoutNeedless(target, rest, sent.needless);
  }
  return new Map();
}

/** Writes that yield when there is nothing left to do; all others make the commit fail. */
const yields = (write: Write): boolean =>
  write.kind === "createOnce" || (write.kind === "delete" && write.ifMatch === undefined);

/**
 * A batch stops at its first failure, so a write that yields is found out before anything else was
 * tried. Writes to the same document keep their order.
 */
function yieldingFirst(writes: readonly Write[]): readonly Write[] {
  if (new Set(writes.map(({ id }) => id)).size < writes.length) return writes;
  return [...writes.filter(yields), ...writes.filter((write) => !yields(write))];
}

async function send(target: Target, writes: readonly Write[]): Promise<Sent> {
  const { patience, ...where } = target;
  const sending = { ...where, writes, stamp: randomUUID(), signal: patience.signal };
  let inDoubt = false;
  for (;;) {
    const answer = await request(sending);
    if (answer.kind === "landed") return answer;

    const { trouble } = answer;
    inDoubt ||= trouble.kind === "doubtful";
    const settled = await settle(target, sending, answer, inDoubt);
    if (settled) return settled;
    if (!(await patience.pause(trouble.retryAfterInMs))) throw faultOf(trouble, inDoubt);
  }
}

/** Undefined when the same attempt may be repeated. */
async function settle(
  target: Target,
  sending: Sending,
  { trouble, write }: Refused,
  inDoubt: boolean,
): Promise<Sent | undefined> {
  // An earlier attempt without a clear answer may be what stands in the way now: look before
  // repeating, and before calling anything a conflict.
  const earlier = inDoubt ? await landedEarlier(target, sending) : undefined;
  if (earlier) return { etags: earlier };
  if (write && isNeedless(write, trouble)) return { needless: write };
  if (!mayPass(trouble)) throw refusalOf(trouble, write);
  return undefined;
}

const isNeedless = (write: Write, { kind }: Trouble): boolean =>
  yields(write) && kind === (write.kind === "delete" ? "missing" : "conflict");

/** What is not there any more cannot match, so for these two it is a conflict as well. */
function refusalOf(trouble: Trouble, write: Write | undefined): Fault {
  if (trouble.kind !== "missing") return faultOf(trouble);
  const isMatching = write?.kind === "replace" || write?.kind === "delete";
  return faultOf({ ...trouble, kind: isMatching ? "conflict" : "refused" });
}

/** The etags when this very attempt turns out to have landed; undefined when it did not. */
async function landedEarlier(target: Target, { writes, stamp }: Sending) {
  try {
    const last = new Map(writes.map((write) => [write.id, write]));
    const standing = [...last.values()].some(({ kind }) => kind !== "delete");
    return standing ? await stamped(target, stamp) : await allGone(target, [...last.keys()]);
  } catch (error) {
    // Nobody can tell now; whoever asked must know that it may have happened.
    throw new Fault("documents.unavailable", { cause: error, retryable: true, ambiguous: true });
  }
}

/**
 * Documents that carry the stamp prove that the whole batch landed. One that somebody else has
 * changed since is left out: its newest etag is not ours to give.
 */
async function stamped(target: Target, stamp: string): Promise<Etags | undefined> {
  const marks = await marksWhere(target, "c._commit = @value", stamp);
  return marks.length === 0 ? undefined : new Map(marks.map(({ id, etag }) => [id, etag] as const));
}

/** Documents that are gone carry no stamp. That they are gone is what was asked. */
async function allGone({ container, pk, patience }: Target, ids: readonly string[]) {
  for (const id of ids) {
    if ((await readItem(container, pk, id, patience)) !== undefined) return undefined;
  }
  return new Map<string, string>();
}

/** A failed batch names one write only; the other `createOnce` that exist are found in one go. */
async function withoutNeedless(
  target: Target,
  writes: readonly Write[],
  needless: Write,
): Promise<readonly Write[]> {
  const rest = writes.filter((write) => write !== needless);
  // A document that this same commit writes twice must be judged by the server, in order.
  const isOnlyOne = ({ id }: Write) => writes.filter((write) => write.id === id).length === 1;
  const candidates = rest.filter((write) => write.kind === "createOnce" && isOnlyOne(write));
  if (candidates.length === 0) return rest;
  const ids = candidates.map(({ id }) => id);
  const marks = await marksWhere(target, "ARRAY_CONTAINS(@value, c.key)", ids);
  const existing = new Set(marks.map(({ id }) => id));
  return rest.filter((write) => !(candidates.includes(write) && existing.has(write.id)));
}

async function marksWhere(
  { container, pk, patience }: Target,
  condition: "c._commit = @value" | "ARRAY_CONTAINS(@value, c.key)",
  value: JSONValue,
) {
  const text = `SELECT c.key, c._etag FROM c WHERE c.pk = @pk AND ${condition}`;
  const parameters = [
    { name: "@pk", value: pk },
    { name: "@value", value },
  ];
  const rows = await readRows(container, { pk, text, parameters, limit: 100 }, patience);
  return rows.map(readMark);
}
