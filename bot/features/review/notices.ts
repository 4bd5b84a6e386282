import { findAssignment } from "../../kernel/assignment.ts";
import type { NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Track } from "../../kernel/track.ts";
import { findMember, getGroup, type Member, reasonToSkip } from "../groups/public.ts";
import { extendedCard } from "./extension-cards.ts";
import { say } from "./texts.ts";

/** What still has to be handed in with a later deadline, the first to come first. */
function itemsOf({ extensions, progress }: Member, track: Track | undefined, now: string) {
  return Object.entries(extensions)
    .filter(([id, { dueAt }]) => {
      const state = progress.work[id]?.state;
      return dueAt > now && state !== "handed_in" && state !== "met";
    })
    .flatMap(([assignmentId, { dueAt }]) => {
      const title = track && findAssignment(track, assignmentId)?.title;
      return title === undefined ? [] : [{ assignmentId, title, dueAt }];
    })
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** More time, in one card; a further extension changes it in place. */
export const extended: NoticeKind = {
  ...messagePlan["review.extended"],
  render: async ({ documents, tracks, now }, { groupId, to }, language) => {
    const [{ value: group }, member] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
    ]);
    const reason = reasonToSkip(group, member?.value);
    if (reason || !member) return { kind: "skip", reason: reason ?? "no_longer_in_group" };
    const track = tracks.find(group.trackId, group.trackVersion);
    const items = itemsOf(member.value, track, now());
    if (items.length === 0) return { kind: "skip", reason: "handed_in_already" };
    const summary = say(language)("extended.summary");
    return { kind: "card", card: extendedCard({ groupId, items }, language), summary };
  },
};
