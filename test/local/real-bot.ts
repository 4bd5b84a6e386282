import { once } from "node:events";
import { createServer } from "node:http";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from "botbuilder";
import { AppCredentials, ServiceClientCredentialsFactory } from "botframework-connector";
import express from "express";
import { z } from "zod";
import { identityUrls, ownChannelMetadata } from "../../infra/local/identity/urls.ts";
import { appId, appSecret, tenantId } from "../../infra/local/ids.ts";

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

/** botbuilder's own sign-in refuses http, so the local one asks for its token by hand. */
class LocalCredentials extends AppCredentials {
  readonly #loginUrl: string;
  constructor(id: string, audience: string, loginUrl: string) {
    super(id, tenantId, audience);
    this.#loginUrl = loginUrl;
  }
  async refreshToken() {
    const response = await fetch(`${this.#loginUrl}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: appId,
        client_secret: appSecret,
        scope: `${this.oAuthScope}/.default`,
      }),
    });
    const { access_token, expires_in } = tokenAnswer.parse(await response.json());
    return {
      accessToken: access_token,
      expiresOn: new Date(Date.now() + expires_in * 1000),
      authority: this.#loginUrl,
      uniqueId: "",
      tenantId,
      scopes: [],
      account: null,
      idToken: "",
      idTokenClaims: {},
      fromCache: false,
      tokenType: "Bearer",
      correlationId: "",
    };
  }
}

class LocalFactory extends ServiceClientCredentialsFactory {
  isValidAppId(id: string) {
    return Promise.resolve(id === appId);
  }
  isAuthenticationDisabled() {
    return Promise.resolve(false);
  }
  createCredentials(id: string, audience: string, loginUrl: string) {
    return Promise.resolve(new LocalCredentials(id, audience, loginUrl));
  }
}

/** botbuilder's own adapter, set up as for the cloud, with the addresses of the tenant under test. */
export async function startRealBot(
  tenantUrl: string,
  turn: (context: TurnContext) => Promise<void>,
) {
  const { login } = identityUrls(tenantUrl);
  const channelMetadata = ownChannelMetadata(tenantUrl, crypto.randomUUID());
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      CallerId: "urn:botframework:azure",
      OAuthUrl: tenantUrl,
      ToBotFromChannelOpenIdMetadataUrl: channelMetadata,
      ToBotFromChannelTokenIssuer: "https://api.botframework.com",
      ToBotFromEmulatorOpenIdMetadataUrl: channelMetadata,
      ToChannelFromBotLoginUrl: login,
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ValidateAuthority: false,
    },
    new LocalFactory(),
  );
  const adapter = new CloudAdapter(authentication);
  const errors: unknown[] = [];
  adapter.onTurnError = (_context, error) => {
    errors.push(error);
    return Promise.resolve();
  };
  const app = express();
  app.use(express.json());
  app.post("/api/messages", (request, response) => adapter.process(request, response, turn));
  app.post("/control/clock", (_request, response) => void response.json({}));
  app.get("/control/next-due", (_request, response) => void response.json({ at: null }));
  app.post("/control/idle", (_request, response) => void response.json({ idle: true }));
  const server = createServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    adapter,
    errors,
    botUrl: `${url}/api/messages`,
    registration: {
      botUrl: `${url}/api/messages`,
      tabUrl: `${url}/tab`,
      controlUrl: `${url}/control`,
      controlToken: "a-control-token-of-this-test",
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
