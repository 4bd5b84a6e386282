import { createHash } from "node:crypto";
import express from "express";
import type { EndpointName } from "../../../bot/contract/api.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import type { LinkClaims } from "../../../bot/kernel/links.ts";
import { done } from "../../../bot/kernel/outcome.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { apiRouter } from "../../../bot/platform/http/api-router.ts";
import type { LinkHolder } from "../../../bot/platform/http/link-caller.ts";
import { surroundingWords } from "../../../bot/words.ts";
import { anActor } from "../../support/a-group.ts";
import { type Answered, inject } from "../../support/inject.ts";
import { portsOf, type TestPorts, tenantId } from "../../support/ports.ts";

/** The key that `portsOf` seals with. */
export const ownKey = new Uint8Array(32).fill(7);
export const keyOf = (text: string): Uint8Array =>
  new Uint8Array(createHash("sha256").update(text).digest());

const noon = instant("2027-02-01T12:00:00.000Z");
export const claims: LinkClaims = {
  personId: "p-1",
  purpose: "supervise",
  path: "/supervisor",
  issuedAt: noon,
  expiresAt: plus(noon, { days: 30 }),
};

export type LinkApi = {
  readonly ports: TestPorts;
  /** Whom the storage was asked for. */
  readonly lookedUp: readonly string[];
  /** Who got through, one for each call that did. */
  readonly actors: readonly Actor[];
  readonly tokenOf: (claims: LinkClaims) => Promise<string>;
  readonly call: (
    authorization: string,
    asked?: { readonly name?: EndpointName; readonly ip?: string; readonly query?: string },
  ) => Promise<Answered>;
};

const paths = {
  supervisorOverview: "/api/supervisor",
  linkHolder: "/api/link",
  freshLink: "/api/link/fresh",
  groups: "/api/groups",
  me: "/api/me",
} as const satisfies Partial<Record<EndpointName, string>>;
const isServed = (name: EndpointName): name is keyof typeof paths => name in paths;

/** The real router and the real links; the routes only say who came through. */
export function aLinkApi(
  holders: Readonly<Record<string, LinkHolder>> = { "p-1": { language: "nl" } },
): LinkApi {
  const ports = portsOf({ now: noon });
  const lookedUp: string[] = [];
  const actors: Actor[] = [];
  const app = express();
  const route = (_ports: unknown, actor: Actor) => {
    actors.push(actor);
    return Promise.resolve(done({}));
  };
  app.use(
    "/api",
    apiRouter({
      ports,
      routes: new Map(
        Object.keys(paths)
          .filter((name) => isServed(name as EndpointName))
          .map((name) => [name as EndpointName, route]),
      ),
      uploads: new Map(),
      downloads: new Map(),
      verify: (token) =>
        token === "signed-in"
          ? Promise.resolve({ tenantId, objectId: "o-p-1" })
          : Promise.reject(new Fault("http.unauthorised")),
      identify: ({ language }) => Promise.resolve(anActor("p-1", language)),
      linkHolder: (personId) => {
        lookedUp.push(personId);
        return Promise.resolve(holders[personId]);
      },
      sentence: (language, { refusal }) => `${language} ${refusal}`,
      words: surroundingWords(ports.settings),
    }),
  );
  return {
    ports,
    lookedUp,
    actors,
    tokenOf: async (said) => (await ports.links.make(said)).split("#")[1] ?? "",
    call: (authorization, { name = "supervisorOverview", ip = "192.0.2.1", query = "" } = {}) =>
      inject(app, {
        method: name === "freshLink" ? "POST" : "GET",
        path: `${isServed(name) ? paths[name] : ""}${query}`,
        headers: { authorization },
        ip,
        ...(name === "freshLink" ? { body: {} } : {}),
      }),
  };
}

export const codeOf = ({ json }: Answered): unknown => Reflect.get(Object(json), "code");
