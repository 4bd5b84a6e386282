import { Agent, request } from "node:http";
import { z } from "zod";
import { connectorAudience, identityUrls } from "../../infra/local/identity/urls.ts";
import { appId, appSecret } from "../../infra/local/ids.ts";
import type { JournalLine } from "../support/tenant-hands.ts";

const answer = z.object({ access_token: z.string() });

async function signIn(tenantUrl: string): Promise<string> {
  const response = await fetch(identityUrls(tenantUrl).token, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: appSecret,
      scope: `${connectorAudience}/.default`,
    }),
  });
  return answer.parse(await response.json()).access_token;
}

/** Resolves with the status once the answer is in. */
const post = (url: string, body: string, token: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", reject);
    sent.end(body);
  });

/**
 * What the Connector takes from a bare client on this machine at the same pace: the same bodies to the
 * same chats, evenly, with nothing read, written or remembered. What the app stays behind it is ours.
 * @returns how many were not accepted
 */
export async function sendBare(
  tenantUrl: string,
  lines: readonly JournalLine[],
  perSecond: number,
): Promise<number> {
  const token = await signIn(tenantUrl);
  const agent = new Agent({ keepAlive: true });
  const from = performance.now();
  const statuses: Promise<number>[] = [];
  for (const [place, { url, requestBody }] of lines.entries()) {
    const wait = from + (place * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    statuses.push(post(url, JSON.stringify(requestBody), token, agent));
  }
  const refused = (await Promise.all(statuses)).filter((status) => status >= 300);
  agent.destroy();
  return refused.length;
}
