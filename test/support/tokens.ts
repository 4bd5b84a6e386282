import { join } from "node:path";
import { generateKeyPair, SignJWT } from "jose";
import { openSigningKey } from "../../infra/local/identity/keys.ts";
import { channelIssuer, identityUrls } from "../../infra/local/identity/urls.ts";
import { appId, tenantId } from "../../infra/local/ids.ts";
import { openState } from "../../infra/local/state.ts";
import { type AppUnderTest, accountOf } from "./app-under-test.ts";

type Running = Pick<AppUnderTest, "dataDir" | "tenantUrl">;

type Given = {
  readonly issuer: string;
  readonly audience: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Seconds from now; negative for a token that has ended. */
  readonly endsIn?: number;
  /** Signed with a key that nobody published. */
  readonly foreignKey?: boolean;
};

/** Signs tokens with the tenant's own key: true to the letter, except for what is given. */
async function signedToken({ dataDir }: Running, given: Given): Promise<string> {
  const state = openState(join(dataDir, "tenant.sqlite"));
  const own = await openSigningKey(state.collection("keys"));
  state.close();
  const foreign = given.foreignKey ? (await generateKeyPair("RS256")).privateKey : undefined;
  const { issuer, audience, claims, endsIn = 3600 } = given;
  const now = Math.floor(Date.now() / 1000);
  return await new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256", kid: own.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now - 7200)
    .setExpirationTime(now + endsIn)
    .sign(foreign ?? own.privateKey);
}

/** A token for the tab of this person, with one thing wrong with it. */
export const tabToken = (
  running: Running,
  who: { readonly mail: string },
  change: Partial<Omit<Given, "claims">> & { readonly claims?: Given["claims"] } = {},
): Promise<string> =>
  signedToken(running, {
    issuer: identityUrls(running.tenantUrl).issuer,
    audience: appId,
    ...change,
    claims: { tid: tenantId, oid: accountOf(who), scp: "access_as_user", ...change.claims },
  });

export const channelToken = (
  running: Running,
  change: Partial<Omit<Given, "claims">> = {},
): Promise<string> =>
  signedToken(running, {
    issuer: channelIssuer,
    audience: appId,
    ...change,
    claims: { serviceurl: `${running.tenantUrl}/connector` },
  });
