import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { CosmosClient } from "@azure/cosmos";
import { z } from "zod";

/** Any base64 will do: the light server checks none. */
export const anyKey = "bG9jYWw=";
export const database = "zorgklas-local";
const container = "documents";

const kept = z.array(z.looseObject({ id: z.string(), pk: z.string() }));

export type LightCosmos = { readonly endpoint: string; readonly close: () => Promise<void> };

/** Over plain http there are no regions to discover. */
const clientOf = (endpoint: string): CosmosClient =>
  new CosmosClient({
    endpoint,
    key: anyKey,
    connectionPolicy: { enableEndpointDiscovery: false },
  });

async function restore(endpoint: string, file: string): Promise<void> {
  if (!existsSync(file)) return;
  const client = clientOf(endpoint);
  const made = await client.databases.createIfNotExists({ id: database });
  const opened = await made.database.containers.createIfNotExists({
    id: container,
    partitionKey: { paths: ["/pk"] },
  });
  for (const item of kept.parse(JSON.parse(readFileSync(file, "utf8")))) {
    await opened.container.items.upsert(item);
  }
  client.dispose();
}

async function keep(endpoint: string, file: string): Promise<void> {
  const client = clientOf(endpoint);
  const items = client.database(database).container(container).items;
  const { resources } = await items.readAll().fetchAll();
  writeFileSync(file, JSON.stringify(resources));
  client.dispose();
}

/**
 * A light Cosmos server in this process. It works in memory; what it holds is written to `file` when it
 * stops in good order, and read back at the next start. A kill loses it: use SQLite for what must last.
 */
export async function startLightCosmos(file: string): Promise<LightCosmos> {
  // Loaded only when asked for: it is a tool for development and no part of production.
  const { createHttpServer } = await import("@vercel/cosmosdb-server");
  const server = createHttpServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const endpoint = `http://127.0.0.1:${port}`;
  await restore(endpoint, file);
  return {
    endpoint,
    close: async () => {
      await keep(endpoint, file);
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
