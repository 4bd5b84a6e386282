import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Contact, Employer } from "./document.ts";

export type NamedContact = { readonly name: string; readonly mail: string };
export type WrittenRefusal = "employers.name_unclear" | "employers.mail_unclear";

const longestName = 100;
const longestMail = 254;
/** As an import reads addresses: without the characters that mean something in a web address. */
const mailShape = /^[a-z0-9!$'*+=^_~-]+(?:\.[a-z0-9!$'*+=^_~-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,}$/;

/** A name and an address as the coordinator typed them; the address in lower case. */
export function readContact({ name, mail }: NamedContact): Outcome<NamedContact, WrittenRefusal> {
  const tidy = name.normalize("NFC").replace(/\s+/gu, " ").trim();
  const letters = tidy.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || tidy.length > longestName || /[<>@{}|\\]|:\/\//.test(tidy)) {
    return refuse("employers.name_unclear");
  }
  const address = mail.trim().toLowerCase();
  if (address.length > longestMail || !mailShape.test(address)) {
    return refuse("employers.mail_unclear");
  }
  return done({ name: tidy, mail: address });
}

type Known = Pick<Employer, "key" | "careOrganisation"> &
  Partial<Pick<Employer, "contact" | "former" | "dates" | "datesAskedAt" | "openedAt">>;

function formerOf({ former = [], contact }: Known, by: string, now: Instant): Employer["former"] {
  if (!contact) return former;
  const { name, mail, personId } = contact;
  return [...former, { name, mail, personId, until: now, by }];
}

/** Somebody new knows no dates yet; a name that is written better leaves everything else as it is. */
export function withContact(
  known: Known,
  { by, ...named }: Omit<Contact, "since">,
  now: Instant,
): Employer {
  const { key, careOrganisation, contact } = known;
  const base = { docType: "employer", schema: 1, key, careOrganisation } as const;
  const isSame = contact?.personId === named.personId;
  const since = isSame ? contact.since : now;
  const next = { ...named, since, ...(by === undefined ? {} : { by }) };
  if (!isSame) {
    return { ...base, contact: next, former: formerOf(known, by ?? "", now), dates: {} };
  }
  const { datesAskedAt, openedAt, former = [], dates = {} } = known;
  return {
    ...base,
    contact: next,
    former,
    dates,
    ...(datesAskedAt ? { datesAskedAt } : {}),
    ...(openedAt ? { openedAt } : {}),
  };
}

export const withoutContact = (employer: Employer, by: string, now: Instant): Employer => ({
  docType: "employer",
  schema: 1,
  key: employer.key,
  careOrganisation: employer.careOrganisation,
  former: formerOf(employer, by, now),
  dates: {},
});
