import type { AttendanceReport, MeetingAttendee } from "../../kernel/tenant.ts";
import type { Member } from "../groups/public.ts";
import type { Attendance, Visitor } from "./document.ts";
import { type Interval, merged, minutesIn, type Planned } from "./interval-rules.ts";

/** Microsoft may name more strangers than anybody wants to look at. */
const mostVisitors = 40;
const longestKey = 120;
const longestName = 80;

const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

/** By account; by address only where there is no account in the report: guests often have no address. */
const memberOf = (
  { objectId, mail }: MeetingAttendee,
  members: readonly Member[],
): Member | undefined =>
  members.find((member) => sameText(member.objectId, objectId)) ??
  members.find((member) => sameText(member.mail, mail));

const keyOf = ({ objectId, mail, name = "" }: MeetingAttendee): string =>
  (objectId ?? mail ?? `name:${name.trim().toLowerCase()}`).slice(0, longestKey);

type Found = { readonly key: string; readonly name: string; readonly intervals: Interval[] };

/** Everybody of all reports, by who it is: rejoining gives another report of the same person. */
function grouped(reports: readonly AttendanceReport[], members: readonly Member[]) {
  const people = new Map<string, Interval[]>();
  const strangers = new Map<string, Found>();
  for (const attendee of reports.flatMap(({ attendees }) => attendees)) {
    const member = memberOf(attendee, members);
    if (member) {
      people.set(member.personId, [...(people.get(member.personId) ?? []), ...attendee.intervals]);
      continue;
    }
    const key = keyOf(attendee);
    const known = strangers.get(key);
    const name = known?.name || (attendee.name ?? attendee.mail ?? "").slice(0, longestName);
    const intervals = [...(known?.intervals ?? []), ...attendee.intervals];
    strangers.set(key, { key, name, intervals });
  }
  return { people, strangers: [...strangers.values()] };
}

function visitorOf(found: Found, session: Planned, before: readonly Visitor[]): Visitor {
  const known = before.find(({ key }) => key === found.key);
  const intervals = [...merged(found.intervals)];
  return {
    key: found.key,
    name: found.name,
    intervals,
    minutes: minutesIn(intervals, session),
    ...(known?.resolvedTo === undefined ? {} : { resolvedTo: known.resolvedTo }),
    ...(known?.ignored ? { ignored: true as const } : {}),
  };
}

const tellsOf = (report: AttendanceReport, session: Planned): boolean =>
  report.attendees.some(({ intervals }) => minutesIn(intervals, session) > 0);

/**
 * What the reports tell, put in the place of what earlier reports told. What the teacher said about
 * strangers stays. Only the session itself counts: a test call of last week is no attendance.
 */
export function heard(
  before: Attendance,
  reports: readonly AttendanceReport[],
  { members, session }: { readonly members: readonly Member[]; readonly session: Planned },
): Attendance {
  const { people, strangers } = grouped(reports, members);
  const unmatched = strangers
    .map((found) => visitorOf(found, session, before.unmatched))
    .filter(({ minutes }) => minutes > 0)
    .toSorted((a, b) => b.minutes - a.minutes || (a.key < b.key ? -1 : 1))
    .slice(0, mostVisitors);
  return {
    ...before,
    seen: Object.fromEntries(
      [...people].map(([personId, intervals]) => [personId, [...merged(intervals)]]),
    ),
    unmatched,
    reportCount: reports.filter((report) => tellsOf(report, session)).length,
  };
}

export const unresolved = ({ unmatched }: Attendance): readonly Visitor[] =>
  unmatched.filter(({ resolvedTo, ignored }) => resolvedTo === undefined && !ignored);
