import type { ImportVerdict } from "#contract/imports.ts";

export type Block = "changed" | "rows" | "findings" | "reason" | "loadReason" | "other";

type Form = {
  readonly isChanged: boolean;
  /** About the size of the group, and about weeks that are too full. */
  readonly reason: string;
  readonly loadReason: string;
};

function missingReason(verdict: ImportVerdict, { reason, loadReason }: Form): Block | undefined {
  if (verdict.needsReason && reason.trim() === "") return "reason";
  return verdict.plan?.needsReason && loadReason.trim() === "" ? "loadReason" : undefined;
}

/** Why the group cannot be made yet, the first thing to do first; undefined when it can. */
export function whyBlocked(verdict: ImportVerdict, form: Form): Block | undefined {
  if (form.isChanged) return "changed";
  if (verdict.canConfirm) return missingReason(verdict, form);
  if (verdict.counts.error > 0) return "rows";
  const findings = [...verdict.findings, ...(verdict.plan?.findings ?? [])];
  return findings.some(({ severity }) => severity === "error") ? "findings" : "other";
}
