import type { BotAuthenticationSettings } from "./authentication.ts";

type Addresses = {
  /** Where the Bot Framework publishes the keys with which Teams signs. */
  readonly channelMetadata: string;
  readonly channelIssuer: string;
  /** Where the app asks for tokens. */
  readonly login: string;
};

/** The settings of the SDK for one cloud; the local tenant is one more cloud. */
export const cloudSettings = ({
  channelMetadata,
  channelIssuer,
  login,
}: Addresses): BotAuthenticationSettings => ({
  CallerId: "urn:botframework:azure",
  OAuthUrl: "https://api.botframework.com",
  ToBotFromChannelOpenIdMetadataUrl: channelMetadata,
  ToBotFromChannelTokenIssuer: channelIssuer,
  ToBotFromEmulatorOpenIdMetadataUrl: channelMetadata,
  ToChannelFromBotLoginUrl: login,
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
  ValidateAuthority: true,
});

export const publicCloud = (tenantId: string): BotAuthenticationSettings =>
  cloudSettings({
    channelMetadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
    channelIssuer: "https://api.botframework.com",
    login: `https://login.microsoftonline.com/${tenantId}`,
  });
