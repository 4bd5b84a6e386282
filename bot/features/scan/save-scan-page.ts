import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, type Refused } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { type Member, savedMember } from "../groups/public.ts";
import { type ChangeRefusal, changeableScan, type ScanOf } from "./own-scan.ts";
import {
  pagesDone,
  pagesOf,
  type Scan,
  type ScanPage,
  type ScanRefusal,
  savePage,
} from "./rules.ts";
import { savedScan } from "./store.ts";

export type ScanState = { readonly scan: Scan; readonly track: Track; readonly member: Member };

/** The page is wrong, and this is the scan to show it again with. */
type PageRefused = Refused<ScanRefusal> & { readonly state: ScanState };

/** The short version of a scan on the member. */
export function withScanProgress(member: Member, scan: Scan, track: Track): Member {
  const { progress } = member;
  const pages = pagesOf(track).length;
  const done = pagesDone(scan, track);
  const { completedAt } = scan;
  const savedAt = Object.values(scan.savedAt).toSorted().at(-1);
  if (scan.moment === "end") {
    const endScan = { pages, pagesDone: done, ...(completedAt ? { completedAt } : {}) };
    return { ...member, progress: { ...progress, endScan } };
  }
  return {
    ...member,
    progress: {
      ...progress,
      scanPages: pages,
      scanPagesDone: done,
      ...(savedAt ? { scanSavedAt: savedAt } : {}),
      ...(completedAt ? { scanCompletedAt: completedAt } : {}),
    },
  };
}

/**
 * Saves one page together with the short version of it on the member, in one commit. A press that
 * changes nothing writes nothing. Four storage requests: member, then group and scan at once, a batch.
 */
export async function saveScanPage(
  ports: Ports,
  actor: Actor,
  { page, ...of }: ScanOf & { readonly page: ScanPage },
): Promise<Outcome<ScanState, ChangeRefusal> | PageRefused> {
  const own = await changeableScan(ports, actor, of);
  if (!own.ok) return own;
  const { member, stored, track } = own.value;
  const outcome = savePage(stored.value, track, page, ports.now());
  if (!outcome.ok)
    return { ...outcome, state: { scan: stored.value, track, member: member.value } };

  const scan = outcome.value;
  const changed = withScanProgress(member.value, scan, track);
  if (scan !== stored.value) {
    await ports.documents.commit(of.groupId, [
      savedScan(scan, stored.etag),
      savedMember(changed, member.etag),
    ]);
  }
  return done({ scan, track, member: changed });
}
