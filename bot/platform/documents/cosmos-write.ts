import type { Container, OperationInput, RequestOptions } from "@azure/cosmos";
import type { Write } from "../../kernel/documents.ts";
import { toDocument } from "./cosmos-document.ts";
import { cosmosId } from "./cosmos-id.ts";
import { type Trouble, troubleOf, troubleOfStatus } from "./cosmos-trouble.ts";

export type Sending = {
  readonly container: Container;
  readonly pk: string;
  readonly writes: readonly Write[];
  /** The random mark of this attempt to commit, in every document it writes. */
  readonly stamp: string;
  readonly signal: AbortSignal;
};

type Landed = { readonly kind: "landed"; readonly etags: ReadonlyMap<string, string> };
export type Refused = {
  readonly kind: "refused";
  readonly trouble: Trouble;
  /** The write that was refused, when the server said which. */
  readonly write?: Write;
};

/** One request: a batch for several writes, the cheaper single operation for one. Never throws. */
export async function request(sending: Sending): Promise<Landed | Refused> {
  const [only, ...others] = sending.writes;
  const isSingle = only !== undefined && others.length === 0;
  try {
    return await (isSingle ? single(sending, only) : batch(sending));
  } catch (error) {
    const trouble = troubleOf(error);
    return { kind: "refused", trouble, ...(isSingle ? { write: only } : {}) };
  }
}

async function single(sending: Sending, write: Write): Promise<Landed | Refused> {
  const { etag } = await operation(sending, write);
  const etags = write.kind === "delete" ? [] : [[write.id, etag] as const];
  return { kind: "landed", etags: new Map(etags) };
}

function operation({ container, pk, stamp, signal }: Sending, write: Write) {
  const options = optionsFor(write, signal);
  const item = container.item(cosmosId(write.id), pk);
  switch (write.kind) {
    case "create":
    case "createOnce":
      return container.items.create(toDocument(pk, write.id, write.body, stamp), options);
    case "upsert":
      return container.items.upsert(toDocument(pk, write.id, write.body, stamp), options);
    case "replace":
      return item.replace(toDocument(pk, write.id, write.body, stamp), options);
    case "delete":
      return item.delete(options);
  }
}

const ifMatchOf = (write: Write): string | undefined =>
  write.kind === "replace" || write.kind === "delete" ? write.ifMatch : undefined;

function optionsFor(write: Write, abortSignal: AbortSignal): RequestOptions {
  const condition = ifMatchOf(write);
  if (condition === undefined) return { abortSignal };
  return { abortSignal, accessCondition: { type: "IfMatch", condition } };
}

async function batch(sending: Sending): Promise<Landed | Refused> {
  const { container, pk, writes, signal } = sending;
  const operations = writes.map((write) => batchOperation(sending, write));
  const { result = [] } = await container.items.batch(operations, pk, { abortSignal: signal });
  // A batch that fails does not throw: one operation tells why (the others say 424, "failed
  // dependency"), and nothing was written.
  const failed = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  if (failed >= 0 || result.length !== writes.length) {
    const answer = result[failed];
    const write = writes[failed];
    const trouble = troubleOfStatus(answer?.statusCode ?? 500, answer);
    return { kind: "refused", trouble, ...(write === undefined ? {} : { write }) };
  }
  const etags = new Map<string, string>();
  writes.forEach((write, index) => {
    const etag = result[index]?.eTag;
    if (write.kind === "delete" || etag === undefined) etags.delete(write.id);
    else etags.set(write.id, etag);
  });
  return { kind: "landed", etags };
}

const operationTypes = { create: "Create", createOnce: "Create", upsert: "Upsert" } as const;

function batchOperation({ pk: partitionKey, stamp }: Sending, write: Write): OperationInput {
  const id = cosmosId(write.id);
  const ifMatch = ifMatchOf(write);
  const condition = ifMatch === undefined ? {} : { ifMatch };
  if (write.kind === "delete") {
    return { operationType: "Delete", id, partitionKey, ...condition };
  }
  const resourceBody = toDocument(partitionKey, write.id, write.body, stamp);
  if (write.kind === "replace") {
    return { operationType: "Replace", id, partitionKey, resourceBody, ...condition };
  }
  return { operationType: operationTypes[write.kind], partitionKey, resourceBody };
}
