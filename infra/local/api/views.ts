import { z } from "zod";
import type { LocalEvent, LocalMail, LocalPerson, LocalTeam, TenantContext } from "../context.ts";
import { hasUsableAccount, isInTeam, teamsOf, whyNoChat } from "../people.ts";

type Shared = Pick<TenantContext, "people" | "teams" | "events" | "mails">;

export const personView = (shared: Shared, person: LocalPerson) => ({
  id: person.id,
  name: person.name,
  mail: person.mail,
  kind: person.kind,
  hint: person.hint,
  objectId: person.objectId ?? null,
  guest: person.guest ?? null,
  blocked: person.blocked ?? false,
  installed: (person.installed ?? false) && !person.uninstalled,
  uninstalled: person.uninstalled ?? false,
  canChat: whyNoChat(shared, person) === undefined,
});

const teamView = ({ people }: Shared, team: LocalTeam) => ({
  id: team.id,
  name: team.displayName,
  description: team.description,
  members: people
    .all()
    .filter(({ objectId }) => isInTeam(team, objectId))
    .map(({ name, mail, objectId = "", guest }) => ({
      name,
      mail,
      role: team.owners.includes(objectId) ? "owner" : "member",
      guest: guest !== undefined,
      pending: guest === "pending",
    })),
  channels: team.channels.map(({ id, displayName, tabs }) => ({
    id,
    name: displayName,
    tabs: tabs.map((tab) => ({
      id: tab.id,
      name: tab.displayName,
      contentUrl: tab.contentUrl,
    })),
  })),
});

/** The teams somebody sees; a guest sees none before accepting. */
export const teamViews = (shared: Shared, person: LocalPerson) =>
  hasUsableAccount(person) ? teamsOf(shared, person).map((team) => teamView(shared, team)) : [];

/** Where the organiser hides who is invited, people see only themselves. */
const attendeesFor = (event: LocalEvent, { objectId, mail }: LocalPerson) =>
  event.hideAttendees && event.organiserId !== objectId
    ? event.attendees.filter((one) => one.mail.toLowerCase() === mail)
    : event.attendees;

const isInvited = (event: LocalEvent, { objectId, mail }: LocalPerson): boolean =>
  event.organiserId === objectId || event.attendees.some((one) => one.mail.toLowerCase() === mail);

const placeName = z.object({ displayName: z.string() });

/** In order of time. An invitation reaches a mailbox, so nobody needs an account to have it. */
export const calendarView = ({ people, events }: Shared, person: LocalPerson) =>
  events
    .all()
    .filter((event) => isInvited(event, person))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((event) => ({
      id: event.id,
      subject: event.subject,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      joinUrl: event.joinUrl ?? null,
      organiser: people.all().find(({ objectId }) => objectId === event.organiserId)?.name ?? "",
      cancelled: event.cancelled ?? false,
      attendees: attendeesFor(event, person),
      html: event.html,
      location: placeName.safeParse(event.options?.["location"]).data?.displayName ?? null,
    }));

const mailView = ({ at, from, subject, html, text, kind }: LocalMail, person: LocalPerson) => ({
  at,
  from,
  subject,
  html,
  ...(text === undefined ? {} : { text }),
  kind,
  ...(kind === "invitation" ? { redeemable: person.guest === "pending" } : {}),
});

export const mailViews = ({ mails }: Shared, person: LocalPerson) =>
  mails
    .all()
    .filter(({ to }) => to.toLowerCase() === person.mail)
    .map((mail) => mailView(mail, person));
