import { type Documents, replaced, type Stored, type Write } from "../../kernel/documents.ts";
import { type Member, savedMember } from "../groups/public.ts";
import { factsOf, readWork, type Work } from "./work.ts";

const workDocument = (personId: string, assignmentId: string): string =>
  `work:${personId}:${assignmentId}`;

export const findWork = (
  documents: Documents,
  groupId: string,
  personId: string,
  assignmentId: string,
) => documents.find(groupId, workDocument(personId, assignmentId), readWork);

/** `create` where there was none, so that of two devices at once exactly one wins. */
const savedWork = (work: Work, etag: string | undefined): Write => {
  const id = workDocument(work.personId, work.assignmentId);
  return etag === undefined ? { kind: "create", id, body: work } : replaced(id, work, etag);
};

/** The member with the short version of this work; the same member when that does not change. */
export function withFactsOf(work: Work, member: Member): Member {
  const { progress } = member;
  const { [work.assignmentId]: known, ...others } = progress.work;
  const facts = factsOf(work);
  if (JSON.stringify(facts) === JSON.stringify(known)) return member;
  const all = facts ? { ...others, [work.assignmentId]: facts } : others;
  return { ...member, progress: { ...progress, work: all } };
}

/**
 * Work and its short version on the member, to be committed together: overviews read the member only.
 * @param before what was stored; absent when this is the first of it
 */
export function workWrites(
  work: Work,
  before: Stored<Work> | undefined,
  member: Stored<Member>,
): readonly Write[] {
  const changed = withFactsOf(work, member.value);
  const writes = [savedWork(work, before?.etag)];
  return changed === member.value ? writes : [...writes, savedMember(changed, member.etag)];
}
