import type { GroupProgress } from "#contract/progress.ts";

export type Participant = GroupProgress["participants"][number];
export type Assignment = GroupProgress["assignments"][number];
export type Order = "name" | "behind";

export type Wish = { readonly order: Order; readonly onlyOpen: boolean; readonly language: string };

const openWork = ({ work }: Participant): number =>
  Object.values(work).filter((state) => state === "open").length;

/** What somebody can still do now: open assignments, and the scan once anybody has begun with it. */
const toDo = (participant: Participant, scanHasCome: boolean): number =>
  openWork(participant) + (scanHasCome && participant.scan.completedAt === undefined ? 1 : 0);

/** Nobody is behind on a scan that was not sent yet; the first page handed in tells that it was. */
const scanHasCome = (participants: readonly Participant[]): boolean =>
  participants.some(({ scan }) => scan.pagesDone > 0 || scan.completedAt !== undefined);

/** The participants to show, in the order asked for. */
export function rowsFor(
  { participants }: GroupProgress,
  { order, onlyOpen, language }: Wish,
): readonly Participant[] {
  const hasCome = scanHasCome(participants);
  const byName = new Intl.Collator(language);
  return participants
    .filter((participant) => !onlyOpen || openWork(participant) > 0)
    .toSorted((a, b) => {
      const behind = order === "behind" ? toDo(b, hasCome) - toDo(a, hasCome) : 0;
      return behind || byName.compare(a.name, b.name);
    });
}

/** How many things each person may still do now. */
export function openCounts({ participants }: GroupProgress): ReadonlyMap<string, number> {
  const hasCome = scanHasCome(participants);
  return new Map(participants.map((each) => [each.personId, toDo(each, hasCome)]));
}

/** Assignments that are open for at least one person; the others would be eleven empty columns. */
export const openColumns = ({ assignments, participants }: GroupProgress): readonly Assignment[] =>
  assignments.filter(({ assignmentId }) =>
    participants.some(({ work }) => (work[assignmentId] ?? "not_open") !== "not_open"),
  );
