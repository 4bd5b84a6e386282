import { z } from "zod";
import type { Documents, Reader, Write } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";
import type { Work } from "./rules.ts";

const document = z.object({
  docType: z.literal("work"),
  schema: z.literal(1),
  personId: z.string(),
  assignmentId: z.string(),
  text: z.string(),
  handedInAt: z.string().transform(instant),
});

const readWork: Reader<Work> = (raw) => {
  const { docType: _, schema: __, ...work } = document.parse(raw);
  return work;
};

const workDocument = (personId: string, assignmentId: string): string =>
  `work:${personId}:${assignmentId}`;

/** `create`, so that of two devices handing in at once exactly one wins. */
export const newWork = (work: Work): Write => ({
  kind: "create",
  id: workDocument(work.personId, work.assignmentId),
  body: { docType: "work", schema: 1, ...work },
});

export const findWork = (
  documents: Documents,
  groupId: string,
  personId: string,
  assignmentId: string,
) => documents.find(groupId, workDocument(personId, assignmentId), readWork);
