/** The themes a Teams client tells its apps about. */
export type HostTheme = "default" | "dark" | "contrast";

export type HostFacts = {
  readonly tenantId: string;
  readonly person: { readonly objectId: string; readonly name: string; readonly mail: string };
  readonly locale: string;
  readonly theme: HostTheme;
  readonly page: { readonly id: string; readonly subPageId?: string };
  readonly channel?: {
    readonly teamId: string;
    readonly teamName: string;
    readonly channelId: string;
    readonly channelName: string;
  };
};

/** The flat context that hosts send; teams-js makes its `app.Context` of it. */
export function flatContext(facts: HostFacts): Readonly<Record<string, unknown>> {
  const { person, page, channel } = facts;
  return {
    tid: facts.tenantId,
    userObjectId: person.objectId,
    userPrincipalName: person.mail,
    loginHint: person.mail,
    userDisplayName: person.name,
    locale: facts.locale,
    theme: facts.theme,
    entityId: page.id,
    subEntityId: page.subPageId ?? "",
    frameContext: "content",
    hostClientType: "web",
    hostName: "Teams",
    ringId: "general",
    isFullScreen: false,
    isMultiWindow: false,
    ...(channel
      ? {
          groupId: channel.teamId,
          teamId: channel.channelId,
          teamName: channel.teamName,
          channelId: channel.channelId,
          channelName: channel.channelName,
          channelType: "Regular",
          hostTeamGroupId: channel.teamId,
          hostTeamTenantId: facts.tenantId,
        }
      : {}),
  };
}

/**
 * A tab's address with the placeholders of Teams filled in, such as `{groupId}` and `{theme}`;
 * placeholders nobody knows stay as they are.
 */
export function tabAddress(url: string, facts: HostFacts): string {
  const known: Readonly<Record<string, string>> = {
    tid: facts.tenantId,
    userObjectId: facts.person.objectId,
    loginHint: facts.person.mail,
    userPrincipalName: facts.person.mail,
    locale: facts.locale,
    theme: facts.theme,
    entityId: facts.page.id,
    subEntityId: facts.page.subPageId ?? "",
    groupId: facts.channel?.teamId ?? "",
    channelId: facts.channel?.channelId ?? "",
    hostClientType: "web",
  };
  return url.replace(/(?:\{|%7B)(\w+)(?:\}|%7D)/gi, (whole, name: string) =>
    name in known ? encodeURIComponent(known[name] ?? "") : whole,
  );
}
