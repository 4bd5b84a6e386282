import { createRemoteJWKSet, jwtVerify } from "jose";
import { z } from "zod";
import { Fault } from "../../kernel/fault.ts";

export type TokenSettings = {
  /** `https://login.microsoftonline.com/{tid}/v2.0` in production. */
  readonly issuer: string;
  readonly jwksUri: string;
  readonly tenantId: string;
  /** The app's client id, and `api://<host>/<client id>` where the manifest names it so. */
  readonly audiences: readonly string[];
};

const claims = z.object({ tid: z.string(), oid: z.string(), scp: z.string() });
const scope = "access_as_user";

export type Verified = { readonly tenantId: string; readonly objectId: string };

/**
 * Checks a tab token: signature, issuer, audience, expiry, our tenant, and the right scope.
 * @throws Fault `http.unauthorised` for any token that is not right, without saying which check failed
 */
export function tokenVerifier(settings: TokenSettings): (token: string) => Promise<Verified> {
  const keys = createRemoteJWKSet(new URL(settings.jwksUri));
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: [...settings.audiences],
        algorithms: ["RS256"],
        requiredClaims: ["exp"],
      });
      const { tid, oid, scp } = claims.parse(payload);
      if (tid !== settings.tenantId || !scp.split(" ").includes(scope)) {
        throw new Fault("http.unauthorised");
      }
      return { tenantId: tid, objectId: oid };
    } catch (error) {
      throw new Fault("http.unauthorised", { cause: error });
    }
  };
}
