import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type ConsentKind, type ConsentRefusal, decide } from "./consent-rules.ts";
import { type ChangeRefusal, changeableScan, type ScanOf } from "./own-scan.ts";
import type { ScanState } from "./save-scan-page.ts";
import { savedScan } from "./store.ts";

/** The participant lets the supervisor see or rate this scan, or takes that back. */
export async function decideConsent(
  ports: Ports,
  actor: Actor,
  { kind, given, ...of }: ScanOf & { readonly kind: ConsentKind; readonly given: boolean },
): Promise<Outcome<ScanState, ChangeRefusal | ConsentRefusal>> {
  const own = await changeableScan(ports, actor, of);
  if (!own.ok) return own;
  const { member, stored, track } = own.value;
  const { supervisor } = member.value;
  const outcome = decide(stored.value, kind, { supervisor, given }, ports.now());
  if (!outcome.ok) return outcome;
  if (outcome.value !== stored.value) {
    await ports.documents.commit(of.groupId, [savedScan(outcome.value, stored.etag)]);
  }
  return done({ scan: outcome.value, track, member: member.value });
}
