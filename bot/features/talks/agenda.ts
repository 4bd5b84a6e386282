import type { OpenedTalk } from "../../contract/talks-api.ts";
import type { Ports } from "../../kernel/ports.ts";
import { localDay, plusDays, weekKey } from "../../kernel/time.ts";
import type { Group, Member } from "../groups/public.ts";
import { progressOf } from "../progress/public.ts";
import { type Sharing, sharingIn } from "../scan/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import type { AtTalk } from "./read-group.ts";
import type { Seat } from "./table-rules.ts";

export type AgendaOf = OpenedTalk["agenda"][number];

const weeksBack = 4;

/** Hours a week over the last four weeks, with a quarter of an hour as the finest. */
function hoursMade({ progress }: Member, now: Parameters<typeof localDay>[0]): number {
  const today = localDay(now);
  const weeks = Array.from({ length: weeksBack }, (_, index) =>
    weekKey(plusDays(today, -7 * index)),
  );
  const minutes = weeks.reduce((sum, week) => sum + (progress.practice.weeks?.[week] ?? 0), 0);
  return Math.round((minutes / 60 / weeksBack) * 4) / 4;
}

function attendanceOf({ progress }: Member): AgendaOf["attendance"] {
  const states = Object.values(progress.attendance).map(({ state }) => state);
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return { present: count("present"), late: count("late"), absent: count("absent") };
}

type Facts = {
  readonly group: Group;
  readonly sessions: readonly Session[];
  readonly shares: Sharing;
  readonly seat: Seat;
};

/** What there is to talk about, of one participant: facts, and never a risk or a judgement. */
function agendaOf(
  { tracks, now: clock }: Pick<Ports, "tracks" | "now">,
  member: Member,
  { group, sessions, shares, seat }: Facts,
): AgendaOf {
  const now = clock();
  const track = tracks.find(group.trackId, group.trackVersion);
  const work = track ? progressOf({ member, group, sessions, track, now }).work : [];
  // Answers of a scan are no matter for a coordinator.
  const showsGoals = seat !== "coordinator" && shares(member);
  return {
    personId: member.personId,
    name: member.name,
    attendance: attendanceOf(member),
    ...(showsGoals ? { goals: member.goals.map(({ text }) => text) } : {}),
    practice: work
      .filter(({ assignment, state }) => assignment.kind === "practice" && state !== "not_open")
      .filter(({ state }) => state !== "met")
      .map(({ assignment, state }) => ({ title: assignment.title, isLate: state === "late" })),
    ...(member.agreement ? { agreedHours: member.agreement.hoursPerWeek } : {}),
    madeHours: hoursMade(member, now),
  };
}

/** Made of the facts of this moment. Two storage requests more. */
export async function agendaFor(
  ports: Pick<Ports, "documents" | "tracks" | "now">,
  { group, seat }: AtTalk,
  people: readonly Member[],
): Promise<readonly AgendaOf[]> {
  const [sessions, shares] = await Promise.all([
    listSessions(ports.documents, group.groupId),
    sharingIn(ports.documents, group.groupId),
  ]);
  return people.map((member) => agendaOf(ports, member, { group, sessions, shares, seat }));
}
