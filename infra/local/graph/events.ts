import type { Request, Response, Router } from "express";
import { z } from "zod";
import type { LocalEvent, TenantContext } from "../context.ts";
import { type Account, getAccount } from "./accounts.ts";
import { answerList, answerOne, parameter } from "./answer.ts";
import { cancelEvent, createEvent, patchEvent } from "./event-changes.ts";
import { eventEntity } from "./event-entity.ts";
import { preferredZone, viewBorder } from "./event-times.ts";
import { badRequest, notFound } from "./refusal.ts";

// The documentation writes `Comment`; Outlook takes either.
const cancelling = z.strictObject({
  Comment: z.string().nullish(),
  comment: z.string().nullish(),
});
const eventsPerPage = 10;

/** @throws Refusal 404 for guests: they have an account here, and their mailbox elsewhere. */
export function getMailbox(tenant: TenantContext, userId: string): Account {
  const account = getAccount(tenant, userId);
  if (account.kind === "external") {
    throw notFound(
      "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
      "MailboxNotEnabledForRESTAPI",
    );
  }
  return account;
}

const invites = (event: LocalEvent, { mail }: Account): boolean =>
  event.attendees.some((attendee) => attendee.mail.toLowerCase() === mail.toLowerCase());

function isIn(event: LocalEvent, mailbox: Account): boolean {
  if (event.organiserId === mailbox.objectId) return !event.cancelled;
  return invites(event, mailbox);
}

function getEvent(tenant: TenantContext, mailbox: Account, eventId: string): LocalEvent {
  const event = tenant.events.get(eventId);
  if (!event || !isIn(event, mailbox)) {
    throw notFound("The specified object was not found in the store.", "ErrorItemNotFound");
  }
  return event;
}

/** @throws Refusal when the mailbox is that of somebody who was only invited. */
function getOwnEvent(tenant: TenantContext, organiser: Account, eventId: string): LocalEvent {
  const event = getEvent(tenant, organiser, eventId);
  if (event.organiserId !== organiser.objectId) {
    throw badRequest(
      "Your request can't be completed. You need to be an organizer to change a meeting.",
      "ErrorAccessDenied",
    );
  }
  return event;
}

export function addEventRoutes(router: Router, tenant: TenantContext): void {
  const seenBy = (req: Pick<Request, "get">, res: Response, viewer: Account) => {
    const timeZone = preferredZone(req.get("prefer"));
    if (timeZone !== "UTC") res.set("Preference-Applied", `outlook.timezone="${timeZone}"`);
    return (event: LocalEvent) =>
      eventEntity({ event, viewer, organiser: getAccount(tenant, event.organiserId), timeZone });
  };
  const eventsIn = (mailbox: Account): readonly LocalEvent[] =>
    tenant.events
      .all()
      .filter((event) => isIn(event, mailbox))
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const listing = { pageSize: eventsPerPage, mostOnAPage: 1000, nextBy: "$skip" } as const;

  router.get("/users/:userId/events", (req, res) => {
    const mailbox = getMailbox(tenant, req.params.userId);
    answerList(req, res, {
      ...listing,
      context: `users('${mailbox.objectId}')/events`,
      items: eventsIn(mailbox).map(seenBy(req, res, mailbox)),
    });
  });

  router.get("/users/:userId/calendarView", (req, res) => {
    const mailbox = getMailbox(tenant, req.params.userId);
    const from = viewBorder(parameter(req, "startDateTime"), "startDateTime");
    const until = viewBorder(parameter(req, "endDateTime"), "endDateTime");
    answerList(req, res, {
      ...listing,
      context: `users('${mailbox.objectId}')/calendarView`,
      items: eventsIn(mailbox)
        .filter(({ startsAt, endsAt }) => startsAt < until && endsAt > from)
        .map(seenBy(req, res, mailbox)),
    });
  });

  router.post("/users/:userId/events", (req, res) => {
    const organiser = getMailbox(tenant, req.params.userId);
    const event = createEvent(tenant, organiser, req.body);
    answerOne(req, res, {
      context: `users('${organiser.objectId}')/events`,
      entity: seenBy(req, res, organiser)(event),
      status: 201,
    });
  });

  router.get("/users/:userId/events/:eventId", (req, res) => {
    const mailbox = getMailbox(tenant, req.params.userId);
    const event = getEvent(tenant, mailbox, req.params.eventId);
    answerOne(req, res, {
      context: `users('${mailbox.objectId}')/events`,
      entity: seenBy(req, res, mailbox)(event),
    });
  });

  router.patch("/users/:userId/events/:eventId", (req, res) => {
    const organiser = getMailbox(tenant, req.params.userId);
    const event = getOwnEvent(tenant, organiser, req.params.eventId);
    const changed = patchEvent(tenant, organiser, event, req.body);
    answerOne(req, res, {
      context: `users('${organiser.objectId}')/events`,
      entity: seenBy(req, res, organiser)(changed),
    });
  });

  router.post("/users/:userId/events/:eventId/cancel", (req, res) => {
    const organiser = getMailbox(tenant, req.params.userId);
    const event = getOwnEvent(tenant, organiser, req.params.eventId);
    const { Comment, comment } = cancelling.parse(req.body ?? {});
    cancelEvent(tenant, organiser, event, Comment ?? comment ?? undefined);
    res.status(202).end();
  });

  // Deleting a meeting is cancelling it, without a word.
  router.delete("/users/:userId/events/:eventId", (req, res) => {
    const organiser = getMailbox(tenant, req.params.userId);
    cancelEvent(tenant, organiser, getOwnEvent(tenant, organiser, req.params.eventId));
    res.status(204).end();
  });
}
