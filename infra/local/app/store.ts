import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { openCosmos } from "../../../bot/platform/documents/cosmos.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { appDatabase } from "./surroundings.ts";

export const stores = ["sqlite", "cosmos"] as const;
export type Store = (typeof stores)[number];

/** Any base64 will do: the light server checks none. */
const anyKey = "bG9jYWw=";

/** A light Cosmos server in this process. It keeps everything in memory: gone when this stops. */
async function lightCosmos(): Promise<{ endpoint: string; close: () => Promise<void> }> {
  // Loaded only when asked for: it is a tool for development and no part of production.
  const { createHttpServer } = await import("@vercel/cosmosdb-server");
  const server = createHttpServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function cosmos(): Promise<Documents> {
  const given = process.env["COSMOS_ENDPOINT"];
  const light = given ? undefined : await lightCosmos();
  const documents = await openCosmos({
    endpoint: given ?? light?.endpoint ?? "",
    database: process.env["COSMOS_DATABASE"] ?? "zorgklas-local",
    credential: { key: process.env["COSMOS_KEY"] ?? anyKey },
    createIfMissing: true,
    emulator: given === undefined,
  });
  return {
    ...documents,
    close: async () => {
      await documents.close();
      await light?.close();
    },
  };
}

export async function openStore(store: Store, dataDir: string): Promise<Documents> {
  mkdirSync(dataDir, { recursive: true });
  return store === "sqlite" ? openSqlite({ file: appDatabase(dataDir) }) : await cosmos();
}
