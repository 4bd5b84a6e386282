import type { GroupProgress, GroupReach } from "#contract/progress.ts";

type Row = GroupProgress["participants"][number];
type Reach = GroupReach["participants"][number]["reach"];
export type Participant = Row & { readonly reach: Reach };
/** The progress of the group, and who can be reached: two answers of the server in one. */
export type Progress = Omit<GroupProgress, "participants"> & {
  readonly participants: readonly Participant[];
};
export type Assignment = GroupProgress["assignments"][number];
export type Order = "name" | "behind";

export type Wish = { readonly order: Order; readonly onlyOpen: boolean; readonly language: string };

/** While the second answer is on its way nobody's reach is known. */
export function withReach(progress: GroupProgress, reach: GroupReach | undefined): Progress {
  const known = new Map(reach?.participants.map((each) => [each.personId, each.reach]));
  return {
    ...progress,
    participants: progress.participants.map((each) => ({
      ...each,
      reach: known.get(each.personId) ?? "unknown",
    })),
  };
}

const toHandIn = new Set<string>(["open", "late", "not_yet"] satisfies Row["work"][string][]);

const openWork = ({ work }: Participant): number =>
  Object.values(work).filter((state) => toHandIn.has(state)).length;

/** What somebody can still do now: open assignments, and the scan once anybody has begun with it. */
const toDo = (participant: Participant, scanHasCome: boolean): number =>
  openWork(participant) + (scanHasCome && participant.scan.completedAt === undefined ? 1 : 0);

/** Nobody is behind on a scan that was not sent yet; the first page handed in tells that it was. */
const scanHasCome = (participants: readonly Participant[]): boolean =>
  participants.some(({ scan }) => scan.pagesDone > 0 || scan.completedAt !== undefined);

/** The participants to show, in the order asked for. */
export function rowsFor(
  { participants }: Progress,
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
export function openCounts({ participants }: Progress): ReadonlyMap<string, number> {
  const hasCome = scanHasCome(participants);
  return new Map(participants.map((each) => [each.personId, toDo(each, hasCome)]));
}

/** Assignments that are open for at least one person; the others would be eleven empty columns. */
export const openColumns = ({ assignments, participants }: Progress): readonly Assignment[] =>
  assignments.filter(({ assignmentId }) =>
    participants.some(({ work }) => (work[assignmentId] ?? "not_open") !== "not_open"),
  );
