import type { Documents, Write } from "../../kernel/documents.ts";
import type { Instant } from "../../kernel/time.ts";
import { listStoredSessions, type Session, savedSession } from "./store.ts";

const inState =
  (state: Session["state"]) =>
  async (documents: Documents, groupId: string): Promise<readonly Write[]> => {
    const sessions = await listStoredSessions(documents, groupId);
    return sessions
      .filter(({ value }) => value.state !== state)
      .map(({ value, etag }) => savedSession({ ...value, state, rev: value.rev + 1 }, etag));
  };

/** For a class whose making was stopped: every session leaves the calendar. */
export const cancelledAll = inState("cancelled");
/** For a class that is made after all. */
export const plannedAgain = inState("planned");

/** Somebody joined: every event that is still to come gets the attendee, and nobody mail about the past. */
export const attendeesChanged = async (
  documents: Documents,
  groupId: string,
  now: Instant,
): Promise<readonly Write[]> => {
  const sessions = await listStoredSessions(documents, groupId);
  return sessions
    .filter(({ value }) => value.state === "planned" && value.endsAt > now)
    .map(({ value, etag }) => savedSession({ ...value, rev: value.rev + 1 }, etag));
};
