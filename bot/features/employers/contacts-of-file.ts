import type { Write } from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import { ensurePerson } from "../people/public.ts";
import { type NamedContact, withContact } from "./contact-rules.ts";
import { datesLater } from "./name-contact.ts";
import { organisationKey } from "./organisation.ts";
import { listEmployers, savedEmployer } from "./store.ts";

type FileRow = { readonly careOrganisation: string; readonly contact: NamedContact | null };

/**
 * What to commit for the contacts that a file names. An organisation that has a contact keeps it: after
 * the first file the coordinator says who it is.
 */
export async function contactsOfFile(
  ports: Ports,
  groupId: string,
  rows: readonly FileRow[],
): Promise<readonly Write[]> {
  const named = new Map<string, { readonly careOrganisation: string } & NamedContact>();
  for (const { careOrganisation, contact } of rows) {
    const key = organisationKey(ports, careOrganisation);
    if (key === undefined || !contact || named.has(key)) continue;
    named.set(key, { careOrganisation, ...contact });
  }
  if (named.size === 0) return [];
  const known = await listEmployers(ports.documents, groupId);
  const writes: Write[] = [];
  for (const [key, { careOrganisation, name, mail }] of named) {
    const stored = known.find(({ value }) => value.key === key);
    // Somebody was taken away on purpose: an older file does not bring him back.
    if (stored && (stored.value.contact || stored.value.former.length > 0)) continue;
    const personId = await ensurePerson(ports, { name, mail, language: "nl" });
    const before = stored?.value ?? { key, careOrganisation };
    const next = withContact(before, { name, mail, personId }, ports.now());
    writes.push(savedEmployer(next, stored?.etag));
  }
  return writes.length === 0 ? [] : [...writes, datesLater(ports)];
}
