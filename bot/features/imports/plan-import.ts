import type { Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Day } from "../../kernel/time.ts";
import { listSummaries } from "../groups/public.ts";
import { makePlan, type Plan, type PlanRefusal } from "../sessions/public.ts";

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

/** The dates of a new group, judged against what the teacher already has. */
export async function planOf(
  { documents, tracks, settings, now }: Ports,
  groupId: string,
  group: Planned,
): Promise<Outcome<Plan, PlanRefusal>> {
  const summaries = (await listSummaries(documents, settings.providerId)).map(({ value }) => value);
  const busy = summaries
    .filter((one) => one.groupId !== groupId && one.teacherMail === group.teacher.mail)
    .flatMap(({ name, sessions }) => sessions.map((session) => ({ ...session, group: name })));
  const track = tracks.find(group.trackId, group.trackVersion);
  const { modules = [], practiceAssignments = [], studyHoursPerWeek } = track ?? {};
  return makePlan(
    {
      ...group,
      modules,
      practiceAssignments,
      ...(studyHoursPerWeek === undefined ? {} : { studyHoursPerWeek }),
    },
    { now: now(), busy },
  );
}

/** The same group asked for twice is one group: its id follows from what makes it that group. */
export const groupIdOf = (
  { hash, settings }: Pick<Ports, "hash" | "settings">,
  { trackId, teacher, startOn, startTime }: Planned,
): string =>
  `g-${hash([settings.providerId, trackId, teacher.mail, startOn, startTime].join("|")).slice(0, 12)}`;
