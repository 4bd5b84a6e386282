import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { type Group, getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import { groupGrowth, type HeatMap, heatMapOf } from "./heat-rules.ts";
import type { ScanMoment } from "./rules.ts";
import { type ReaderRefusal, teacherOf } from "./scan-rights.ts";
import { listScans } from "./store.ts";

export type GroupScan = {
  readonly group: Group;
  readonly track: Track;
  readonly moment: ScanMoment;
  readonly map: HeatMap;
  /** Who takes part, by name. */
  readonly participants: readonly Member[];
  /** Only at the end. */
  readonly growth?: ReturnType<typeof groupGrowth>;
};

const byName = (members: readonly Member[]): readonly Member[] =>
  members.toSorted((a, b) => a.name.localeCompare(b.name, "nl"));

/** Everybody who takes part, for the teacher to choose from. Two storage requests. */
export async function listScanned(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<readonly Member[], ReaderRefusal>> {
  const teacher = await teacherOf(ports, actor, groupId);
  if (!teacher.ok) return teacher;
  const members = await listMembers(ports.documents, groupId);
  return done(byName(members.map(({ value }) => value).filter(takesPart)));
}

/**
 * How the scans of a group lie, for its teacher only. Who stopped is no part of it. Four storage
 * requests, however many people there are.
 */
export async function readGroupScan(
  ports: Ports,
  actor: Actor,
  { groupId, moment }: { readonly groupId: string; readonly moment: ScanMoment },
): Promise<Outcome<GroupScan, ReaderRefusal | "scan.track_gone">> {
  const { documents, tracks } = ports;
  const teacher = await teacherOf(ports, actor, groupId);
  if (!teacher.ok) return teacher;
  const [{ value: group }, members, all] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listScans(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track) return refuse("scan.track_gone");
  const participants = members.map(({ value }) => value).filter(takesPart);
  const ids = new Set(participants.map(({ personId }) => personId));
  const scans = all.filter(({ personId }) => ids.has(personId));
  return done({
    group,
    track,
    moment,
    map: heatMapOf(
      track,
      scans.filter((scan) => scan.moment === moment),
    ),
    participants: byName(participants),
    ...(moment === "end" ? { growth: groupGrowth(track, scans) } : {}),
  });
}
