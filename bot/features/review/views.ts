import type { AttemptView, ResultView, ReviewView, WorkView } from "../../contract/review-api.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import type { Settings } from "../../kernel/ports.ts";
import type { Attempt, Review, Work } from "../assignments/public.ts";
import { judgedKind } from "./card-parts.ts";
import { feedbackUrl, workUrl } from "./places.ts";
import type { MemberResults } from "./read-results.ts";
import type { ReadWork } from "./read-work.ts";
import { countsOf, hasFeedback, type Result } from "./result-rules.ts";

type Place = {
  readonly settings: Pick<Settings, "appExternalId">;
  readonly groupId: string;
  /** Of the participant, where somebody else looks. */
  readonly personId?: string;
};

/** A participant reads the feedback on the own page, others beside the work. */
const linkTo = ({ settings, groupId, personId }: Place, assignmentId: string): string =>
  personId === undefined
    ? feedbackUrl(settings, groupId, assignmentId)
    : workUrl(settings, groupId, { personId, assignmentId });

export const resultView = (result: Result, place: Place): ResultView => {
  const { assignment, state, dueAt, facts } = result;
  return {
    assignmentId: assignment.id,
    kind: judgedKind(assignment),
    title: assignment.title,
    module: assignment.module,
    state,
    attempt: facts?.attempt ?? 0,
    ...(dueAt ? { dueAt } : {}),
    ...(facts ? { handedInAt: facts.handedInAt } : {}),
    ...(facts?.judgedAt ? { judgedAt: facts.judgedAt } : {}),
    plannedMinutes: assignment.minutes,
    ...(facts?.minutes === undefined ? {} : { realMinutes: facts.minutes }),
    ...(facts?.seen ? { seen: facts.seen } : {}),
    ...(hasFeedback(result) ? { feedbackUrl: linkTo(place, assignment.id) } : {}),
  };
};

export const participantView = ({ member, results }: MemberResults, place: Place) => ({
  personId: member.personId,
  name: member.name,
  counts: countsOf(results),
  results: results.map((result) => resultView(result, place)),
});

export const assignmentView = (assignment: Assignment): WorkView["assignment"] => ({
  assignmentId: assignment.id,
  kind: judgedKind(assignment),
  title: assignment.title,
  module: assignment.module,
  steps: [...assignment.steps],
  rubric: [...assignment.rubric],
  signOff: [...assignment.signOff],
});

const reviewView = ({ result, text, improve, levels, at }: Review): ReviewView => ({
  result,
  text,
  levels,
  at,
  ...(improve === undefined ? {} : { improve }),
});

/** What was handed in, without what was said about it. */
export const handedInView = (attempt: Attempt, number: number) => ({
  attempt: number,
  text: attempt.text,
  ...(attempt.link === undefined ? {} : { link: attempt.link }),
  files: attempt.files.map(({ fileId, name, type, size }) => ({ fileId, name, type, size })),
  handedInAt: attempt.handedInAt,
});

const attemptView = (attempt: Attempt, number: number, forTeacher: boolean): AttemptView => ({
  ...handedInView(attempt, number),
  ...(attempt.review ? { review: reviewView(attempt.review) } : {}),
  ...(forTeacher && attempt.earlierReviews
    ? { earlierReviews: attempt.earlierReviews.map(reviewView) }
    : {}),
});

export const sightingsView = ({ sightings }: Pick<Work, "sightings">): WorkView["sightings"] =>
  sightings.map(({ seen, remark, at, attempt }) => ({
    seen,
    at,
    attempt,
    ...(remark === undefined ? {} : { remark }),
  }));

type Reader = { readonly mayJudge: boolean; readonly forTeacher: boolean };

export const workView = (
  { group, member, assignment, work }: ReadWork,
  { mayJudge, forTeacher }: Reader,
): WorkView => ({
  groupId: group.value.groupId,
  groupName: group.value.name,
  personId: member.value.personId,
  name: member.value.name,
  assignment: assignmentView(assignment),
  attempts: (work?.value.attempts ?? []).map((one, index) =>
    attemptView(one, index + 1, forTeacher),
  ),
  sightings: work ? sightingsView(work.value) : [],
  mayJudge,
});
