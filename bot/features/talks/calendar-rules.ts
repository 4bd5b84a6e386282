import type { NewEvent } from "../../kernel/tenant.ts";
import type { Group } from "../groups/public.ts";
import type { Talk } from "./document.ts";
import type { Table } from "./table-rules.ts";
import { say } from "./texts.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Names come from a file that somebody gave us; a mail in the teacher's name shows them as text. */
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

type Attendee = NewEvent["attendees"][number];
const hasMail = ({ mail }: { readonly mail?: string | undefined }): boolean =>
  mail !== undefined && mail.trim() !== "";

const everybody = (
  { guests }: Pick<Talk, "guests">,
  { participants, supervisors }: Table,
): readonly { readonly name: string; readonly mail?: string | undefined }[] => [
  ...participants,
  ...supervisors,
  ...guests,
];

/** Who is invited, each address once. The teacher organises it. */
export function attendeesOf(talk: Pick<Talk, "guests">, table: Table): readonly Attendee[] {
  const teachers = table.teachers.map(({ mail }) => mail.toLowerCase());
  const byMail = new Map<string, Attendee>();
  for (const one of everybody(talk, table)) {
    const mail = one.mail?.trim() ?? "";
    const key = mail.toLowerCase();
    if (mail !== "" && !teachers.includes(key) && !byMail.has(key)) {
      byMail.set(key, { name: one.name, mail });
    }
  }
  return [...byMail.values()];
}

/** Who gets no invitation, because there is no address. */
export const withoutMail = (talk: Pick<Talk, "guests">, table: Table): readonly string[] =>
  everybody(talk, table)
    .filter((one) => !hasMail(one))
    .map(({ name }) => name);

export const sameAttendees = (
  have: readonly string[],
  want: readonly Pick<Attendee, "mail">[],
): boolean => {
  const known = new Set(have.map((mail) => mail.toLowerCase()));
  return want.length === known.size && want.every(({ mail }) => known.has(mail.toLowerCase()));
};

/** What stands in calendars: no names of participants, and nothing out of the agenda. */
export function eventOf(
  talk: Talk,
  { group, attendees }: { readonly group: Group; readonly attendees: NewEvent["attendees"] },
): NewEvent | undefined {
  if (!talk.moment) return undefined;
  const t = say("nl");
  const subject = t("event.subject", { group: group.name });
  return {
    transactionId: `${group.groupId}-talk-${talk.talkId}-${talk.generation}`,
    subject,
    html: `<p>${asHtml(t(`event.body.${talk.kind}`, { minutes: talk.minutes }))}</p>`,
    ...talk.moment,
    attendees,
  };
}
