import type { Documents } from "../../kernel/documents.ts";
import type { Member } from "../groups/public.ts";
import { givenSince } from "./consent-rules.ts";
import { listScans } from "./store.ts";

/** Whether this participant shares a scan with the supervisor of this moment. */
export type Sharing = (member: Pick<Member, "personId" | "supervisor">) => boolean;

/** Who shares what the scan says, in a whole group. One storage request. */
export async function sharingIn(documents: Documents, groupId: string): Promise<Sharing> {
  const scans = await listScans(documents, groupId);
  return ({ personId, supervisor }) =>
    scans.some(
      (scan) => scan.personId === personId && givenSince(scan, "sharing", supervisor) !== undefined,
    );
}
