import { z } from "zod";
import { type Documents, listAll, type Reader, type Stored } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";
import { groupStates } from "./store.ts";

const moment = z.string().transform(instant);
const summary = z.object({
  docType: z.literal("summary"),
  schema: z.literal(1),
  groupId: z.string(),
  name: z.string(),
  trackTitle: z.string(),
  teacherMail: z.string(),
  state: z.enum(groupStates),
  participants: z.int(),
  sessions: z.array(z.object({ startsAt: moment, endsAt: moment })),
});
/** What the provider's lists need of a group, so that no list has to open every group. */
export type GroupSummary = z.output<typeof summary>;
const readSummary: Reader<GroupSummary> = (raw) => summary.parse(raw);

export const providerPartition = (providerId: string): string => `provider:${providerId}`;

export const listSummaries = (
  documents: Documents,
  providerId: string,
): Promise<readonly Stored<GroupSummary>[]> =>
  listAll(documents, providerPartition(providerId), { docType: "summary" }, readSummary);

/** Written after the group itself; repeated by every later change, so it may be late, never lost. */
export const saveSummary = async (
  documents: Documents,
  providerId: string,
  body: GroupSummary,
): Promise<void> => {
  await documents.commit(providerPartition(providerId), [
    { kind: "upsert", id: `summary:${body.groupId}`, body },
  ]);
};
