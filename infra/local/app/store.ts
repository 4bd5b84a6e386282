import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";

export const stores = ["sqlite", "cosmos"] as const;
export type Store = (typeof stores)[number];

async function openCosmosStore(dataDir: string): Promise<Documents> {
  // Loaded only when asked for: the SDK takes longer to load than the rest of the app.
  const { openCosmos } = await import("../../../bot/platform/documents/cosmos.ts");
  const { anyKey, database, startLightCosmos } = await import("./light-cosmos.ts");
  const given = process.env["COSMOS_ENDPOINT"];
  const light = given ? undefined : await startLightCosmos(join(dataDir, "cosmos.json"));
  const documents = await openCosmos({
    endpoint: given ?? light?.endpoint ?? "",
    database: process.env["COSMOS_DATABASE"] ?? database,
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
  if (store === "cosmos") return await openCosmosStore(dataDir);
  return openSqlite({ file: join(dataDir, "zorgklas.sqlite") });
}
