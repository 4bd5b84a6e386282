import { isFault } from "../../kernel/fault.ts";
import { queuedJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { forgottenAt, listedAt, monthOf } from "./month-rules.ts";
import { normalised } from "./phrasing-rules.ts";
import {
  type Asked,
  askedAgain,
  counted,
  hasRoom,
  isWorthKeeping,
  noCounts,
  rated,
} from "./question-rules.ts";
import {
  findCounts,
  findQuestion,
  partOf,
  questionsPartition,
  savedCounts,
  savedQuestion,
} from "./question-store.ts";

type Needed = Pick<Ports, "documents" | "hash" | "newId" | "now" | "log">;

/** The first question of a month brings the work that its end asks for. */
const jobsOf = (month: string) => [
  queuedJob({ name: "knowledge.list_month", at: listedAt(month) }),
  queuedJob({ name: "knowledge.forget_month", at: forgottenAt(month) }),
];

async function kept(ports: Needed, asked: Asked): Promise<string> {
  const { documents, hash, newId, now } = ports;
  const month = monthOf(now());
  const id = newId();
  const key = hash(normalised(asked.text)).slice(0, 20);
  const isWanted = isWorthKeeping(asked);
  // What has no words would all be counted in one place.
  const part = partOf(isWanted ? key : hash(id));
  const [stored, found] = await Promise.all([
    isWanted ? findQuestion(documents, month, key) : undefined,
    findCounts(documents, month, part),
  ]);
  const counts = found?.value ?? noCounts;
  const isKept = isWanted && (stored !== undefined || hasRoom(counts));
  await documents.commit(questionsPartition(month), [
    savedCounts(part, counted(counts, asked.outcome, isKept && !stored), found?.etag),
    ...(isKept
      ? [savedQuestion(askedAgain(stored?.value, asked, { key, id, at: now() }), stored?.etag)]
      : []),
    ...(found ? [] : jobsOf(month)),
  ]);
  return isKept ? `${month}.${key}.${id}` : "";
}

/**
 * Keeps a question for the editors, counted together with the same one of this month (capitals and
 * signs ignored). Of at most 2,000 questions a month the words are kept, of all others the number.
 * Gives the id with which this asker may say whether it helped; "" when there is nothing to rate. Two
 * point reads and one commit; where too many ask the same at one moment, one of them is not counted,
 * because nobody should wait for an answer or lose it for that.
 */
export async function keepQuestion(ports: Needed, asked: Asked): Promise<string> {
  try {
    return await rerunOnConflict(() => kept(ports, asked));
  } catch (error) {
    if (!isFault(error, "documents.conflict")) throw error;
    ports.log("knowledge.question_not_kept", { outcome: asked.outcome });
    return "";
  }
}

const questionId = /^(\d{4}-\d{2})\.([0-9a-f]{20})\.(.{1,60})$/;

/**
 * Whether the answer helped, said by who was given this id; the last word counts, and twice is once.
 * Refused when nobody was given this id, or too long ago.
 */
export async function rateQuestion(
  { documents }: Pick<Ports, "documents">,
  given: string,
  liked: boolean,
): Promise<Outcome<void, "knowledge.unknown_question">> {
  const [, month, key, id] = questionId.exec(given) ?? [];
  if (month === undefined || key === undefined || id === undefined) {
    return refuse("knowledge.unknown_question");
  }
  return await rerunOnConflict(async () => {
    const [stored, found] = await Promise.all([
      findQuestion(documents, month, key),
      findCounts(documents, month, partOf(key)),
    ]);
    const next = stored && rated(stored.value, id, liked);
    if (!next) return refuse("knowledge.unknown_question");
    if (next.liked === 0 && next.disliked === 0) return done(undefined);
    const counts = found?.value ?? noCounts;
    await documents.commit(questionsPartition(month), [
      savedQuestion(next.question, stored.etag),
      savedCounts(
        partOf(key),
        {
          ...counts,
          liked: counts.liked + next.liked,
          disliked: counts.disliked + next.disliked,
        },
        found?.etag,
      ),
    ]);
    return done(undefined);
  });
}
