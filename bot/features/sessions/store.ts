import { z } from "zod";
import type { SessionView } from "../../contract/sessions.ts";
import {
  type Documents,
  listAll,
  madeOnce,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { type Instant, instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);
const document = z.object({
  docType: z.literal("session"),
  schema: z.literal(1),
  number: z.int(),
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
  state: z.enum(["planned", "cancelled"]),
  /** Where it is, when not only online: planned and attended in the same way. */
  place: z
    .object({
      kind: z.enum(["place", "skills_lab"]),
      address: z.string(),
      /** What to bring or wear; a skills lab asks for own equipment. */
      bring: z.string().optional(),
    })
    .optional(),
  /** When the teacher closed it: attendance was looked at, the homework went out. */
  closedAt: moment.optional(),
  /** Counts what the calendar must follow; `calendar.rev` is what it follows already. */
  rev: z.int(),
  /** Counts the calendar events made for it: one that was cancelled is not used again. */
  generation: z.int(),
  calendar: z
    .object({
      rev: z.int(),
      eventId: z.string().optional(),
      joinUrl: z.string().optional(),
      /** The place that the event says, when it was not only online. */
      location: z.string().optional(),
      /** Microsoft was asked to make the event: it may be there although we have no answer. */
      asked: z.literal(true).optional(),
    })
    .optional(),
});
export type Session = z.output<typeof document>;
const readSession: Reader<Session> = (raw) => document.parse(raw);

/** Two digits, so that the order of ids is the order of numbers. */
const sessionDocument = (number: number): string => `session:${String(number).padStart(2, "0")}`;

export const newSession = (body: Session): Write => madeOnce(sessionDocument(body.number), body);
export const savedSession = (body: Session, etag: string): Write =>
  replaced(sessionDocument(body.number), body, etag);

export const findSession = (documents: Documents, groupId: string, number: number) =>
  documents.find(groupId, sessionDocument(number), readSession);

export const listStoredSessions = (
  documents: Documents,
  groupId: string,
): Promise<readonly Stored<Session>[]> =>
  listAll(documents, groupId, { docType: "session", idPrefix: "session:" }, readSession);

/** All sessions of a group, cancelled ones too, in order. */
export const listSessions = async (
  documents: Documents,
  groupId: string,
): Promise<readonly Session[]> =>
  (await listStoredSessions(documents, groupId)).map(({ value }) => value);

/** The first session that somebody who starts now can still attend. */
export const upcomingSessionOf = async (
  documents: Documents,
  groupId: string,
  now: Instant,
): Promise<Session | undefined> =>
  (await listSessions(documents, groupId)).find(
    ({ state, endsAt }) => state === "planned" && endsAt > now,
  );

export const inCalendar = ({ rev, calendar }: Session): boolean => calendar?.rev === rev;

export const sessionView = (session: Session): SessionView => ({
  number: session.number,
  title: session.title,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  state: session.state,
  inCalendar: inCalendar(session),
  ...(session.place ? { place: session.place } : {}),
  ...(session.calendar?.joinUrl ? { joinUrl: session.calendar.joinUrl } : {}),
});
