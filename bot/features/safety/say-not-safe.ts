import { findAssignment } from "../../kernel/assignment.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { cleanedText } from "../assignments/public.ts";
import {
  type Group,
  getGroup,
  type Member,
  openParticipantOf,
  participantOf,
  savedMember,
} from "../groups/public.ts";
import { findWords, noWords, savedWords } from "./document.ts";
import {
  longestText,
  mayTell,
  type NotSafe,
  type Recipient,
  recipientsOf,
  saidJustNow,
  withNotSafe,
} from "./rules.ts";
import { listTold } from "./store.ts";
import { tellJob } from "./tell-job.ts";

type RightsRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only"
  | "groups.archived";
export type NotSafeRefusal =
  | RightsRefusal
  | "safety.stopped"
  | "safety.unknown_assignment"
  | "safety.too_long";

export type OwnPlace = {
  readonly group: Group;
  readonly member: Member;
  readonly track: Track | undefined;
};

/** The participant's own group, for the form. Two storage requests. */
export async function ownPlace(
  { documents, tracks }: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<OwnPlace, NotSafeRefusal>> {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const { value: group } = await getGroup(documents, groupId);
  const track = tracks.find(group.trackId, group.trackVersion);
  return done({ group, member: found.value.value, track });
}

export type Said = {
  readonly said: NotSafe;
  /** Who gets a message now; the others read it on their weekly card, so it is better to call. */
  readonly told: readonly Recipient["role"][];
  readonly hasSupervisor: boolean;
  /** Something that may be about a client was taken out of the text. */
  readonly wasCleaned: boolean;
};

/** Who hears it at once: those whose plan has room, and who heard it already. */
async function toldOf(
  { documents, now }: Ports,
  { member, group }: Pick<OwnPlace, "member" | "group">,
  { at }: Pick<NotSafe, "at">,
): Promise<Pick<Said, "told" | "hasSupervisor">> {
  const recipients = recipientsOf(member, group.teacherId);
  const id = `safety.not_safe:${group.groupId}:${member.personId}:${at}`;
  const looked = await Promise.all(
    recipients.map(async ({ personId, role }) => {
      const notices = (await listTold(documents, personId)).map(({ value }) => value);
      const hears = notices.some((one) => one.id === id) || mayTell(notices, role, now());
      return hears ? [role] : [];
    }),
  );
  const hasSupervisor = recipients.some(({ role }) => role === "supervisor");
  return { told: looked.flat(), hasSupervisor };
}

type Saying = {
  readonly groupId: string;
  readonly assignmentId?: string | undefined;
  readonly text: string;
};

/**
 * "Ik kan dit nog niet veilig": kept without any judgement, and told to supervisor and teacher now. It is
 * never held up: what may be about a client is taken out of the text, not asked about. Twice within an
 * hour is once.
 */
export async function sayNotSafe(
  ports: Ports,
  actor: Actor,
  { groupId, assignmentId, text: typed }: Saying,
): Promise<Outcome<Said, NotSafeRefusal>> {
  const { documents, now } = ports;
  const found = await openParticipantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const place = await ownPlace(ports, actor, groupId);
  if (!place.ok) return place;
  const { value: member, etag } = found.value;
  if (member.stopped) return refuse("safety.stopped");
  const { group, track } = place.value;
  const isKnown = assignmentId === undefined || (track && findAssignment(track, assignmentId));
  if (!isKnown) return refuse("safety.unknown_assignment");
  if (typed.length > longestText) return refuse("safety.too_long", { most: longestText });
  const at = now();
  const before = saidJustNow(member, at);
  if (before) {
    return done({
      said: before,
      wasCleaned: false,
      ...(await toldOf(ports, { member, group }, before)),
    });
  }
  const text = cleanedText(typed.trim(), at);
  const next = withNotSafe(member, assignmentId, at);
  const told = await toldOf(ports, { member: next, group }, { at });
  const words = text === "" ? undefined : await findWords(documents, groupId, member.personId);
  const { entries } = words?.value ?? noWords(member.personId);
  const kept = { ...noWords(member.personId), entries: [...entries, { at, text }].slice(-30) };
  await documents.commit(groupId, [
    savedMember(next, etag),
    ...(text === "" ? [] : [savedWords(kept, words?.etag)]),
    tellJob(member.personId, at, at),
  ]);
  const said = next.notSafe.at(-1) ?? { at };
  return done({ said, wasCleaned: text !== typed.trim(), ...told });
}
