import { type Activity, ActivityTypes } from "botbuilder";
import { z } from "zod";
import type { TeamEvent } from "../../kernel/feature.ts";

const channelData = z.object({
  team: z.object({ id: z.string(), aadGroupId: z.string().optional() }).optional(),
});

const idsOf = (accounts: Activity["membersAdded"]): string[] =>
  (accounts ?? []).flatMap((account) => {
    const objectId: unknown = Reflect.get(account, "aadObjectId");
    return typeof objectId === "string" ? [objectId] : [];
  });

/** What an activity says about a team, or undefined when it is about something else. */
export function teamEventOf(activity: Activity): TeamEvent | undefined {
  const parsed = channelData.safeParse(activity.channelData);
  const team = parsed.success ? parsed.data.team : undefined;
  if (!team) return undefined;
  const teamId = team.aadGroupId ?? team.id;
  if (activity.type === ActivityTypes.InstallationUpdate) {
    const kind = activity.action?.startsWith("add") ? "installed" : "uninstalled";
    return { kind, teamId, objectIds: [] };
  }
  if (activity.type !== ActivityTypes.ConversationUpdate) return undefined;
  const added = idsOf(activity.membersAdded);
  if (added.length > 0) return { kind: "members_added", teamId, objectIds: added };
  const removed = idsOf(activity.membersRemoved);
  if (removed.length > 0) return { kind: "members_removed", teamId, objectIds: removed };
  // A new name, a new channel, or the bot itself that came along.
  return undefined;
}
