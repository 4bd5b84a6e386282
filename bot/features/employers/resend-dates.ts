import type { Actor } from "../../kernel/feature.ts";
import { type Notice, refreshed } from "../../kernel/notice.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { canChange } from "./ask-rules.ts";
import { datesLater, type OfOrganisation, organisationIn } from "./name-contact.ts";
import { listNotices } from "./store.ts";

type Refusal =
  | "groups.coordinators_only"
  | "groups.archived"
  | "employers.unknown_organisation"
  | "employers.no_contact"
  | "employers.on_its_way"
  | "employers.had_dates";

/** What did not arrive goes again; a card in a chat shows the newest dates; a mail is not sent twice. */
function mayGoAgain(last: Notice): Outcome<Notice, Refusal> {
  if (canChange(last) || last.state === "failed") return done(last);
  return refuse(last.state === "sent" ? "employers.had_dates" : "employers.on_its_way");
}

/** Sends the dates again, within the message plan: a contact gets them once in a track. */
export async function resendDates(
  ports: Ports,
  actor: Actor,
  request: OfOrganisation,
): Promise<Outcome<undefined, Refusal>> {
  const found = await organisationIn(ports, actor, request);
  if (!found.ok) return found;
  const contact = found.value.organisation.employer?.value.contact;
  if (!contact) return refuse("employers.no_contact");
  const { documents, now } = ports;
  const { personId } = contact;
  const had = await listNotices(documents, personId, "employers.dates");
  const last = had.filter(({ value }) => value.state !== "skipped").at(-1);
  if (!last) {
    await documents.commit(request.groupId, [datesLater(ports)]);
    return done(undefined);
  }
  const again = mayGoAgain(last.value);
  if (!again.ok) return again;
  await documents.commit(personPartition(personId), [refreshed(again.value, last.etag, now())]);
  return done(undefined);
}
