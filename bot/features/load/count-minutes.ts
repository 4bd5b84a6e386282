import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { getGroup } from "../groups/public.ts";
import { asAnswer, counted, estimateOf } from "./estimate-rules.ts";
import {
  answerDocument,
  estimatesDocument,
  findAnswer,
  findEstimatesDocument,
  findHistogram,
  histogramDocument,
  minutesPartition,
  written,
} from "./store.ts";

const given = z.object({ personId: z.string(), assignmentId: z.string(), minutes: z.number() });

type Answer = {
  readonly pk: string;
  /** Who answered about what, without naming anybody. */
  readonly who: string;
  readonly assignmentId: string;
  readonly minutes: number;
};

/** The answer, how often it was given and the median: all in one commit, so twice is once. */
async function count({ documents }: Ports, answer: Answer): Promise<void> {
  const { pk, who, assignmentId, minutes } = answer;
  const [before, histogram, estimates] = await Promise.all([
    findAnswer(documents, pk, who),
    findHistogram(documents, pk, assignmentId),
    findEstimatesDocument(documents, pk),
  ]);
  if (before?.value.minutes === minutes) return;
  const counts = counted(histogram?.value.counts ?? {}, minutes, before?.value.minutes);
  const assignments = { ...estimates?.value.assignments, [assignmentId]: estimateOf(counts) };
  const facts = { schema: 1, assignmentId };
  await documents.commit(pk, [
    written(answerDocument(who), { docType: "answer", ...facts, minutes }, before),
    written(histogramDocument(assignmentId), { docType: "histogram", ...facts, counts }, histogram),
    written(estimatesDocument, { docType: "estimates", schema: 1, assignments }, estimates),
  ]);
}

/**
 * Counts how long a participant needed, for everybody who gets this version of the track. A changed
 * answer takes the place of the earlier one.
 */
export const countMinutes: JobHandler = async (ports, job, groupId) => {
  const { personId, assignmentId, minutes } = given.parse(job.data);
  const { value: group } = await getGroup(ports.documents, groupId);
  const pk = minutesPartition(group.trackId, group.trackVersion);
  const who = ports.hash([groupId, personId, assignmentId].join("|"));
  await rerunOnConflict(() => count(ports, { pk, who, assignmentId, minutes: asAnswer(minutes) }));
  return {};
};
