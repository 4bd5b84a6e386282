import { tenantId } from "../ids.ts";

/** Where the local issuer keeps what Entra ID and the Bot Framework keep elsewhere. */
export type IdentityUrls = {
  /** `iss` of user and app tokens; `/.well-known/openid-configuration` hangs below it. */
  readonly issuer: string;
  readonly metadata: string;
  readonly keys: string;
  /** Without `/oauth2/v2.0/token`, as botbuilder's `ToChannelFromBotLoginUrl` wants it. */
  readonly login: string;
  readonly token: string;
  /** What `ToBotFromChannelOpenIdMetadataUrl` wants. */
  readonly channelMetadata: string;
  readonly channelKeys: string;
};

/** @param baseUrl where the tenant listens, without a slash at the end */
export function identityUrls(baseUrl: string): IdentityUrls {
  const login = `${baseUrl}/identity/${tenantId}`;
  return {
    issuer: `${login}/v2.0`,
    metadata: `${login}/v2.0/.well-known/openid-configuration`,
    keys: `${login}/discovery/v2.0/keys`,
    login,
    token: `${login}/oauth2/v2.0/token`,
    channelMetadata: `${baseUrl}/identity/botframework/.well-known/openidconfiguration`,
    channelKeys: `${baseUrl}/identity/botframework/.well-known/keys`,
  };
}

/**
 * Where one app asks for the keys of the channel. The SDK remembers keys for the whole process by
 * their address, and a free port comes back: without a name of its own an app would go on with the
 * keys of the tenant that was there before, and refuse all that comes in.
 * @param appName told to nobody else; the tenant ignores it
 */
export const ownChannelMetadata = (baseUrl: string, appName: string): string =>
  `${identityUrls(baseUrl).channelMetadata}?for=${encodeURIComponent(appName)}`;

export const graphAudience = "https://graph.microsoft.com";
export const connectorAudience = "https://api.botframework.com";
/** `iss` of what the channel sends to a bot: the same as in the cloud. */
export const channelIssuer = "https://api.botframework.com";
