import { AppCredentials, ServiceClientCredentialsFactory } from "botframework-connector";

/** A token and when it ends, from wherever the app's identity lives. */
export type BotToken = { readonly token: string; readonly expiresAt: Date };
export type GetBotToken = (scope: string) => Promise<BotToken>;

/**
 * The SDK's own sign-in cannot renew a managed identity's assertion, and refuses a local issuer; it
 * asks us instead, and keeps the token until shortly before its end.
 */
class OwnCredentials extends AppCredentials {
  readonly #getToken: GetBotToken;

  constructor(appId: string, tenantId: string, audience: string, getToken: GetBotToken) {
    super(appId, tenantId, audience);
    this.#getToken = getToken;
  }

  async refreshToken() {
    const { token, expiresAt } = await this.#getToken(`${this.oAuthScope}/.default`);
    return {
      accessToken: token,
      expiresOn: expiresAt,
      // The SDK reads the two above; its type is MSAL's whole answer.
      authority: "",
      uniqueId: "",
      tenantId: "",
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

export class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #tenantId: string;
  readonly #getToken: GetBotToken;

  constructor(appId: string, tenantId: string, getToken: GetBotToken) {
    super();
    this.#appId = appId;
    this.#tenantId = tenantId;
    this.#getToken = getToken;
  }

  override isValidAppId(id: string): Promise<boolean> {
    return Promise.resolve(id === this.#appId);
  }

  /** Never: without authentication anybody could speak for anybody. */
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(id: string, audience: string): Promise<AppCredentials> {
    return Promise.resolve(new OwnCredentials(id, this.#tenantId, audience, this.#getToken));
  }
}
