import type { Documents } from "../../../bot/kernel/documents.ts";
import { openCosmos } from "../../../bot/platform/documents/cosmos.ts";
import {
  type FaultProxy,
  type ProxiedRequest,
  startFaultProxy,
} from "../../support/fault-proxy.ts";
import { lightServerKey, startLightServer } from "./light-server.ts";
import { aBody, freshPk } from "./store-under-test.ts";

const isDocument = ({ path }: ProxiedRequest): boolean => path.includes("/docs");
// A query is a POST too; the SDK asks for the query's plan with the same type.
const isQuery = ({ headers }: ProxiedRequest): boolean =>
  headers["content-type"] === "application/query+json";
export const isRead = (request: ProxiedRequest): boolean =>
  isDocument(request) && (request.method === "GET" || isQuery(request));
export const isWrite = (request: ProxiedRequest): boolean =>
  isDocument(request) && !isRead(request);

export type CosmosBehindProxy = {
  /** Waits long for an answer and for better times. */
  readonly documents: Documents;
  /** Takes silence for a lost request after a quarter of a second. */
  readonly hasty: Documents;
  /** Gives up after two seconds. */
  readonly impatient: Documents;
  /** The same database without the proxy: somebody else, with a good connection. */
  readonly others: Documents;
  readonly proxy: FaultProxy;
  readonly close: () => Promise<void>;
};

/** The adapter with a proxy between it and a light server. */
export async function openCosmosBehindProxy(): Promise<CosmosBehindProxy> {
  const server = await startLightServer();
  const proxy = await startFaultProxy(server.port);
  const open = (endpoint: string, requestTimeoutInMs = 10_000, totalInMs = 30_000) =>
    openCosmos({
      endpoint,
      database: "zorgklas",
      credential: { key: lightServerKey },
      createIfMissing: true,
      emulator: true,
      requestTimeoutInMs,
      retry: { firstDelayInMs: 1, maxDelayInMs: 10, totalInMs },
    });
  const stores = {
    documents: await open(proxy.endpoint),
    hasty: await open(proxy.endpoint, 250),
    impatient: await open(proxy.endpoint, 10_000, 2000),
    others: await open(server.endpoint),
  };
  return {
    ...stores,
    proxy,
    close: async () => {
      for (const documents of Object.values(stores)) await documents.close();
      await proxy.close();
      await server.close();
    },
  };
}

/** Two documents with n = 1 in a partition of their own, made without the proxy. */
export async function twoDocuments({ others }: CosmosBehindProxy) {
  const pk = freshPk();
  const etags = await others.commit(pk, [
    { kind: "create", id: "a", body: aBody({ n: 1 }) },
    { kind: "create", id: "b", body: aBody({ n: 1 }) },
  ]);
  return { pk, etags };
}

/** What is really there: n by id. */
export async function numbersIn({ others }: CosmosBehindProxy, pk: string) {
  const { items } = await others.list(pk, {}, (raw) => (raw as { n: number }).n); // Written by tests.
  return Object.fromEntries(items.map(({ id, value }) => [id, value]));
}
