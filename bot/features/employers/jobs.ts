import { z } from "zod";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { onward } from "../../kernel/timeline.ts";
import { getGroup, isMade, listMembers } from "../groups/public.ts";
import { findPerson, forgetMembership, rememberMembership, revokeLinks } from "../people/public.ts";
import { listSessions } from "../sessions/public.ts";
import { askMonth, askOnce, refreshLast } from "./ask.ts";
import { toldNow, withDates } from "./date-rules.ts";
import type { Contact, Employer } from "./document.ts";
import { expiryOf, monthTimeline } from "./month-rules.ts";
import { hasSupervisor, lacksSupervisorLong, ownStaff } from "./staff-rules.ts";
import { listEmployers, savedEmployer } from "./store.ts";

type WithContact = Employer & { readonly contact: Contact };
const hasContact = (one: Stored<Employer>): one is Stored<WithContact> =>
  one.value.contact !== undefined;

async function lookAt({ documents }: Ports, groupId: string) {
  const [{ value: group }, employers, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listEmployers(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const all = members.map(({ value }) => value);
  return {
    group,
    sessions,
    named: employers
      .filter(hasContact)
      .map((stored) => ({ ...stored, staff: ownStaff(all, [stored.value.careOrganisation]) })),
  };
}

const isSame = (a: Employer, b: Employer): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The dates card for who has none yet; for who has, the newest dates in that card. */
async function tellDates(ports: Ports, groupId: string, employer: WithContact): Promise<Employer> {
  const { personId } = employer.contact;
  if (employer.datesAskedAt !== undefined) {
    await refreshLast(ports, "employers.dates", personId);
    return employer;
  }
  await rememberMembership(ports, personId, { groupId, role: "contact" });
  await askOnce(ports, "employers.dates", { personId, groupId });
  return { ...employer, datesAskedAt: ports.now() };
}

/**
 * As soon as the class is made, and again when anything in it changes: who is new hears the dates, and
 * what moved is noted for everybody who heard them. Repeating it changes nothing.
 */
export const sendDates: JobHandler = async (ports, _job, groupId) => {
  const { group, sessions, named } = await lookAt(ports, groupId);
  if (group.archivedAt !== undefined || !isMade(group)) return {};
  const writes: Write[] = [];
  // One after the other: two organisations may have the same contact.
  for (const { value, etag, staff } of named) {
    if (staff.length === 0) continue;
    const dated = { ...withDates(value, sessions, ports.now()), contact: value.contact };
    if (isSame(dated, value) && value.datesAskedAt !== undefined) continue;
    writes.push(savedEmployer(await tellDates(ports, groupId, dated), etag));
  }
  return { writes };
};

const monthData = z.object({ key: z.string(), at: z.string().transform(instant) });

/** Asks for the contacts' card of this month; each of his groups does so, and the id makes it one. */
export const sendMonth: JobHandler = async (ports, job, groupId) => {
  const { key: month, at } = monthData.parse(job.data);
  const { group, sessions, named } = await lookAt(ports, groupId);
  if (group.archivedAt !== undefined) return {};
  const planned = sessions.filter(({ state }) => state === "planned");
  const next = onward(monthTimeline, planned, at);
  const firstMonth = monthTimeline.moments(planned)[0]?.key ?? month;
  const expiresAt = expiryOf(month, ports.now());
  const writes: Write[] = [];
  for (const { value, etag, staff } of named) {
    if (staff.length === 0) continue;
    const ask = { month, firstMonth, groupId, expiresAt };
    if (!(await askMonth(ports, value.contact.personId, ask))) continue;
    const told = toldNow(value);
    if (!isSame(told, value)) writes.push(savedEmployer(told, etag));
  }
  return { ...next, writes };
};

/**
 * Tells the contacts who of their own staff has no confirmed supervisor; asked for by who guards that,
 * five days after the class was made and whenever it changed.
 */
export const tellMissing: JobHandler = async (ports, _job, groupId) => {
  const { group, named } = await lookAt(ports, groupId);
  if (group.archivedAt !== undefined || !isMade(group)) return {};
  for (const { value, staff } of named) {
    const { personId } = value.contact;
    if (staff.some((member) => lacksSupervisorLong(member, ports.now()))) {
      await askOnce(ports, "employers.no_supervisor", { personId, groupId });
    } else if (staff.some(hasSupervisor)) {
      await refreshLast(ports, "employers.no_supervisor", personId);
    }
  }
  return {};
};

const forgetData = z.object({ personId: z.string() });

/** Who is no longer the contact: out of his list of groups, and his links are dead. */
export const forgetContact: JobHandler = async (ports, job, groupId) => {
  const { personId } = forgetData.parse(job.data);
  const employers = await listEmployers(ports.documents, groupId);
  // Named again meanwhile, or still for another organisation.
  if (employers.some(({ value }) => value.contact?.personId === personId)) return {};
  await forgetMembership(ports, personId, { groupId, role: "contact" });
  const person = await findPerson(ports.documents, personId);
  // Who is something else keeps the links for that; the page of the employer opens for him no more.
  if (person?.value.memberships.length === 0) await revokeLinks(ports, personId);
  return {};
};
