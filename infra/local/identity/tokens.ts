import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { LocalPerson } from "../context.ts";
import { appId, tenantId } from "../ids.ts";
import { hasUsableAccount } from "../people.ts";
import { Problem } from "../problem.ts";
import type { SigningKey } from "./keys.ts";
import { channelIssuer, type connectorAudience, graphAudience, identityUrls } from "./urls.ts";

export const lifetimeInSeconds = 3600;
/** Teams' own client, which asks for the tab's tokens in the cloud too. */
const teamsClientId = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";

/** What the app may do in Graph: as `infra/azure/README.md` lists it. */
const graphRoles = [
  "AppCatalog.Read.All",
  "Calendars.ReadWrite",
  "Group.Create",
  "GroupMember.ReadWrite.All",
  "Mail.Send",
  "OnlineMeetingArtifact.Read.All",
  "OnlineMeetings.Read.All",
  "Team.Create",
  "TeamMember.ReadWriteNonOwnerRole.All",
  "TeamSettings.ReadWrite.All",
  "TeamsAppInstallation.ReadWriteSelfForTeam.All",
  "TeamsAppInstallation.ReadWriteSelfForUser.All",
  "TeamsTab.Create",
  "User.Invite.All",
  "User.Read.All",
];

export type Audience = typeof graphAudience | typeof connectorAudience;

/** Tokens with the claims of the cloud. Always in wall time: the domain's clock may be years ahead. */
export type Tokens = {
  readonly forApp: (audience: Audience) => Promise<string>;
  /** @throws Problem `account.unusable` for somebody who cannot sign in */
  readonly forUser: (person: LocalPerson) => Promise<{ token: string; expiresAt: string }>;
  /** From the channel to the bot. */
  readonly forBot: () => Promise<string>;
  /** The app's id when this header carries a valid token of ours for this audience. */
  readonly verifyApp: (
    authorization: string | undefined,
    audience: Audience,
  ) => Promise<string | undefined>;
};

export function createTokens(key: SigningKey, baseUrl: () => string): Tokens {
  const sign = (claims: JWTPayload, issuer: string, audience: string): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: "JWT" })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setNotBefore(new Date())
      .setExpirationTime(`${lifetimeInSeconds}s`)
      .sign(key.privateKey);
  const issuer = () => identityUrls(baseUrl()).issuer;

  return {
    forApp: (audience) =>
      sign(
        {
          appid: appId,
          azp: appId,
          oid: appId,
          sub: appId,
          tid: tenantId,
          idtyp: "app",
          ver: "2.0",
          ...(audience === graphAudience ? { roles: graphRoles } : {}),
        },
        issuer(),
        audience,
      ),
    forUser: async (person) => {
      if (!hasUsableAccount(person)) {
        throw new Problem(409, "account.unusable", `${person.name} cannot sign in yet.`);
      }
      const expiresAt = new Date(Date.now() + lifetimeInSeconds * 1000).toISOString();
      const claims = {
        azp: teamsClientId,
        oid: person.objectId,
        sub: person.objectId,
        tid: tenantId,
        scp: "access_as_user",
        name: person.name,
        preferred_username: person.mail,
        ver: "2.0",
      };
      return { token: await sign(claims, issuer(), appId), expiresAt };
    },
    forBot: () => sign({ serviceurl: `${baseUrl()}/connector` }, channelIssuer, appId),
    verifyApp: async (authorization, audience) => {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
      if (token === undefined) {
        return undefined;
      }
      try {
        const options = { issuer: issuer(), audience, algorithms: ["RS256"] };
        const { payload } = await jwtVerify(token, key.publicKey, options);
        return payload["appid"] === appId ? appId : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) {
          return undefined;
        }
        throw error;
      }
    },
  };
}
