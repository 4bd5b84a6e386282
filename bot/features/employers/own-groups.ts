import type { EmployerStaff } from "../../contract/employers-api.ts";
import type { Stored } from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import { type Group, getGroup, isMade, listMembers } from "../groups/public.ts";
import { findInfoSession, type InfoSession } from "../info-session/public.ts";
import { findPerson } from "../people/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { listTalks, talkMoments } from "../talks/public.ts";
import { type MarkedDate, markedDate } from "./date-rules.ts";
import type { Employer } from "./document.ts";
import { lacksSupervisor, lacksSupervisorLong, ownStaff, staffView } from "./staff-rules.ts";
import { listEmployers } from "./store.ts";

/** One group of a contact, with his own staff alone. Members do not come out of here. */
export type OwnGroup = {
  readonly group: Group;
  readonly track: Track;
  /** The organisations that he is contact of in this group; mostly one. */
  readonly employers: readonly Stored<Employer>[];
  readonly dates: readonly MarkedDate[];
  readonly sessions: readonly Session[];
  readonly staff: readonly EmployerStaff[];
  /** Names of own staff who take part and have no confirmed supervisor. */
  readonly withoutSupervisor: readonly string[];
  /** Those of them who have had none for five days. */
  readonly longWithout: readonly string[];
  /** For supervisors; while it is still to come. */
  readonly infoSession?: InfoSession;
  /** When talks about own staff are planned; never what is said there. */
  readonly talks: readonly Instant[];
};

/** One storage request for a group of somebody else, six for an own one. */
async function ownGroup(
  { documents, tracks, now }: Ports,
  personId: string,
  groupId: string,
): Promise<readonly OwnGroup[]> {
  const employers = (await listEmployers(documents, groupId)).filter(
    ({ value }) => value.contact?.personId === personId,
  );
  const [first] = employers;
  if (!first) return [];
  const [{ value: group }, members, sessions, infoSession, talks] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
    findInfoSession(documents, groupId),
    listTalks(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  // Before the class is made nobody knows its dates.
  if (!(track && isMade(group))) return [];
  const own = ownStaff(
    members.map(({ value }) => value),
    employers.map(({ value }) => value.careOrganisation),
  );
  if (own.length === 0) return [];
  return [
    {
      group,
      track,
      employers,
      sessions,
      dates: sessions.map((session) => markedDate(first.value, session, now())),
      staff: own.map((member) => staffView(member, track)),
      withoutSupervisor: own.filter(lacksSupervisor).map(({ name }) => name),
      longWithout: own
        .filter((member) => lacksSupervisorLong(member, now()))
        .map(({ name }) => name),
      ...(infoSession && infoSession.endsAt > now() ? { infoSession } : {}),
      talks: talkMoments(
        talks.map(({ value }) => value),
        own,
        now(),
      ),
    },
  ];
}

/** Everything this person is contact of; who is no contact gets an empty list. Closed groups come last. */
export async function ownGroups(ports: Ports, personId: string): Promise<readonly OwnGroup[]> {
  const person = await findPerson(ports.documents, personId);
  // Of any role: the index says the strongest one, and a contact may be a supervisor as well.
  const groupIds = (person?.value.memberships ?? []).map(({ groupId }) => groupId);
  const found = await Promise.all(groupIds.map((id) => ownGroup(ports, personId, id)));
  const isClosed = ({ group }: OwnGroup): number => (group.archivedAt === undefined ? 0 : 1);
  return found.flat().toSorted((a, b) => isClosed(a) - isClosed(b));
}
