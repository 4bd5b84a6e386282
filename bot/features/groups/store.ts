import { z } from "zod";
import {
  type Documents,
  listAll,
  madeOnce,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { instant } from "../../kernel/time.ts";
import { type Member, memberDocument, readMember, takesPart } from "./member.ts";

export const groupStates = ["busy", "done", "failed", "cancelled"] as const;

const moment = z.string().transform(instant);

const group = z.object({
  docType: z.literal("group"),
  schema: z.literal(1),
  groupId: z.string(),
  name: z.string(),
  trackId: z.string(),
  trackVersion: z.int(),
  teacherId: z.string(),
  /** The coordinator who confirmed the import; hears how making the class goes. */
  coordinatorId: z.string(),
  startOn: z.string(),
  weekday: z.int(),
  startTime: z.string(),
  everyWeeks: z.union([z.literal(1), z.literal(2)]),
  vacationWeeks: z.array(z.string()),
  /** Why the group is smaller than 12 or larger than 15. */
  sizeReason: z.string().optional(),
  state: z.enum(groupStates),
  /** When the class was ready for the first time; somebody who joins later makes it busy again. */
  madeAt: moment.optional(),
  /** Counts changes of the sessions, so that each change is told once. */
  sessionChanges: z.int(),
  /** Modules whose homework was handed out: their session has ended. */
  handedOut: z.array(z.int()),
  /**
   * Before which session an assignment is asked, by its id, where that is not the usual one: the
   * leveller moved it. The moment itself follows the session.
   */
  deadlines: z.record(z.string(), z.int()).default({}),
  /** How long work takes by its id, where the plan was made with other minutes than those of the track. */
  realMinutes: z.record(z.string(), z.int()).optional(),
  /** Why a week may hold more hours than the limit. */
  loadReason: z.string().optional(),
  /** Nobody starts before a supervisor has confirmed; absent in groups of before that was asked. */
  startsConfirmed: z.literal(true).optional(),
  /** The group is closed: nothing changes any more, nobody gets a message. */
  archivedAt: moment.optional(),
  /** What Microsoft 365 gave us: the group's id is also the team's. */
  tenantGroupId: z.string().optional(),
  channelId: z.string().optional(),
});
export type Group = z.output<typeof group>;
const readGroup: Reader<Group> = (raw) => group.parse(raw);
const groupDocument = "group";

/** People of the class know its sessions: from now on they hear of changes. */
export const isMade = ({ state, madeAt }: Group): boolean =>
  state === "done" || madeAt !== undefined;

export const getGroup = (documents: Documents, groupId: string): Promise<Stored<Group>> =>
  documents.get(groupId, groupDocument, readGroup);

/** As `getGroup`, for what changes something: a closed group stays as it is. */
export async function openGroup(
  documents: Documents,
  groupId: string,
): Promise<Outcome<Stored<Group>, "groups.archived">> {
  const group = await getGroup(documents, groupId);
  return group.value.archivedAt === undefined ? done(group) : refuse("groups.archived");
}

/** Why a message to this member is no longer to be sent, or undefined when it still is. */
export const reasonToSkip = (
  { archivedAt }: Pick<Group, "archivedAt">,
  member: Member | undefined,
): "group_archived" | "no_longer_in_group" | "stopped" | undefined => {
  if (archivedAt !== undefined) return "group_archived";
  if (!member) return "no_longer_in_group";
  return member.role === "participant" && !takesPart(member) ? "stopped" : undefined;
};

export const findMember = (documents: Documents, groupId: string, personId: string) =>
  documents.find(groupId, memberDocument(personId), readMember);

export const listMembers = (
  documents: Documents,
  groupId: string,
): Promise<readonly Stored<Member>[]> =>
  listAll(documents, groupId, { docType: "member", idPrefix: "member:" }, readMember);

export const newGroup = (body: Group): Write => ({ kind: "create", id: groupDocument, body });
export const savedGroup = (body: Group, etag: string): Write => replaced(groupDocument, body, etag);
export const newMember = (body: Member): Write => madeOnce(memberDocument(body.personId), body);
export const savedMember = (body: Member, etag: string): Write =>
  replaced(memberDocument(body.personId), body, etag);
