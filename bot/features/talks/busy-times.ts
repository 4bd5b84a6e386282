import type { Ports } from "../../kernel/ports.ts";
import { type Group, listSummaries } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import type { Session } from "../sessions/public.ts";
import { listTalks, type Talk } from "./document.ts";
import { type Busy, talkTime } from "./moment-rules.ts";

/** When the teacher has, or may have, a talk. */
export const talkTimes = (talks: readonly Talk[]): readonly Busy[] =>
  talks.flatMap(({ state, moment, proposals, minutes }) => {
    if (state === "planned" && moment) return [moment];
    if (state !== "proposed") return [];
    return proposals.map(({ startsAt }) => talkTime(startsAt, minutes));
  });

/** When the teacher certainly has one: a proposal holds nothing. */
export const plannedTimes = (talks: readonly Talk[], but?: string): readonly Busy[] =>
  talks.flatMap(({ talkId, state, moment }) =>
    state === "planned" && moment && talkId !== but ? [moment] : [],
  );

export const lessonTimes = (sessions: readonly Session[]): readonly Busy[] =>
  sessions.filter(({ state }) => state === "planned");

/** Lessons and talks of the other groups of this teacher. A request, and two and one a group more. */
export async function busyElsewhere(
  { documents, settings }: Pick<Ports, "documents" | "settings">,
  { groupId, teacherId }: Group,
): Promise<readonly Busy[]> {
  const [summaries, person] = await Promise.all([
    listSummaries(documents, settings.providerId),
    findPerson(documents, teacherId),
  ]);
  const others = (person?.value.memberships ?? [])
    .filter((one) => one.role === "teacher" && one.groupId !== groupId)
    .map((one) => one.groupId);
  const talks = await Promise.all(others.map((id) => listTalks(documents, id)));
  const lessons = summaries
    .filter(({ value }) => others.includes(value.groupId))
    .flatMap(({ value }) => value.sessions);
  return [...lessons, ...talkTimes(talks.flat().map(({ value }) => value))];
}
