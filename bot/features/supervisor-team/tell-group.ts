import { z } from "zod";
import type { Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { type AtWork, getGroup, listMembers, type Member, savedMember } from "../groups/public.ts";
import { findSupervisor, type Supervisor } from "./store.ts";

const jobData = z.object({
  personId: z.string(),
  /** The account turned out to be this person's. */
  knownAs: z.string().optional(),
});

type Told = {
  readonly personId: string;
  readonly knownAs?: string | undefined;
  readonly problem?: Supervisor["problem"];
};

/** What a participant's own overview knows of: why somebody cannot be let in. */
const problemOf = ({ problem }: Told): AtWork["problem"] =>
  problem === "invitations_forbidden" || problem === "address_refused" ? problem : undefined;

/** The newest facts about one person beside a participant; the same object when nothing changed. */
function told(atWork: AtWork | undefined, facts: Told): AtWork | undefined {
  if (atWork?.personId !== facts.personId) return atWork;
  const problem = problemOf(facts);
  const personId = facts.knownAs ?? facts.personId;
  if (atWork.problem === problem && atWork.personId === personId) return atWork;
  const { problem: _, ...rest } = atWork;
  return { ...rest, personId, ...(problem ? { problem } : {}) };
}

/** The member with what is known of this supervisor; the same object when nothing changed. */
function toldMember(member: Member, facts: Told): Member {
  const supervisor = told(member.supervisor, facts);
  const deputy = told(member.deputy, facts);
  if (supervisor === member.supervisor && deputy === member.deputy) return member;
  return {
    ...member,
    ...(supervisor ? { supervisor } : {}),
    ...(deputy ? { deputy } : {}),
  };
}

/** What the participants' overviews say about one supervisor follows what is known of him now. */
export const tellGroup: JobHandler = async (ports, job, groupId) => {
  const { personId, knownAs } = jobData.parse(job.data);
  const [{ value: group }, members, supervisor] = await Promise.all([
    getGroup(ports.documents, groupId),
    listMembers(ports.documents, groupId),
    findSupervisor(ports, personId),
  ]);
  if (group.archivedAt !== undefined) return {};
  const facts = { personId, knownAs, problem: supervisor?.value.problem };
  const writes = members.flatMap(({ value, etag }): Write[] => {
    const next = toldMember(value, facts);
    return next === value ? [] : [savedMember(next, etag)];
  });
  return { writes };
};
