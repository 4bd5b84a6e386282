import { AppCredentials, ServiceClientCredentialsFactory } from "botframework-connector";

/** A token and when it ends, from wherever the app's identity lives. */
export type BotToken = { readonly token: string; readonly expiresAt: Date };
export type GetBotToken = (scope: string) => Promise<BotToken>;

/** Asked anew this long before its end, so that no token ends on the way. */
const renewBeforeInMs = 5 * 60_000;

/** Per scope, one token until shortly before its end. */
function remembered(getToken: GetBotToken): (scope: string) => Promise<string> {
  const known = new Map<string, BotToken>();
  return async (scope) => {
    const kept = known.get(scope);
    if (kept && kept.expiresAt.getTime() - Date.now() > renewBeforeInMs) return kept.token;
    const fresh = await getToken(scope);
    known.set(scope, fresh);
    return fresh.token;
  };
}

/**
 * The SDK's own sign-in cannot renew a managed identity's assertion, and refuses a local issuer; it
 * asks us instead. Its own memory of tokens is passed by: that is one for the whole process, by app id
 * alone, so a second bot there would speak with the first one's token.
 */
class OwnCredentials extends AppCredentials {
  readonly #getToken: (scope: string) => Promise<string>;

  constructor(
    appId: string,
    tenantId: string,
    audience: string,
    getToken: (scope: string) => Promise<string>,
  ) {
    super(appId, tenantId, audience);
    this.#getToken = getToken;
  }

  override getToken(): Promise<string> {
    return this.#getToken(`${this.oAuthScope}/.default`);
  }

  protected refreshToken(): Promise<never> {
    return Promise.reject(new Error("tokens come from getToken"));
  }
}

export class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #tenantId: string;
  readonly #getToken: (scope: string) => Promise<string>;

  constructor(appId: string, tenantId: string, getToken: GetBotToken) {
    super();
    this.#appId = appId;
    this.#tenantId = tenantId;
    this.#getToken = remembered(getToken);
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
