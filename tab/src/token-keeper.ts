type TokenKeeper = {
  /** A token that stays valid for a while; `fresh` asks for a new one. */
  readonly get: (wish?: { readonly fresh: boolean }) => Promise<string>;
};

/** Asking Teams a little early keeps a slow request from arriving with an expired token. */
const marginInMs = 2 * 60 * 1000;

/** When a token ends, in milliseconds since 1970; 0 when it does not say, so it is not kept. */
export function expiryOf(token: string): number {
  const payload = token.split(".")[1] ?? "";
  try {
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/")));
    if (typeof claims !== "object" || claims === null || !("exp" in claims)) return 0;
    return typeof claims.exp === "number" ? claims.exp * 1000 : 0;
  } catch {
    // Not ours to judge: the server checks tokens. Here it only means "do not keep it".
    return 0;
  }
}

/** Keeps the token of the signed-in person until shortly before it expires. */
export function keepToken(ask: () => Promise<string>, nowInMs: () => number): TokenKeeper {
  let kept: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    const token = await ask();
    kept = { token, until: expiryOf(token) - marginInMs };
    return token;
  };
  return {
    get: ({ fresh } = { fresh: false }) => {
      if (!fresh && kept !== undefined && nowInMs() < kept.until)
        return Promise.resolve(kept.token);
      // Several calls at once share one question to Teams.
      asking ??= renew().finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}
