import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createHttpServer } from "@vercel/cosmosdb-server";

export type LightServer = {
  readonly port: number;
  readonly endpoint: string;
  readonly close: () => Promise<void>;
};

/** Any key does: the light server does not look at it. */
export const lightServerKey = "a2V5";

/** A small Cosmos DB in this process, empty, on a port of its own; it does not roll back a batch. */
export async function startLightServer(): Promise<LightServer> {
  const server = createHttpServer({ keepAlive: true });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // A TCP server that listens has one.
  return {
    port,
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
