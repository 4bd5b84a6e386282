import { randomUUID } from "node:crypto";
import type { LocalPerson, LocalTeam, TenantContext } from "../context.ts";
import { appName, tenantId } from "../ids.ts";
import type { Place } from "./chats.ts";
import { botId, threadIdOf, userIdOf } from "./ids.ts";

/** An activity as it goes to the bot: plain JSON. */
export type BotActivity = {
  readonly type: string;
  readonly name?: string;
  readonly [field: string]: unknown;
};

type Clocked = Pick<TenantContext, "now" | "baseUrl">;

const bot = { id: botId, name: appName };

const userOf = ({ objectId = "", name }: LocalPerson) => ({
  id: userIdOf(objectId),
  name,
  aadObjectId: objectId,
});

const teamData = (team: LocalTeam) => ({
  id: threadIdOf(team),
  name: team.displayName,
  aadGroupId: team.id,
});

/** What every activity from Teams carries, whoever sends it and wherever. */
function common({ now, baseUrl }: Clocked, from: object, locale: string) {
  return {
    type: "message",
    id: `f:${randomUUID()}`,
    timestamp: now(),
    localTimezone: "Europe/Amsterdam",
    channelId: "msteams",
    serviceUrl: `${baseUrl()}/connector`,
    from,
    recipient: bot,
    locale,
    entities: [
      { type: "clientInfo", locale, country: "NL", platform: "Web", timezone: "Europe/Amsterdam" },
    ],
  };
}

const conversationOf = (place: Place): object =>
  place.kind === "chat"
    ? { id: place.id, tenantId, conversationType: "personal" }
    : {
        id: place.threadId ? `${place.id};messageid=${place.threadId}` : place.id,
        tenantId,
        conversationType: "channel",
        isGroup: true,
      };

const channelDataOf = (place: Place): object => ({
  tenant: { id: tenantId },
  ...(place.kind === "chat"
    ? {}
    : {
        team: teamData(place.team),
        channel: { id: place.id },
        teamsTeamId: threadIdOf(place.team),
      }),
});

/** What a person does to the bot: a message, or an invoke when it wants an answer. */
export function personActivity(
  clocked: Clocked,
  person: LocalPerson,
  place: Place,
  parts: BotActivity,
  mentions: readonly object[] = [],
): BotActivity {
  const base = common(clocked, userOf(person), person.locale ?? "nl-NL");
  return {
    ...base,
    conversation: conversationOf(place),
    channelData: channelDataOf(place),
    entities: [...base.entities, ...mentions],
    ...parts,
  };
}

const called = `<at>${appName}</at>`;

/** In a channel a bot only hears those who mention it. */
export const mentioning = (text: string): string => `${called} ${text}`;
export const mentionOfBot = { type: "mention", mentioned: bot, text: called };

export type TeamChange = Parameters<TenantContext["tellBot"]>[0];

const memberEvents = {
  installed: "teamMemberAdded",
  members_added: "teamMemberAdded",
  uninstalled: "teamMemberRemoved",
  members_removed: "teamMemberRemoved",
} as const;

/** What Teams tells a bot about a team: who came or went, and that it was installed or removed itself. */
export function teamActivities(
  clocked: Clocked,
  team: LocalTeam,
  by: LocalPerson | undefined,
  { kind, objectIds }: TeamChange,
): readonly BotActivity[] {
  const eventType = memberEvents[kind];
  const itself = kind === "installed" || kind === "uninstalled";
  const changed = itself ? [bot] : objectIds.map((id) => ({ id: userIdOf(id), aadObjectId: id }));
  const place: Place = { kind: "channel", id: threadIdOf(team) ?? team.id, team };
  const base = {
    ...common(clocked, by ? userOf(by) : bot, "nl-NL"),
    conversation: conversationOf(place),
  };
  const update = {
    ...base,
    type: "conversationUpdate",
    [eventType === "teamMemberAdded" ? "membersAdded" : "membersRemoved"]: changed,
    channelData: { tenant: { id: tenantId }, team: teamData(team), eventType },
  };
  return itself
    ? [update, installation(base, kind === "installed", channelDataOf(place))]
    : [update];
}

/** What Teams tells a bot when one person takes it, or removes it. */
export function personalAppActivities(
  clocked: Clocked,
  person: LocalPerson,
  place: Place,
  installed: boolean,
): readonly BotActivity[] {
  const base = personActivity(clocked, person, place, { type: "conversationUpdate" });
  const update = { ...base, membersAdded: [bot] };
  const change = installation(base, installed, channelDataOf(place));
  return installed ? [update, change] : [change];
}

const installation = (base: BotActivity, installed: boolean, channelData: object): BotActivity => ({
  ...base,
  id: `f:${randomUUID()}`,
  type: "installationUpdate",
  action: installed ? "add" : "remove",
  channelData,
});
