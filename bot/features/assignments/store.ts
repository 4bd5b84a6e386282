import {
  type Documents,
  listAll,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
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

/** Everything of one participant, drafts too. */
export const listWorkOf = (
  documents: Documents,
  groupId: string,
  personId: string,
): Promise<readonly Stored<Work>[]> =>
  listAll(documents, groupId, { docType: "work", idPrefix: `work:${personId}:` }, readWork);

/** `create` where there was none, so that of two devices at once exactly one wins. */
const savedWork = (work: Work, etag: string | undefined): Write => {
  const id = workDocument(work.personId, work.assignmentId);
  return etag === undefined ? { kind: "create", id, body: work } : replaced(id, work, etag);
};

/**
 * Work and its short version on the member, to be committed together: overviews read the member only.
 * @param before what was stored; absent when this is the first of it
 */
export function workWrites(
  work: Work,
  before: Stored<Work> | undefined,
  member: Stored<Member>,
): readonly Write[] {
  const facts = factsOf(work);
  const writes = [savedWork(work, before?.etag)];
  const { progress } = member.value;
  const known = progress.work[work.assignmentId];
  if (!facts || JSON.stringify(facts) === JSON.stringify(known)) return writes;
  const changed: Member = {
    ...member.value,
    progress: { ...progress, work: { ...progress.work, [work.assignmentId]: facts } },
  };
  return [...writes, savedMember(changed, member.etag)];
}
