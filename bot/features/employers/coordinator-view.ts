import type { GroupEmployers } from "../../contract/employers-api.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Notice } from "../../kernel/notice.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { type Organisation, organisationsOf } from "./name-contact.ts";
import { listNotices } from "./store.ts";

type OrganisationView = GroupEmployers["organisations"][number];
type ContactView = NonNullable<OrganisationView["contact"]>;

export function sendingView(notice: Notice | undefined): ContactView["dates"] {
  if (!notice) return { state: "none" };
  const { state, sentAt, path, reason } = notice;
  const isBusy = state === "pending" || state === "sending";
  return {
    // A card that is being changed in its place was sent.
    state: isBusy ? (notice.activityId === undefined ? "waiting" : "sent") : state,
    ...(sentAt ? { at: sentAt } : {}),
    ...(path ? { path } : {}),
    ...(reason === undefined || state === "sent" ? {} : { reason }),
  };
}

/** Which path works. Mail is thought to work until it did not. */
export function reachView(person: Person | undefined): ContactView["reach"] {
  if (person?.conversation && !person.unreachable) return { path: "chat" };
  const mail = person?.paths?.mail;
  if (mail?.works === false) {
    return { path: "none", ...(mail.reason === undefined ? {} : { reason: mail.reason }) };
  }
  return { path: "mail" };
}

/** Two storage requests for a contact. */
async function contactView(
  { documents }: Ports,
  { employer }: Organisation,
): Promise<ContactView | null> {
  const contact = employer?.value.contact;
  if (!(employer && contact)) return null;
  const { name, mail, since, personId } = contact;
  const [person, notices] = await Promise.all([
    findPerson(documents, personId),
    listNotices(documents, personId, "employers.dates"),
  ]);
  const { openedAt, datesAskedAt } = employer.value;
  const last = datesAskedAt === undefined ? undefined : notices.at(-1)?.value;
  return {
    name,
    mail,
    since,
    dates: sendingView(last),
    ...(openedAt ? { openedAt } : {}),
    reach: reachView(person?.value),
  };
}

/** The care organisations of a group with their contacts, for the coordinator. */
export async function viewEmployers(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<GroupEmployers, "groups.coordinators_only">> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  await getGroup(ports.documents, groupId);
  const all = await organisationsOf(ports, groupId);
  const organisations = await Promise.all(
    all.map(async (one) => ({
      key: one.key,
      careOrganisation: one.careOrganisation,
      participants: one.members.length,
      contact: await contactView(ports, one),
      former: (one.employer?.value.former ?? []).map(({ name, mail, until }) => ({
        name,
        mail,
        until,
      })),
    })),
  );
  return done({ organisations });
}
