import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Day } from "../../kernel/time.ts";
import { listSummaries } from "../groups/public.ts";
import { findEstimates } from "../load/public.ts";
import {
  courseOf,
  makePlan,
  type Plan,
  type PlanRefusal,
  type RealMinutes,
  realMinutes,
} from "../sessions/public.ts";

/** What of a group decides its dates; the draft and the kept import both have it. */
type Planned = {
  readonly trackId: string;
  readonly trackVersion: number;
  readonly teacher: { readonly mail: string };
  readonly startOn: Day;
  readonly weekday: number;
  readonly startTime: string;
  readonly everyWeeks: 1 | 2;
  readonly vacationWeeks: readonly string[];
};

/** A plan, and the minutes that it was made with where those are not the track's. */
export type GroupPlan = Plan & { readonly realMinutes: RealMinutes };

const noCourse = { modules: [], work: [], end: 1 };

/**
 * The dates of a new group, judged against what the teacher already has, with the time that work
 * really takes.
 */
export async function planOf(
  { documents, tracks, settings, now }: Ports,
  groupId: string,
  group: Planned,
): Promise<Outcome<GroupPlan, PlanRefusal>> {
  const summaries = (await listSummaries(documents, settings.providerId)).map(({ value }) => value);
  const busy = summaries
    .filter((one) => one.groupId !== groupId && one.teacherMail === group.teacher.mail)
    .flatMap(({ name, sessions }) => sessions.map((session) => ({ ...session, group: name })));
  const track = tracks.find(group.trackId, group.trackVersion);
  const estimates = await findEstimates(documents, group.trackId, group.trackVersion);
  const real = track ? realMinutes(track, estimates) : {};
  const course = track ? courseOf(track, real) : noCourse;
  const plan = makePlan({ ...group, ...course }, { now: now(), busy });
  return plan.ok ? done({ ...plan.value, realMinutes: real }) : plan;
}

/** The same group asked for twice is one group: its id follows from what makes it that group. */
export const groupIdOf = (
  { hash, settings }: Pick<Ports, "hash" | "settings">,
  { trackId, teacher, startOn, startTime }: Planned,
): string =>
  `g-${hash([settings.providerId, trackId, teacher.mail, startOn, startTime].join("|")).slice(0, 12)}`;
