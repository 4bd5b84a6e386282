import type { Review, Work } from "../../bot/features/assignments/public.ts";
import type { Member } from "../../bot/features/groups/public.ts";
import {
  extendedCard,
  extensionCard,
  extensionGivenCard,
} from "../../bot/features/review/extension-cards.ts";
import { feedbackCard } from "../../bot/features/review/feedback-cards.ts";
import { chooseResultsCard, groupResultsCard } from "../../bot/features/review/group-cards.ts";
import { queueCard } from "../../bot/features/review/queue-cards.ts";
import { oldestFirst, waitingIn } from "../../bot/features/review/queue-rules.ts";
import type { SeenWork } from "../../bot/features/review/read-work.ts";
import { myResultsCard, personResultsCard } from "../../bot/features/review/result-cards.ts";
import { resultsOf } from "../../bot/features/review/result-rules.ts";
import { reviewCard } from "../../bot/features/review/work-cards.ts";
import { assignmentsOf, isJudged } from "../../bot/kernel/assignment.ts";
import { tabLink } from "../../bot/kernel/tab-link.ts";
import { instant, localDay, plus } from "../../bot/kernel/time.ts";
import { aWork } from "../features/assignments/a-work.ts";
import { handedInAt } from "../support/work-facts.ts";
import type { CardMakers } from "./make.ts";
import {
  groupOf,
  memberOf,
  membersOf,
  now,
  type Size,
  sessionsOf,
  track,
  words,
} from "./values.ts";

const later = instant("2027-09-01T12:00:00Z");
const judged = assignmentsOf(track).filter(isJudged);
const tabUrl = tabLink({ appExternalId: "b2b2b2b2-0000-4000-8000-000000000002" }, "/".repeat(180));

/** Everything handed in, some of it judged, late and seen: the longest result list. */
const busy = (member: Member): Member => ({
  ...member,
  supervisor: { name: member.name, mail: "r.smit@delinde.example" },
  extensions: {
    "m12-hand-in": { dueAt: plus(later, { days: 30 }), reason: "x", by: "p", at: now },
  },
  progress: {
    ...member.progress,
    work: Object.fromEntries(
      judged.slice(0, -1).map(({ id, kind }, index) => [
        id,
        handedInAt(now, {
          attempt: 3,
          minutes: 1000,
          ...(index % 3 === 0 ? { state: "met", judgedAt: now } : {}),
          ...(index % 3 === 1 ? { state: "not_yet", judgedAt: now } : {}),
          ...(kind === "practice" ? { seen: "not_there" } : {}),
        }),
      ]),
    ),
  },
});
const person = (size: Size): Member => (size === "empty" ? memberOf(size) : busy(memberOf(size)));

const results = (size: Size, member: Member) =>
  resultsOf({ member, group: groupOf(size), sessions: sessionsOf(size), track, now: later });

const aReview = (size: Size, change: Partial<Review> = {}): Review => ({
  result: "not_yet",
  text: words(size).answer.slice(0, 2000),
  improve: words(size).answer.slice(0, 1000) || "Meer",
  levels: { "0": "not_yet", "1": "met", "2": "good", "3": "good" },
  withoutSighting: words(size).remark,
  by: "p-teacher",
  at: now,
  ...change,
});
const fileOf = (size: Size) => ({
  fileId: "f",
  name: `${words(size).name}.pdf`,
  type: "application/pdf",
  size: 1,
});

function workOf(size: Size, change: Partial<Work>, review?: Review): Work {
  const files = size === "empty" ? [] : Array.from({ length: 20 }, () => fileOf(size));
  const link = `https://example.org/${"x".repeat(1900)}`;
  const content = { text: words(size).answer, files, ...(size === "longest" ? { link } : {}) };
  return aWork({
    ...change,
    attempts: [
      { ...content, handedInAt: now, review: aReview(size) },
      { ...content, handedInAt: now, ...(review ? { review, earlierReviews: [review] } : {}) },
    ],
    sightings: [
      { seen: "with_help", remark: words(size).remark || "Goed", by: "p-s", at: now, attempt: 2 },
    ],
  });
}

