import express, { type Router } from "express";
import { z } from "zod";
import { appId, appSecret, tenantId } from "../ids.ts";
import type { SigningKey } from "./keys.ts";
import { type Audience, lifetimeInSeconds, type Tokens } from "./tokens.ts";
import { channelIssuer, connectorAudience, graphAudience, identityUrls } from "./urls.ts";

const audiences = new Map<string, Audience>([
  [`${graphAudience}/.default`, graphAudience],
  [`${connectorAudience}/.default`, connectorAudience],
]);

const tokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string().optional(),
  scope: z.string(),
});

type Refusal = { readonly status: number; readonly error: string; readonly text: string };

const refusals = {
  malformed: {
    status: 400,
    error: "invalid_request",
    text: "AADSTS900144: A parameter is missing.",
  },
  tenant: { status: 400, error: "invalid_request", text: "AADSTS90002: Tenant not found." },
  grant: { status: 400, error: "unsupported_grant_type", text: "AADSTS70003: Unsupported grant." },
  client: { status: 400, error: "unauthorized_client", text: "AADSTS700016: Unknown application." },
  secret: { status: 401, error: "invalid_client", text: "AADSTS7000215: Invalid client secret." },
  scope: { status: 400, error: "invalid_scope", text: "AADSTS70011: The scope is not valid." },
} as const satisfies Record<string, Refusal>;

/** Whom a token request is for, or why there is none; in the order in which Entra ID looks. */
function decide(tenant: string, body: unknown): Audience | Refusal {
  const request = tokenRequest.safeParse(body);
  if (!request.success) {
    return refusals.malformed;
  }
  const { grant_type, client_id, client_secret, scope } = request.data;
  if (tenant !== tenantId) {
    return refusals.tenant;
  }
  if (grant_type !== "client_credentials") {
    return refusals.grant;
  }
  if (client_id !== appId) {
    return refusals.client;
  }
  return client_secret === appSecret ? (audiences.get(scope) ?? refusals.scope) : refusals.secret;
}

/** The issuer: what Entra ID offers for one tenant, and what the Bot Framework offers for its channel. */
export function identityRouter(key: SigningKey, tokens: Tokens, baseUrl: () => string): Router {
  const router = express.Router();

  router.get(`/${tenantId}/v2.0/.well-known/openid-configuration`, (_request, response) => {
    const urls = identityUrls(baseUrl());
    response.json({
      issuer: urls.issuer,
      token_endpoint: urls.token,
      jwks_uri: urls.keys,
      id_token_signing_alg_values_supported: ["RS256"],
      response_types_supported: ["token"],
      subject_types_supported: ["pairwise"],
    });
  });
  router.get(`/${tenantId}/discovery/v2.0/keys`, (_request, response) => {
    response.json({ keys: [key.publicJwk] });
  });

  router.post(
    "/:tenant/oauth2/v2.0/token",
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const decision = decide(String(request.params["tenant"]), request.body);
      response.set("Cache-Control", "no-store");
      if (typeof decision !== "string") {
        const { status, error, text } = decision;
        response.status(status).json({ error, error_description: text });
        return;
      }
      response.json({
        token_type: "Bearer",
        expires_in: lifetimeInSeconds,
        ext_expires_in: lifetimeInSeconds,
        access_token: await tokens.forApp(decision),
      });
    },
  );

  router.get("/botframework/.well-known/openidconfiguration", (_request, response) => {
    response.json({
      issuer: channelIssuer,
      jwks_uri: identityUrls(baseUrl()).channelKeys,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    });
  });
  router.get("/botframework/.well-known/keys", (_request, response) => {
    response.json({ keys: [{ ...key.publicJwk, endorsements: ["msteams"] }] });
  });
  return router;
}
