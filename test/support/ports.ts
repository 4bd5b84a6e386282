import { createHash, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assignments } from "../../bot/features/assignments/index.ts";
import { scan } from "../../bot/features/scan/index.ts";
import { welcome } from "../../bot/features/welcome/index.ts";
import type { Documents, Reader, Stored } from "../../bot/kernel/documents.ts";
import { listAll } from "../../bot/kernel/documents.ts";
import type { JobResult } from "../../bot/kernel/feature.ts";
import type { Ports } from "../../bot/kernel/ports.ts";
import type { Tenant } from "../../bot/kernel/tenant.ts";
import { type Instant, instant } from "../../bot/kernel/time.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import { openSqlite } from "../../bot/platform/documents/sqlite.ts";
import { openDiskFiles } from "../../bot/platform/files/disk.ts";
import { screenFile } from "../../bot/platform/files/screen-file.ts";
import { sealedLinks } from "../../bot/platform/links/sealed-links.ts";
import { makeSpreadsheet } from "../../bot/platform/spreadsheets/make-spreadsheet.ts";
import { readSpreadsheet } from "../../bot/platform/spreadsheets/read-spreadsheet.ts";
import { loadTracks } from "../../bot/tracks/load.ts";
import { aTenant } from "./a-tenant.ts";

type Logged = { readonly event: string; readonly fields: Readonly<Record<string, unknown>> };

/** Real storage in memory, a clock that stands still until it is moved, ids that count. */
export type TestPorts = Ports & {
  readonly clock: { now: Instant };
  readonly logged: readonly Logged[];
};

type Given = {
  readonly now?: string;
  readonly documents?: Documents;
  readonly tenant?: Tenant;
  readonly tracks?: Ports["tracks"];
};

const tracks = loadTracks();
const knowledge = loadKnowledge();

/** Made by the first test that writes a file, and gone with the process. */
const filesFolder = join(tmpdir(), `zorgklas-files-${process.pid}`);
process.once("exit", () => rmSync(filesFolder, { recursive: true, force: true }));

export const tenantId = "a1a1a1a1-0000-4000-8000-000000000001";

export function portsOf(given: Given = {}): TestPorts {
  const clock = { now: instant(given.now ?? "2026-11-22T12:00:00Z") };
  const logged: Logged[] = [];
  let ids = 0;
  const files = openDiskFiles(join(filesFolder, randomUUID()));
  return {
    clock,
    logged,
    documents: given.documents ?? openSqlite({ file: ":memory:" }),
    tenant: given.tenant ?? aTenant().tenant,
    tracks: given.tracks ?? tracks,
    knowledge,
    files,
    links: sealedLinks({ publicUrl: "https://app.example", keys: [new Uint8Array(32).fill(7)] }),
    screenFile: screenFile(files),
    timeline: [assignments, scan, welcome].flatMap(({ timeline = [] }) => timeline),
    makeSpreadsheet,
    readSpreadsheet: (content, name) => readSpreadsheet(Buffer.from(content, "base64"), name),
    now: () => clock.now,
    newId: () => {
      ids += 1;
      return `id-${String(ids).padStart(6, "0")}`;
    },
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    log: (event, fields = {}) => void logged.push({ event, fields }),
    settings: {
      providerId: "zorgopleider",
      tenantId,
      appExternalId: "b2b2b2b2-0000-4000-8000-000000000002",
      publicUrl: "https://app.example",
      helper: { name: "Anja de Boer", phone: "012 345 67 89" },
      mailbox: "opleiding@zorgopleider.example",
      coordinatorIds: [],
    },
  };
}

/** What is stored, as it is, without the technical fields of a document. */
export const raw: Reader<Readonly<Record<string, unknown>>> = (stored) => ({ ...Object(stored) });

export const allOf = async (
  { documents }: Pick<Ports, "documents">,
  pk: string,
  docType: string,
): Promise<readonly Stored<Readonly<Record<string, unknown>>>[]> =>
  await listAll(documents, pk, { docType }, raw);

export const idsOf = async (
  ports: Pick<Ports, "documents">,
  pk: string,
  docType: string,
): Promise<readonly string[]> => (await allOf(ports, pk, docType)).map(({ id }) => id);

/** What the outbox does with a job that ran: its writes land. */
export async function landed(
  { documents }: Pick<Ports, "documents">,
  pk: string,
  { writes = [] }: JobResult,
): Promise<void> {
  await documents.commit(pk, writes);
}
