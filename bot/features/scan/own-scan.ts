import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { type Member, openParticipantOf, participantOf } from "../groups/public.ts";
import type { Scan, ScanMoment } from "./rules.ts";
import { findScan } from "./store.ts";

export type OwnScan = {
  readonly member: Stored<Member>;
  readonly stored: Stored<Scan>;
  /** Of the version that the scan was made with, also when the group has a newer one. */
  readonly track: Track;
};

type ReadRefusal =
  | "scan.not_sent"
  | "scan.track_gone"
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only";
export type ChangeRefusal = ReadRefusal | "groups.archived";

export type ScanOf = { readonly groupId: string; readonly moment: ScanMoment };

function withTrack(
  { tracks }: Ports,
  member: Stored<Member>,
  stored: Stored<Scan> | undefined,
): Outcome<OwnScan, ReadRefusal> {
  if (!stored) return refuse("scan.not_sent");
  const track = tracks.find(stored.value.trackId, stored.value.trackVersion);
  return track ? done({ member, stored, track }) : refuse("scan.track_gone");
}

/** The actor's own scan, to look at. Two storage requests. */
export async function ownScan(
  ports: Ports,
  actor: Actor,
  { groupId, moment }: ScanOf,
): Promise<Outcome<OwnScan, ReadRefusal>> {
  const found = await participantOf(ports.documents, actor, groupId);
  if (!found.ok) return found;
  const { personId } = found.value.value;
  const stored = await findScan(ports.documents, groupId, personId, moment);
  return withTrack(ports, found.value, stored);
}

/** The same, to change it: refused when the group is closed. Two storage requests. */
export async function changeableScan(
  ports: Ports,
  actor: Actor,
  { groupId, moment }: ScanOf,
): Promise<Outcome<OwnScan, ChangeRefusal>> {
  const found = await openParticipantOf(ports.documents, actor, groupId);
  if (!found.ok) return found;
  const { personId } = found.value.value;
  const stored = await findScan(ports.documents, groupId, personId, moment);
  return withTrack(ports, found.value, stored);
}
