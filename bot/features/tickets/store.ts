import type { Documents, Listing, Page, Stored, Write } from "../../kernel/documents.ts";
import { replaced } from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { providerPartition } from "../groups/public.ts";
import {
  type Asker,
  readLine,
  readPointer,
  readTicket,
  type Ticket,
  type TicketLine,
  type TicketPointer,
} from "./document.ts";
import { beginning, questionOf } from "./turn-rules.ts";

type Tools = Pick<Ports, "documents" | "settings">;

/** Tickets are the provider's, of no group. */
export const partitionOf = ({ settings }: Pick<Ports, "settings">): string =>
  providerPartition(settings.providerId);

const ticketDocument = (ticketId: string): string => `ticket:${ticketId}`;

export const findTicket = (ports: Tools, ticketId: string): Promise<Stored<Ticket> | undefined> =>
  ports.documents.find(partitionOf(ports), ticketDocument(ticketId), readTicket);

/** Sorts the other way round: the newest moment comes first. */
const newestFirst = (at: Instant): string =>
  at.replace(/\d/g, (digit) => String(9 - Number(digit)));

const todoLines = "ticket-line:todo:";
const answeredLines = "ticket-line:answered:";
const lineDocument = ({ ticketId, state, dueAt, answers }: Ticket): string => {
  const last = answers.at(-1);
  return state === "answered" && last
    ? `${answeredLines}${newestFirst(last.at)}:${ticketId}`
    : `${todoLines}${dueAt}:${ticketId}`;
};

const longestGist = 140;

function lineOf(ticket: Ticket): TicketLine {
  const { ticketId, reason, state, openedAt, dueAt, owner, takenBy, answers } = ticket;
  const { name, role, groupName } = ticket.asker;
  const last = answers.at(-1);
  return {
    docType: "ticketLine",
    schema: 1,
    ticketId,
    reason,
    state,
    name,
    ...(role ? { role } : {}),
    ...(groupName ? { groupName } : {}),
    gist: beginning(questionOf(ticket).replace(/\s+/g, " "), longestGist),
    openedAt,
    dueAt,
    ...(owner ? { owner: owner.name } : {}),
    ...(takenBy ? { takenBy: takenBy.name } : {}),
    ...(last ? { answeredAt: last.at } : {}),
  };
}

const lineWrite = (ticket: Ticket): Write => ({
  kind: "upsert",
  id: lineDocument(ticket),
  body: lineOf(ticket),
});

const pointersOf = (key: string): string => `ticket-of:${key}:`;
const pointerDocument = (key: string, { openedAt, ticketId }: Ticket): string =>
  `${pointersOf(key)}${newestFirst(openedAt)}:${ticketId}`;

/** Under which names an asker finds his own tickets: as who asked, and as who got the answer. */
const keysOf = ({ key, personId }: Asker): readonly string[] => [
  ...new Set([key, personId ?? ""].filter((one) => one !== "")),
];

const pointerWrites = (ticket: Ticket): readonly Write[] =>
  keysOf(ticket.asker).map((key) => ({
    kind: "upsert",
    id: pointerDocument(key, ticket),
    body: {
      docType: "ticketOf",
      schema: 1,
      ticketId: ticket.ticketId,
      openedAt: ticket.openedAt,
    } satisfies TicketPointer,
  }));

/** Fails the commit when it is there already. */
export const newTicket = (ticket: Ticket): readonly Write[] => [
  { kind: "create", id: ticketDocument(ticket.ticketId), body: ticket },
  lineWrite(ticket),
  ...pointerWrites(ticket),
];

/** The ticket with its place in the lists. */
export function savedTicket(
  next: Ticket,
  { value: before, etag }: Stored<Ticket>,
): readonly Write[] {
  const from = lineDocument(before);
  const moved: readonly Write[] = from === lineDocument(next) ? [] : [{ kind: "delete", id: from }];
  return [
    replaced(ticketDocument(next.ticketId), next, etag),
    ...moved,
    lineWrite(next),
    ...(keysOf(next.asker).length > keysOf(before.asker).length ? pointerWrites(next) : []),
  ];
}

/** What leads from an asker to the ticket. */
export const withoutPointers = (ticket: Ticket): readonly Write[] =>
  keysOf(ticket.asker).map((key) => ({ kind: "delete", id: pointerDocument(key, ticket) }));

/** Nothing of it is left. */
export const removedTicket = ({ value: ticket, etag }: Stored<Ticket>): readonly Write[] => [
  { kind: "delete", id: ticketDocument(ticket.ticketId), ifMatch: etag },
  { kind: "delete", id: lineDocument(ticket) },
  ...withoutPointers(ticket),
];

/** The newest tickets of one asker. One storage request. */
export const listPointers = async (
  ports: Tools,
  key: string,
  limit: number,
): Promise<readonly TicketPointer[]> => {
  const listing: Listing = { docType: "ticketOf", idPrefix: pointersOf(key), limit };
  const { items } = await ports.documents.list(partitionOf(ports), listing, readPointer);
  return items.map(({ value }) => value);
};

type Asked = {
  readonly answered: boolean;
  readonly limit: number;
  readonly continuation?: string | undefined;
};

/** To do: by due moment. Answered: the newest answer first. One storage request. */
export const listLines = (
  ports: { readonly documents: Documents } & Tools,
  { answered, limit, continuation }: Asked,
): Promise<Page<TicketLine>> =>
  ports.documents.list(
    partitionOf(ports),
    {
      docType: "ticketLine",
      idPrefix: answered ? answeredLines : todoLines,
      limit,
      ...(continuation === undefined ? {} : { continuation }),
    },
    readLine,
  );
