import { once } from "node:events";
import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
} from "@microsoft/microsoft-graph-client";
import express from "express";
import type {
  LocalEvent,
  LocalMail,
  LocalPerson,
  LocalTeam,
  TenantContext,
} from "../../infra/local/context.ts";
import { graphRouter } from "../../infra/local/graph/router.ts";
import { appId } from "../../infra/local/ids.ts";
import { objectIdOf, upsertPerson } from "../../infra/local/people.ts";
import { openState } from "../../infra/local/state.ts";

export const teacherMail = "tessa.docent@zorgopleider.example";
export const teacherId = objectIdOf(teacherMail);
export const guestMail = "gijs.gast@dezonnebloem.example";
export const guestId = objectIdOf(guestMail);
export const graphUrl = "https://graph.microsoft.com/v1.0";
export const userLink = (id: string): string => `${graphUrl}/users/${id}`;
export const memberNumber = (n: number) => `lid${n}@zorgopleider.example`;

/** The last link of the client's chain: the same requests, to the router under test. */
class ToTenant implements Middleware {
  readonly #baseUrl: string;
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }
  async execute(context: Context): Promise<void> {
    const { pathname, search } = new URL(String(context.request));
    context.response = await fetch(`${this.#baseUrl}/graph${pathname}${search}`, context.options);
  }
}

function clientFor(baseUrl: string, token: string, retries: number): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token });
  const retry = new RetryHandler(new RetryHandlerOptions(1, retries));
  const telemetry = new TelemetryHandler();
  authentication.setNext(retry);
  retry.setNext(telemetry);
  telemetry.setNext(new ToTenant(baseUrl));
  return Client.initWithMiddleware({ middleware: authentication });
}

type Told = Parameters<TenantContext["tellBot"]>[0];

/** Graph of the local tenant alone: its own state in memory and a clock that is moved by hand. */
export async function openGraphTenant(pace?: Parameters<typeof graphRouter>[1]) {
  const state = openState(":memory:");
  const told: Told[] = [];
  let now = Date.parse("2027-01-04T09:00:00.000Z");
  const people = state.collection<LocalPerson>("people");
  const context: TenantContext = {
    state,
    people,
    teams: state.collection<LocalTeam>("teams"),
    events: state.collection<LocalEvent>("events"),
    mails: state.collection<LocalMail>("mails"),
    now: () => new Date(now).toISOString(),
    baseUrl: () => "http://127.0.0.1:3978",
    changed: () => undefined,
    tellBot: (event) => void told.push(event),
    setPersonalApp: (personId, installed) => {
      const person = people.get(personId);
      if (person) people.put(personId, { ...person, installed });
    },
    verifyGraphToken: async (authorization) =>
      authorization === "Bearer app-token" ? appId : undefined,
  };
  upsertPerson(context, { name: "Tessa Docent", mail: teacherMail, hint: "teacher" });
  const app = express().use(express.json()).use("/graph/v1.0", graphRouter(context, pace));
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const baseUrl = `http://127.0.0.1:${address.port}`;
  return {
    context,
    told,
    client: clientFor(baseUrl, "app-token", 0),
    patientClient: clientFor(baseUrl, "app-token", 3),
    strangeClient: clientFor(baseUrl, "another-token", 0),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
      state.close();
    },
  };
}
export type GraphTenant = Awaited<ReturnType<typeof openGraphTenant>>;

/** Adds colleagues of the teacher, and gives their object ids. */
export function addColleagues({ context }: GraphTenant, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => {
    const name = `Lid ${n}`;
    upsertPerson(context, { name, mail: memberNumber(n), hint: "participant" });
    return objectIdOf(memberNumber(n));
  });
}

export async function inviteGuest({ client }: GraphTenant): Promise<string> {
  const answer = await client.api("/invitations").post({
    invitedUserEmailAddress: guestMail,
    invitedUserDisplayName: "Gijs Gast",
    inviteRedirectUrl: "https://app.example/tab",
    sendInvitationMessage: true,
    invitedUserMessageInfo: {
      messageLanguage: "nl-NL",
      customizedMessageBody: "Je doet mee met de training.",
    },
  });
  return answer.invitedUser.id;
}

/** A group body with the teacher as owner. */
export const aGroup = (members: readonly string[] = [], mailNickname = "groep-4") => ({
  displayName: "Groep 4",
  description: "Training",
  groupTypes: ["Unified"],
  mailEnabled: true,
  mailNickname,
  securityEnabled: false,
  visibility: "Private",
  "owners@odata.bind": [userLink(teacherId)],
  "members@odata.bind": members.map(userLink),
});

export const aTeam = (groupId: string) => ({
  "template@odata.bind": `${graphUrl}/teamsTemplates('standard')`,
  "group@odata.bind": `${graphUrl}/groups('${groupId}')`,
});

/** A team that is ready, with these members. */
export async function openTeam(
  tenant: GraphTenant,
  members: readonly string[] = [],
): Promise<string> {
  const { id } = await tenant.client.api("/groups").post(aGroup(members));
  tenant.pass(12);
  await tenant.client.api("/teams").responseType(ResponseType.RAW).post(aTeam(id));
  tenant.pass(45);
  return id;
}
