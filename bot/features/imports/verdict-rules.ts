import { type FindingCode, found } from "./finding-codes.ts";

/** A group learns well with 12 to 15; another number needs a reason. 30 is a mistake. */
const normal = { least: 12, most: 15 } as const;
const mostRows = 30;

export const needsReason = (participants: number): boolean =>
  participants < normal.least || participants > normal.most;

export function sizeFindings(participants: number): readonly FindingCode[] {
  if (participants === 0) return [found("no_participants")];
  if (participants > mostRows) {
    return [found("too_many_participants", { count: participants, most: mostRows })];
  }
  return needsReason(participants) ? [found("group_size", { count: participants, ...normal })] : [];
}

export type Verdict = "ok" | "warning" | "error";

/** The worst of the findings. */
export function verdictOf(findings: readonly FindingCode[]): Verdict {
  if (findings.some(({ severity }) => severity === "error")) return "error";
  return findings.length > 0 ? "warning" : "ok";
}
