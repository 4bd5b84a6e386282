import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, type Refused, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { type Member, participantOf, savedMember } from "../groups/public.ts";
import {
  pagesDone,
  pagesOf,
  type Scan,
  type ScanPage,
  type ScanRefusal,
  savePage,
} from "./rules.ts";
import { findScan, savedScan } from "./store.ts";

export type ScanState = { readonly scan: Scan; readonly track: Track };

type OpenRefusal =
  | "scan.not_sent"
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only";

/** The page is wrong, and this is the scan to show it again with. */
type PageRefused = Refused<ScanRefusal> & { readonly state: ScanState };

/** The actor's own start scan. Two storage requests; a third when something is saved. */
async function ownScan({ documents, tracks }: Ports, actor: Actor, groupId: string) {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const member = found.value;
  const stored = await findScan(documents, groupId, member.value.personId, "start");
  if (!stored) return refuse("scan.not_sent");
  const track = tracks.find(stored.value.trackId, stored.value.trackVersion);
  if (!track) return refuse("scan.not_sent");
  return done({ member, stored, track });
}

export async function openScan(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<ScanState, OpenRefusal>> {
  const own = await ownScan(ports, actor, groupId);
  return own.ok ? done({ scan: own.value.stored.value, track: own.value.track }) : own;
}

const withProgress = (member: Member, { scan, track }: ScanState): Member => ({
  ...member,
  progress: {
    ...member.progress,
    scanPages: pagesOf(track).length,
    scanPagesDone: pagesDone(scan, track),
    ...(scan.completedAt ? { scanCompletedAt: scan.completedAt } : {}),
  },
});

/** Saves one page together with the short version of it on the member, in one commit. */
export async function saveScanPage(
  ports: Ports,
  actor: Actor,
  { groupId, page }: { readonly groupId: string; readonly page: ScanPage },
): Promise<Outcome<ScanState, OpenRefusal> | PageRefused> {
  const own = await ownScan(ports, actor, groupId);
  if (!own.ok) return own;
  const { member, stored, track } = own.value;
  const outcome = savePage(stored.value, track, page, ports.now());
  if (!outcome.ok) return { ...outcome, state: { scan: stored.value, track } };

  const state = { scan: outcome.value, track };
  await ports.documents.commit(groupId, [
    savedScan(state.scan, stored.etag),
    savedMember(withProgress(member.value, state), member.etag),
  ]);
  return done(state);
}
