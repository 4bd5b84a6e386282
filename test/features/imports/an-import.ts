import { strict as assert } from "node:assert";
import type { ImportVerdict } from "../../../bot/contract/imports.ts";
import { confirmImport } from "../../../bot/features/imports/confirm-import.ts";
import { dryRun } from "../../../bot/features/imports/dry-run.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { done } from "../../../bot/kernel/outcome.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";
import { aCatalogue } from "../../support/a-catalogue.ts";
import { coordinator } from "../../support/a-group.ts";
import { aPerson, coordinatorId, storedPerson } from "../../support/a-member.ts";
import { aGroupSheet, type GroupSheet } from "../../support/a-sheet.ts";
import { anAccount, aTenant } from "../../support/a-tenant.ts";
import { portsOf } from "../../support/ports.ts";

/** A coordinator with files; every file is the sheet that is given. */
export async function anImport(tracks: Ports["tracks"] = aCatalogue()) {
  const { tenant } = aTenant({ accounts: [anAccount("o-new", { name: "Nieuwe Coördinator" })] });
  const ports = portsOf({ tracks, tenant });
  await storedPerson(ports, aPerson({ personId: coordinatorId }));
  const check = async (
    sheet: GroupSheet = {},
    settings: Parameters<typeof dryRun>[2]["settings"] = undefined,
  ): Promise<ImportVerdict> => {
    const reading: Ports = {
      ...ports,
      readSpreadsheet: () => Promise.resolve(done(aGroupSheet(sheet))),
    };
    const request = { fileName: "groep.xlsx", content: "", ...(settings ? { settings } : {}) };
    const outcome = await dryRun(reading, coordinator, request);
    assert.ok(outcome.ok, JSON.stringify(outcome));
    return outcome.value;
  };
  const confirm = (
    importId: string,
    reason?: string,
    actor: Actor = coordinator,
    loadReason?: string,
  ) => confirmImport(ports, actor, { importId, reason, loadReason });
  return { ports, check, confirm };
}

export const groupIdOf = ({ group }: ImportVerdict): string => {
  assert.ok(group);
  return group.groupId;
};
