import type { ImportSettings, ImportVerdict } from "../../contract/imports.ts";
import type { Language } from "../../contract/languages.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";
import { localDay } from "../../kernel/time.ts";
import { listMembers, providerPartition } from "../groups/public.ts";
import { type Plan, type PlanRefusal, planRefusalText, planView } from "../sessions/public.ts";
import type { GroupDraft, ImportDraft, RowDraft } from "./draft.ts";
import { countsOf, findingsIn, importRowIn } from "./findings-view.ts";
import { groupIdOf, planOf } from "./plan-import.ts";
import { readGroup } from "./read-group.ts";
import { keptImport } from "./store.ts";
import { needsReason, verdictOf } from "./verdict-rules.ts";

type Request = {
  readonly fileName: string;
  readonly content: string;
  readonly settings?: ImportSettings | undefined;
};

type Existing = { readonly exists: boolean; readonly mails: ReadonlySet<string> };

const nobody: Existing = { exists: false, mails: new Set() };

async function existingGroup({ documents }: Ports, groupId: string): Promise<Existing> {
  const members = await listMembers(documents, groupId);
  if (members.length === 0) return nobody;
  return { exists: true, mails: new Set(members.map(({ value }) => value.mail)) };
}

/** A group that runs keeps its dates: what the file says about its start is history. */
const withoutStart = (draft: ImportDraft): ImportDraft => ({
  ...draft,
  findings: draft.findings.filter(({ code }) => code !== "imports.start_in_past"),
});

function changeOf({ findings, mail }: RowDraft, { mails }: Existing): "new" | "unchanged" | "none" {
  if (verdictOf(findings) === "error") return "none";
  return mails.has(mail) ? "unchanged" : "new";
}

type Parts = {
  readonly importId: string;
  readonly fileName: string;
  readonly draft: ImportDraft;
  readonly groupId: string;
  readonly existing: Existing;
  readonly planned: Outcome<Plan, PlanRefusal> | undefined;
};

const groupView = (group: GroupDraft, { groupId, existing }: Parts) => {
  const { trackVersion: _, ...facts } = group;
  return {
    ...facts,
    groupId,
    exists: existing.exists,
    vacationWeeks: [...group.vacationWeeks],
    teacher: { ...group.teacher },
  };
};

function verdict(parts: Parts, language: Language): ImportVerdict {
  const { importId, fileName, draft, existing, planned } = parts;
  const rows = draft.rows.map((row) => importRowIn(language, row, changeOf(row, existing)));
  const plan = planned?.ok ? planView(planned.value, language) : null;
  const findings = [...findingsIn(language, draft.findings)];
  if (planned && !planned.ok) {
    const text = planRefusalText(planned, language);
    findings.push({ severity: "error", code: planned.refusal, text });
  }
  const all = [...findings, ...(plan?.findings ?? []), ...rows.flatMap((row) => row.findings)];
  const clean = draft.group !== null && all.every(({ severity }) => severity !== "error");
  return {
    importId,
    fileName,
    group: draft.group && groupView(draft.group, parts),
    findings,
    rows,
    counts: countsOf(rows),
    needsReason: !existing.exists && needsReason(rows.length),
    plan,
    canConfirm: clean,
  };
}

/**
 * Reads and judges a file. Nothing changes but a note of what was judged, for confirming it; what
 * cannot be confirmed is not kept.
 */
export async function dryRun(
  ports: Ports,
  actor: Actor,
  { fileName, content, settings }: Request,
): Promise<Outcome<ImportVerdict, SpreadsheetRefusal | "groups.coordinators_only">> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const sheet = await ports.readSpreadsheet(content, fileName);
  if (!sheet.ok) return sheet;
  const { tracks, now, hash, documents, settings: own } = ports;
  const given = { tracks, today: localDay(now()), ...(settings ? { settings } : {}) };
  const read = readGroup(sheet.value, given);
  const groupId = read.group ? groupIdOf(ports, read.group) : "";
  const existing = read.group ? await existingGroup(ports, groupId) : nobody;
  const draft = existing.exists ? withoutStart(read) : read;
  const planned =
    draft.group && !existing.exists ? await planOf(ports, groupId, draft.group) : undefined;
  const importId = hash(JSON.stringify(draft)).slice(0, 24);
  const judged = verdict({ importId, fileName, draft, groupId, existing, planned }, actor.language);
  const { group, rows } = draft;
  if (group && judged.canConfirm) {
    const note = keptImport(ports, { importId, groupId, group, rows });
    await documents.commit(providerPartition(own.providerId), note);
  }
  return done(judged);
}
