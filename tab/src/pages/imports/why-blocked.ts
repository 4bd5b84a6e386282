import type { ImportVerdict } from "#contract/imports.ts";

export type Block = "changed" | "rows" | "findings" | "reason" | "other";

type Form = { readonly isChanged: boolean; readonly reason: string };

/** Why the group cannot be made yet, the first thing to do first; undefined when it can. */
export function whyBlocked(verdict: ImportVerdict, form: Form): Block | undefined {
  if (form.isChanged) return "changed";
  if (verdict.canConfirm) {
    return verdict.needsReason && form.reason.trim() === "" ? "reason" : undefined;
  }
  if (verdict.counts.error > 0) return "rows";
  const findings = [...verdict.findings, ...(verdict.plan?.findings ?? [])];
  return findings.some(({ severity }) => severity === "error") ? "findings" : "other";
}
