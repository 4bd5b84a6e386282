import { z } from "zod";
import { linkPurpose } from "../../contract/links.ts";
import type { Actor, JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, instant, plus } from "../../kernel/time.ts";
import { freshLinkMail } from "./fresh-link-mail.ts";
import { findPerson, getPerson, savedPerson } from "./store.ts";

/** Somebody who presses ten times gets one mail. */
const waitInMinutes = 10;
/** Long enough for a fortnight off; a forgotten mail does not stay a key for ever. */
const lastsInDays = 30;

export type FreshLink = { readonly state: "sent" | "waiting" };
export type FreshLinkRefusal = "people.no_link";

/**
 * Whoever holds a link that was ours may have a new one, sent to the address we know and to nobody
 * else: asking gives no access. A revoked link does not come this far.
 */
export async function askFreshLink(
  { documents, now }: Pick<Ports, "documents" | "now">,
  { personId, linkClaims }: Actor,
): Promise<Outcome<FreshLink, FreshLinkRefusal>> {
  if (personId === undefined || !linkClaims) return refuse("people.no_link");
  const { purpose, path } = linkClaims;
  const { value: person, etag } = await getPerson(documents, personId);
  const last = person.freshLinksAskedAt?.[purpose];
  if (last !== undefined && now() < plus(instant(last), { minutes: waitInMinutes })) {
    return done({ state: "waiting" });
  }
  const askedAt = now();
  const freshLinksAskedAt = { ...person.freshLinksAskedAt, [purpose]: askedAt };
  await documents.commit(personPartition(personId), [
    savedPerson({ ...person, freshLinksAskedAt }, etag),
    scheduledJob({
      name: "people.fresh_link",
      key: purpose,
      at: askedAt,
      data: { personId, purpose, path, askedAt },
    }),
  ]);
  return done({ state: "sent" });
}

const jobData = z.object({
  personId: z.string(),
  purpose: linkPurpose,
  path: z.string(),
  askedAt: z.string(),
});

const isRevoked = (revokedAt: string | undefined, askedAt: string): boolean =>
  revokedAt !== undefined && askedAt <= revokedAt;

/**
 * Mails the link. It was asked for by the person, so it is no notice of the message plan and does
 * not wait for the morning. After a kill it may go twice; the second mail does no harm.
 */
export const sendFreshLink: JobHandler = async (ports, job) => {
  const { personId, purpose, path, askedAt } = jobData.parse(job.data);
  const { documents, links, tenant, settings, now } = ports;
  const person = await findPerson(documents, personId);
  // Left, or "that is not me", in the meantime.
  if (!person || isRevoked(person.value.linksRevokedAt, askedAt)) return {};
  const issuedAt: Instant = now();
  const expiresAt = plus(issuedAt, { days: lastsInDays });
  const url = await links.make({ personId, purpose, path, issuedAt, expiresAt });
  const { name, mail, language } = person.value;
  const letter = freshLinkMail({ url, until: expiresAt, helper: settings.helper }, language);
  await tenant.sendMail(settings.mailbox, { to: { name, mail }, ...letter });
  return {};
};
