import { Agent, request } from "node:http";
import { join } from "node:path";
import { openSigningKey } from "../../infra/local/identity/keys.ts";
import { createTokens } from "../../infra/local/identity/tokens.ts";
import { openState } from "../../infra/local/state.ts";

/** A token as Teams sends it to the bot, signed with the key that this tenant publishes. */
export async function channelToken(tenantUrl: string, dataDir: string): Promise<string> {
  const state = openState(join(dataDir, "tenant.sqlite"));
  try {
    const key = await openSigningKey(state.collection("keys"));
    return await createTokens(key, () => tenantUrl).forBot();
  } finally {
    state.close();
  }
}

type Answered = { readonly status: number; readonly body: string; readonly inMs: number };
export type Channel = {
  readonly send: (activity: string) => Promise<Answered>;
  readonly close: () => void;
};

/** One kept connection to a bot. The time runs from the first byte out to the last byte in. */
export function openChannel(botUrl: string, token: string): Channel {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    send: (activity) =>
      new Promise((resolve, reject) => {
        const headers = {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(activity),
        };
        const startedAt = performance.now();
        const sent = request(botUrl, { method: "POST", agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const inMs = performance.now() - startedAt;
            const body = Buffer.concat(chunks).toString();
            resolve({ status: response.statusCode ?? 0, body, inMs });
          });
        });
        sent.on("error", reject);
        sent.end(activity);
      }),
    close: () => agent.destroy(),
  };
}
