import { flagged } from "../../../../bot/features/load/public.ts";
import { assignmentsOf, isJudged } from "../../../../bot/kernel/assignment.ts";
import { mostInTrack } from "../../../../bot/kernel/message-plan.ts";
import type { Notice } from "../../../../bot/kernel/notice.ts";
import { loadTracks } from "../../../../bot/tracks/load.ts";
import { atWorkChecks, atWorkFigures } from "./check-at-work.ts";
import type { EndState } from "./end-state.ts";

/** The most one person may get in a track (message plan). A cancelled session is never held back. */
const mostMessages = mostInTrack;
/** The coordinator hears when the class is made, and of people who stay away. */
const mostForCoordinator = 7;
/** The story makes one piece of homework take nearly twice its time. */
const underestimated = "m05-hand-in";
const wanted = { participants: 14, noShow: 1, stopped: 2, sessions: 12, underestimated } as const;

/** Of those who can still be sent: something that should have gone and did not. */
const isLost = ({ state }: Notice): boolean => state === "pending" || state === "sending";

function messagesOf({
  notices,
  members,
  atWork,
  contacts,
}: EndState): Readonly<Record<string, number>> {
  const sent = notices.filter(
    ({ state, type }) => state === "sent" && type !== "sessions.cancelled",
  );
  const perRole: Record<string, number> = {};
  for (const [personId, own] of Map.groupBy(sent, ({ to }) => to)) {
    const atWorkOr = atWork.includes(personId) ? "supervisor" : "coordinator";
    const otherwise = contacts.includes(personId) ? "contact" : atWorkOr;
    const role = members.find((one) => one.personId === personId)?.role ?? otherwise;
    perRole[role] = Math.max(perRole[role] ?? 0, own.length);
  }
  return perRole;
}

function results({ group, members }: EndState): { readonly met: number; readonly wanted: number } {
  const track = loadTracks().find(group.trackId, group.trackVersion);
  const judged = track ? assignmentsOf(track).filter(isJudged) : [];
  const active = members.filter(
    ({ role, stopped, noShowAt }) => role === "participant" && !stopped && !noShowAt,
  );
  const met = active.flatMap(({ progress }) =>
    judged.filter(({ id }) => progress.work[id]?.state === "met"),
  );
  return { met: met.length, wanted: judged.length * active.length };
}

export function figuresOf(state: EndState) {
  const { notices } = state;
  const inState = (one: Notice["state"]) => notices.filter(({ state: is }) => is === one).length;
  const track = loadTracks().find(state.group.trackId, state.group.trackVersion);
  return {
    underestimated: track
      ? flagged(track, state.estimates).map(({ assignmentId }) => assignmentId)
      : [],
    atWork: atWorkFigures(state),
    scans: state.scans,
    sessions: state.attended.length,
    results: results(state),
    funnel: state.funnel,
    notices: {
      planned: notices.length,
      sent: inState("sent"),
      skipped: inState("skipped"),
      failed: inState("failed"),
      lost: notices.filter(isLost).length,
      uncertain: notices.filter(({ uncertain }) => uncertain).length,
      perRole: messagesOf(state),
    },
  };
}
export type Figures = ReturnType<typeof figuresOf>;

/** Everything that had to come true in six months and did not, in words. Empty is good. */
export function problemsOf({
  atWork,
  underestimated,
  scans,
  sessions,
  results: got,
  funnel,
  notices,
}: Figures) {
  const active = wanted.participants - wanted.noShow - wanted.stopped;
  const sum = funnel.noShow + funnel.stopped + funnel.active + funnel.examined;
  const { perRole } = notices;
  const most = { ...mostMessages, coordinator: mostForCoordinator };
  const checks: readonly (readonly [string, boolean])[] = [
    [`${scans.start} start scans`, scans.start === wanted.participants],
    [`${scans.end} final scans of ${active}`, scans.end === active],
    [`${sessions} sessions with attendance`, sessions === wanted.sessions],
    [`${got.met} of ${got.wanted} results`, got.wanted > 0 && got.met === got.wanted],
    [`${sum} seats of ${funnel.participants}`, sum === funnel.participants],
    [`${funnel.participants} participants`, funnel.participants === wanted.participants],
    [`${funnel.noShow} no-show`, funnel.noShow === wanted.noShow],
    [`${funnel.stopped} stopped`, funnel.stopped === wanted.stopped],
    [
      `underestimated is ${underestimated.join(", ") || "nothing"}`,
      underestimated.join() === wanted.underestimated,
    ],
    [`${notices.lost} notices lost`, notices.lost === 0],
    [`${notices.failed} notices failed`, notices.failed === 0],
    [
      `${notices.planned} planned is not sent, skipped and failed together`,
      notices.planned === notices.sent + notices.skipped + notices.failed,
    ],
    ...atWorkChecks(atWork, wanted.participants),
    ...Object.entries(most).map(
      ([role, bound]) =>
        [`${perRole[role] ?? 0} messages to one ${role}`, (perRole[role] ?? 0) <= bound] as const,
    ),
  ];
  return checks.flatMap(([what, came]) => (came ? [] : [what]));
}
