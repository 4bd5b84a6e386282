import type { Activity } from "botbuilder";
import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from "botframework-connector";

/** Settings by the names that the Bot Framework SDK gives them. */
export type BotAuthenticationSettings = Readonly<Record<string, string | boolean>>;

const unauthorised = 401;

type WithPipeline = {
  readonly pipeline: { readonly removePolicy: (policy: { readonly name: string }) => void };
};

/** One request is one request: the outbox decides about repeating, not the SDK's hidden policy. */
const withoutRetries = (inner: ConnectorFactory): ConnectorFactory => ({
  create: async (serviceUrl: string, audience: string): Promise<ConnectorClient> => {
    const connector = await inner.create(serviceUrl, audience);
    // The pipeline is there at run time; the SDK only declares it private.
    const { client } = connector as object as { readonly client: WithPipeline };
    client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
    return connector;
  },
});

/**
 * The SDK's authentication with two corrections: the Connector client's own retries are removed (it
 * repeats four times on 429, 500, 502 and resets, which doubles messages), and a signature that
 * does not hold is a plain 401 instead of a 500.
 */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(settings: BotAuthenticationSettings, credentials?: ServiceClientCredentialsFactory) {
    // The SDK's type wants its whole list of settings; it reads those it knows and checks them.
    super(settings as Record<string, never>, credentials);
  }

  override createConnectorFactory(
    identity: Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>[0],
  ): ConnectorFactory {
    return withoutRetries(super.createConnectorFactory(identity));
  }

  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    try {
      const result = await super.authenticateRequest(activity, authHeader);
      return { ...result, connectorFactory: withoutRetries(result.connectorFactory ?? noFactory) };
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      const refused = new AuthenticationError("the token does not hold", unauthorised);
      refused.cause = error;
      throw refused;
    }
  }
}

const noFactory: ConnectorFactory = {
  create: () => Promise.reject(new Error("no connector for this request")),
};
