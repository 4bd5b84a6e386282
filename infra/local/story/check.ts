import type { Told } from "./tell.ts";

/** The most one person may get (message plan), counted up to and with the first homework. */
const mostMessages: Readonly<Record<string, number>> = {
  participant: 45,
  teacher: 42,
  supervisor: 18,
  coordinator: 1,
};

/** Everything that had to come true and did not, in words. Empty is good. */
export function problemsIn(told: Told): readonly string[] {
  const { group, team, sessions, events, notices, scans, assignments } = told;
  const everybody = group.participants;
  const half = Math.ceil(everybody / 2);
  const expected: readonly (readonly [string, boolean])[] = [
    [`${team.members} of ${everybody} in the team`, team.members === everybody],
    [
      `${sessions.filter(({ joinUrl }) => joinUrl).length} of ${sessions.length} sessions have a meeting`,
      sessions.length > 0 && sessions.every(({ joinUrl }) => joinUrl !== ""),
    ],
    [`${events} events for ${sessions.length} sessions`, events === sessions.length],
    [`${scans.sent} scans sent`, scans.sent === everybody],
    [`${scans.completed} scans completed`, scans.completed === everybody],
    [`${assignments.posted} homeworks posted`, assignments.posted === everybody],
    [`${assignments.handedIn} handed in instead of ${half}`, assignments.handedIn === half],
    [`${notices.failed} notices failed`, notices.failed === 0],
    ["the teacher got no progress", told.teacherCard !== ""],
    ...Object.entries(notices.perRole).map(
      ([role, count]) =>
        [`${count} messages to one ${role}`, count <= (mostMessages[role] ?? 0)] as const,
    ),
  ];
  return expected.flatMap(([what, came]) => (came ? [] : [what]));
}
