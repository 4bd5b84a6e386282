import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { ClockStart } from "../../infra/local/clock.ts";
import { identityUrls } from "../../infra/local/identity/urls.ts";
import { appId, appSecret } from "../../infra/local/ids.ts";
import { objectIdOf, personIdOf } from "../../infra/local/people.ts";
import { startTenant } from "../../infra/local/tenant.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON of many shapes; the assertions say which
export type Answer = { readonly status: number; readonly body: any; readonly headers: Headers };

export const monday = "2027-01-04T09:00:00.000Z";
export const teacher = { name: "Tessa de Vries", mail: "tessa@zorgopleider.example" };
export const colleague = { name: "Cas Jansen", mail: "cas@zorgopleider.example" };
export const guest = { name: "Gijs Gast", mail: "gijs@dezonnebloem.example" };
export const idOf = ({ mail }: { readonly mail: string }): string => personIdOf(mail);
export const accountOf = ({ mail }: { readonly mail: string }): string => objectIdOf(mail);

const graphUrl = "https://graph.microsoft.com/v1.0";
const users = (person: { readonly mail: string }) => `${graphUrl}/users/${accountOf(person)}`;

async function request(url: string, method: string, body?: unknown, token?: string) {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

async function appToken(url: string, scope: string): Promise<string> {
  const response = await fetch(identityUrls(url).token, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: appSecret,
      scope: `${scope}/.default`,
    }),
  });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

export const newDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), "tenant-"));

/** The whole tenant on a free port, with a folder of its own and a clock that stands still. */
export async function openTenant(
  given: { readonly dataDir?: string; readonly clock?: ClockStart } = {},
) {
  const dataDir = given.dataDir ?? (await newDataDir());
  const clock = given.clock ?? { mode: "manual", now: monday };
  const { url, close } = await startTenant({ port: 0, dataDir, clock });
  const graphToken = await appToken(url, "https://graph.microsoft.com");
  const connectorToken = await appToken(url, "https://api.botframework.com");
  const local = (method: string, path: string, body?: unknown): Promise<Answer> =>
    request(`${url}/local/${path}`, method, body);
  const graph = (method: string, path: string, body?: unknown): Promise<Answer> =>
    request(`${url}/graph/v1.0${path}`, method, body, graphToken);
  const connector = (
    method: string,
    path: string,
    body?: unknown,
    token: string | undefined = connectorToken,
  ): Promise<Answer> => request(`${url}/connector/v3${path}`, method, body, token);
  return {
    url,
    dataDir,
    local,
    graph,
    connector,
    graphToken,
    connectorToken,
    stop: close,
    close: async () => {
      await close();
      await rm(dataDir, { recursive: true });
    },
  };
}
export type OpenTenant = Awaited<ReturnType<typeof openTenant>>;

const must = ({ status, body }: Answer) => {
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
};

/** A team with teacher, colleague and a guest who is still pending; the app is in it. */
export async function openClass({ local, graph }: OpenTenant) {
  must(
    await local("PATCH", "settings", {
      newGroupHiddenInSeconds: 0,
      groupAgeForTeamInSeconds: 0,
      teamTakesInSeconds: 0,
      guestTakesInSeconds: 0,
    }),
  );
  for (const person of [teacher, colleague, guest]) {
    must(await local("POST", "people", { ...person, hint: "participant" }));
  }
  must(
    await graph("POST", "/invitations", {
      invitedUserEmailAddress: guest.mail,
      inviteRedirectUrl: "https://app.example",
      sendInvitationMessage: true,
    }),
  );
  const { id: teamId } = must(
    await graph("POST", "/groups", {
      displayName: "Groep 4",
      description: "Individuele ondersteuning",
      mailNickname: "groep-4",
      groupTypes: ["Unified"],
      mailEnabled: true,
      securityEnabled: false,
      "owners@odata.bind": [users(teacher)],
      "members@odata.bind": [users(colleague), users(guest)],
    }),
  );
  must(
    await graph("POST", "/teams", {
      "template@odata.bind": `${graphUrl}/teamsTemplates('standard')`,
      "group@odata.bind": `${graphUrl}/groups('${teamId}')`,
    }),
  );
  const catalogue = must(
    await graph("GET", `/appCatalogs/teamsApps?$filter=externalId eq '${appId}'`),
  );
  must(
    await graph("POST", `/teams/${teamId}/installedApps`, {
      "teamsApp@odata.bind": `${graphUrl}/appCatalogs/teamsApps/${catalogue.value[0].id}`,
    }),
  );
  const channel = must(await graph("GET", `/teams/${teamId}/primaryChannel`));
  return { teamId: String(teamId), channelId: String(channel.id) };
}

/** The request with which a bot opens its chat with somebody. */
export const chatWith = (member: string, tenantId: string) => ({
  bot: { id: `28:${appId}` },
  members: [{ id: member }],
  tenantId,
  channelData: { tenant: { id: tenantId } },
  isGroup: false,
});

export const cardMessage = (content: object) => ({
  type: "message",
  summary: "Een kaart",
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
});
