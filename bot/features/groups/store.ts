import { z } from "zod";
import { groupRole } from "../../contract/roles.ts";
import {
  type Documents,
  listAll,
  madeOnce,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

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

const member = z.object({
  docType: z.literal("member"),
  schema: z.literal(1),
  personId: z.string(),
  role: groupRole,
  name: z.string(),
  mail: z.string(),
  careOrganisation: z.string(),
  jobTitle: z.string(),
  supervisor: z.object({ name: z.string(), mail: z.string() }).optional(),
  objectId: z.string().optional(),
  guest: z.boolean().optional(),
  joinedOn: moment.optional(),
  /** The short version of scan and work, kept in the same commit, so overviews read one page. */
  progress: z.object({
    scanPages: z.int(),
    scanPagesDone: z.int(),
    scanCompletedAt: moment.optional(),
    handedIn: z.record(z.string(), moment),
  }),
});
export type Member = z.output<typeof member>;
const readMember: Reader<Member> = (raw) => member.parse(raw);
const memberDocument = (personId: string): string => `member:${personId}`;

export const getGroup = (documents: Documents, groupId: string): Promise<Stored<Group>> =>
  documents.get(groupId, groupDocument, readGroup);

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
