import type { Write } from "../../kernel/documents.ts";
import { Fault } from "../../kernel/fault.ts";
import { cosmosId } from "./cosmos-id.ts";

/** A write with its body as text, so that it is measured and stored from one serialisation. */
export type Planned = { readonly write: Write; readonly text: string };

// Limits of one Cosmos DB batch. The embedded store keeps to them too: otherwise a
// group could grow on a laptop into something that cannot move to Cosmos.
const maxWrites = 100;
const maxBytes = 2 * 1024 * 1024;
/** What a batch adds around every body: operation, ids, partition, stamp, etag. */
const envelopeBytes = 512;
const maxIdBytes = 1023;

/**
 * What one commit really has to write, in order.
 * @throws Fault `documents.too_large` over 100 writes, 2 MB, or an id over 1,023 bytes
 */
export function planned(pk: string, writes: readonly Write[]): readonly Planned[] {
  const plan = writes.map((write) => ({
    write,
    text: write.kind === "delete" ? "" : JSON.stringify(write.body),
  }));
  const bytes = plan.reduce(
    (sum, { write, text }) => sum + Buffer.byteLength(text) + sizeOf(pk, write),
    0,
  );
  const tooLong = writes.some(({ id }) => cosmosId(id).length > maxIdBytes);
  if (writes.length > maxWrites || bytes > maxBytes || tooLong) {
    throw new Fault("documents.too_large");
  }
  return withoutRepeats(plan);
}

const sizeOf = (pk: string, { id }: Write): number =>
  envelopeBytes + 2 * Buffer.byteLength(id) + Buffer.byteLength(pk);

/** Two rules may queue the same notice in one commit: the first one counts. */
function withoutRepeats(plan: readonly Planned[]): readonly Planned[] {
  const present = new Set<string>();
  return plan.filter(({ write }) => {
    if (write.kind === "createOnce" && present.has(write.id)) return false;
    if (write.kind === "delete") present.delete(write.id);
    else present.add(write.id);
    return true;
  });
}
