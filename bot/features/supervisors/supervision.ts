import type { SupervisionStep } from "../../contract/supervisors-api.ts";
import { assignmentsOf } from "../../kernel/assignment.ts";
import {
  type DigestMoment,
  type QuietHours,
  usualDigest,
  usualQuiet,
} from "../../kernel/daytime.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Group, getGroup } from "../groups/public.ts";
import { findInfoSession } from "../info-session/public.ts";
import { findPerson } from "../people/public.ts";
import { type Relation, stepOf } from "./relation-rules.ts";
import { superviseesOf } from "./supervisees.ts";

/** Everything that is asked of one person at work. */
export type Supervision = {
  readonly step: SupervisionStep;
  readonly relations: readonly Relation[];
  /** All groups that he had people in are closed. */
  readonly isClosed: boolean;
  readonly practice: { readonly count: number; readonly hours: number };
  readonly digest: DigestMoment;
  readonly quiet: QuietHours;
};

const usualPractice = { count: 3, hours: 3 };

/** How many practice assignments, and how long one takes, in whole hours (seed 000: 2 to 4 hours each). */
function practiceOf({ tracks }: Pick<Ports, "tracks">, group: Group | undefined) {
  const track = group && tracks.find(group.trackId, group.trackVersion);
  const practice = track ? assignmentsOf(track).filter(({ kind }) => kind === "practice") : [];
  if (practice.length === 0) return usualPractice;
  const minutes = practice.reduce((sum, one) => sum + one.minutes, 0) / practice.length;
  return { count: practice.length, hours: Math.max(1, Math.round(minutes / 60)) };
}

async function relationsIn(
  ports: Ports,
  personId: string,
  groupId: string,
): Promise<readonly Relation[]> {
  const own = await superviseesOf(ports, personId, groupId);
  if (own.length === 0) return [];
  const [{ value: group }, found] = await Promise.all([
    getGroup(ports.documents, groupId),
    findInfoSession(ports.documents, groupId),
  ]);
  const info = found && found.endsAt > ports.now() ? { infoSession: found } : {};
  return own.flatMap(({ member: { value: member }, as }) => {
    const one = member[as];
    return one ? [{ group, member, as, one, ...info }] : [];
  });
}

const preferencesOf = (person: Person | undefined) => ({
  digest: person?.preferences?.digest ?? usualDigest,
  quiet: person?.preferences?.quiet ?? usualQuiet,
});

/** One storage request, and three for each group with people of his. */
export async function supervisionOf(ports: Ports, personId: string): Promise<Supervision> {
  const person = (await findPerson(ports.documents, personId))?.value;
  const groupIds = (person?.memberships ?? []).map(({ groupId }) => groupId);
  const found = await Promise.all(groupIds.map((id) => relationsIn(ports, personId, id)));
  const all = found.flat();
  const relations = all.filter(({ group }) => group.archivedAt === undefined);
  return {
    step: stepOf(relations),
    relations,
    isClosed: all.length > 0 && relations.length === 0,
    practice: practiceOf(ports, relations[0]?.group),
    ...preferencesOf(person),
  };
}