/** The work of every assignment that is judged, with and without a judgement that stands. */
const seenWorks = (size: Size): readonly SeenWork[] =>
  judged.flatMap((assignment) =>
    [undefined, aReview(size)].map((review) => ({
      group: { id: "group", etag: "", value: groupOf(size) },
      member: { id: "member", etag: "", value: memberOf(size) },
      assignment,
      work: {
        id: "work",
        etag: "",
        value: workOf(size, { assignmentId: assignment.id, kind: assignment.kind }, review),
      },
      mayJudge: true,
    })),
  );

const extended = judged.map(({ id, title }) => ({ assignmentId: id, title, dueAt: later }));

export const reviewCards: CardMakers = {
  queueCard: (size, language) => {
    const members = size === "empty" ? [] : membersOf(size).map(busy);
    const waiting = oldestFirst(waitingIn({ group: groupOf(size), track, members, now: later }));
    return [1, 2, 9999].map((page) =>
      queueCard({ waiting, page, groupId: groupOf(size).groupId }, language),
    );
  },
  reviewCard: (size, language) =>
    seenWorks(size).flatMap((seen) => [
      reviewCard({ ...seen, tabUrl, justJudged: true }, language),
      reviewCard({ ...seen, tabUrl, mayJudge: false }, language),
      reviewCard({ ...seen, work: undefined, tabUrl }, language),
      reviewCard(
        {
          ...seen,
          tabUrl,
          correcting: true,
          problem: "Je tekst is te lang.",
          sent: {
            text: words(size).answer,
            improve: words(size).answer,
            withoutSighting: words(size).remark,
            levels: { "0": "good", "1": "nonsense" },
          },
        },
        language,
      ),
    ]),
  feedbackCard: (size, language) =>
    seenWorks(size).map((seen) => feedbackCard({ ...seen, tabUrl }, language)),
  myResultsCard: (size, language) =>
    [1, 2, 3].map((page) =>
      myResultsCard(
        { groupId: groupOf(size).groupId, results: results(size, person(size)), page, tabUrl },
        language,
      ),
    ),
  personResultsCard: (size, language) => {
    const member = person(size);
    const view = { groupId: groupOf(size).groupId, member, results: results(size, member) };
    return [1, 2, 3].map((page) => personResultsCard({ ...view, page, mayJudge: true }, language));
  },
  groupResultsCard: (size, language) => {
    const participants = membersOf(size).map((one) => {
      const member = busy(one);
      return { member, results: results(size, member) };
    });
    return [1, 2].map((page) =>
      groupResultsCard({ group: groupOf(size), participants, page, tabUrl }, language),
    );
  },
  chooseResultsCard: (size, language) =>
    chooseResultsCard(
      Array.from({ length: size === "empty" ? 0 : 5 }, () => groupOf(size)),
      language,
    ),
  extensionCard: (size, language) =>
    extensionCard(
      {
        groupId: groupOf(size).groupId,
        member: memberOf(size),
        extendable: size === "empty" ? [] : results(size, memberOf(size)),
        first: localDay(now),
        last: localDay(later),
        ...(size === "longest"
          ? {
              problem: "Kies een datum die later is dan 12-01-2027.",
              sent: { assignmentId: "m01-hand-in", on: "2027-02-01", reason: words(size).answer },
            }
          : {}),
      },
      language,
    ),
  extensionGivenCard: (size, language) =>
    extensionGivenCard(
      { groupId: groupOf(size).groupId, member: memberOf(size), dueAt: later },
      language,
    ),
  extendedCard: (size, language) =>
    extendedCard(
      {
        groupId: groupOf(size).groupId,
        items: extended.slice(0, size === "empty" ? 0 : extended.length),
      },
      language,
    ),
};
