import assert from "node:assert/strict";
import { ResponseType } from "@microsoft/microsoft-graph-client";
import {
  addColleagues,
  type GraphTenant,
  guestId,
  guestMail,
  inviteGuest,
  memberNumber,
  openGraphTenant,
  openTeam,
  teacherId,
} from "./graph-tenant.ts";

const calendar = `/users/${teacherId}/events`;
const attendee = (address: string) => ({
  emailAddress: { address, name: address.split("@")[0] },
  type: "required",
});
const anEvent = (session = 1) => ({
  subject: `Bijeenkomst ${session} <groep 4>`,
  body: { contentType: "html", content: "<p>Welkom</p>" },
  start: { dateTime: "2027-01-12T13:00:00", timeZone: "Europe/Amsterdam" },
  end: { dateTime: "2027-01-12T16:00:00", timeZone: "Europe/Amsterdam" },
  attendees: [attendee(guestMail), attendee(memberNumber(0))],
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  transactionId: `group-4-session-${session}`,
});

describe("events in the local Graph", () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await openGraphTenant();
    addColleagues(tenant, 1);
  });
  afterEach(() => tenant.close());

  const create = (event: object = anEvent()) => tenant.client.api(calendar).post(event);
  /** The mails since the last time, as [to, subject]. */
  const newMails = () => {
    const mails = tenant.context.mails.all();
    for (const { id } of mails) tenant.context.mails.remove(id);
    return mails.map(({ to, subject }) => [to, subject]);
  };
  const toBoth = (subject: string) => [
    [guestMail, subject],
    [memberNumber(0), subject],
  ];

  it("given a session in Amsterdam time, when it is planned, then it has a meeting and stands in UTC", async () => {
    const { id } = await create();

    const event = await tenant.client.api(`${calendar}/${id}`).get();
    assert.deepEqual(event.start, { dateTime: "2027-01-12T12:00:00.0000000", timeZone: "UTC" });
    assert.match(event.onlineMeeting.joinUrl, /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    assert.equal(event.attendees.length, 2);
  });

  it("given options of the event, when it is planned and patched, then they are kept and given back", async () => {
    const { id } = await create({ ...anEvent(), allowNewTimeProposals: false });

    const event = await tenant.client
      .api(`${calendar}/${id}`)
      .patch({ reminderMinutesBeforeStart: 30 });

    assert.deepEqual([event.allowNewTimeProposals, event.reminderMinutesBeforeStart], [false, 30]);
  });

  it("given a preferred time zone, when an event is read, then its times are in that zone", async () => {
    const { id } = await create();

    const event = await tenant.client
      .api(`${calendar}/${id}`)
      .header("Prefer", 'outlook.timezone="W. Europe Standard Time"')
      .get();

    assert.deepEqual(event.start, {
      dateTime: "2027-01-12T13:00:00.0000000",
      timeZone: "W. Europe Standard Time",
    });
  });

  it("given a planned session, when it is planned again with the same transaction id, then nothing is new", async () => {
    const first = await create();
    newMails();

    const second = await create();
    const other = await create(anEvent(2));

    assert.equal(second.id, first.id);
    assert.notEqual(other.id, first.id);
    assert.equal(tenant.context.events.all().length, 2);
    assert.deepEqual(newMails(), toBoth("Bijeenkomst 2 <groep 4>"));
  });

  it("given attendees, when a session is planned, moved and cancelled, then each hears each of it once", async () => {
    const { id } = await create();
    const planned = newMails();
    await tenant.client.api(`${calendar}/${id}`).patch({
      start: { dateTime: "2027-01-19T12:00:00", timeZone: "UTC" },
      end: { dateTime: "2027-01-19T15:00:00", timeZone: "UTC" },
    });
    const moved = newMails();
    const answer: Response = await tenant.client
      .api(`${calendar}/${id}/cancel`)
      .responseType(ResponseType.RAW)
      .post({ Comment: "De docent is ziek." });

    const html = tenant.context.mails.all().map((mail) => mail.html);
    assert.deepEqual(planned, toBoth("Bijeenkomst 1 <groep 4>"));
    assert.deepEqual(moved, toBoth("Bijgewerkt: Bijeenkomst 1 <groep 4>"));
    assert.equal(answer.status, 202);
    assert.deepEqual(newMails(), toBoth("Geannuleerd: Bijeenkomst 1 <groep 4>"));
    assert.match(
      html[0] ?? "",
      /De docent is ziek\.[\s\S]*dinsdag 19 januari 2027, 13:00 tot 16:00/,
    );
    assert.doesNotMatch(html[0] ?? "", /meetup-join/);
  });

  it("given a cancelled session, when read by its organiser or an attendee, then only the attendee still sees it", async () => {
    const { id } = await create();
    await tenant.client.api(`${calendar}/${id}/cancel`).post({});
    const [colleague] = tenant.context.people.all().filter(({ mail }) => mail === memberNumber(0));

    const seen = await tenant.client.api(`/users/${colleague?.objectId}/events/${id}`).get();

    await assert.rejects(tenant.client.api(`${calendar}/${id}`).get(), {
      statusCode: 404,
      code: "ErrorItemNotFound",
    });
    assert.deepEqual([seen.isCancelled, seen.isOrganizer], [true, false]);
  });

  it("given an attendee, when they change the session, then it is refused", async () => {
    const { id } = await create();
    const [colleague] = tenant.context.people.all().filter(({ mail }) => mail === memberNumber(0));

    const change = tenant.client.api(`/users/${colleague?.objectId}/events/${id}`);

    await assert.rejects(change.patch({ subject: "Anders" }), { code: "ErrorAccessDenied" });
  });

  it("given other attendees, when they are patched, then who stays, comes and goes all get mail", async () => {
    const { id } = await create();
    newMails();

    await tenant.client
      .api(`${calendar}/${id}`)
      .patch({ attendees: [attendee(guestMail), attendee("nieuw@elders.example")] });

    assert.deepEqual(newMails(), [
      [guestMail, "Bijgewerkt: Bijeenkomst 1 <groep 4>"],
      ["nieuw@elders.example", "Bijeenkomst 1 <groep 4>"],
      [memberNumber(0), "Geannuleerd: Bijeenkomst 1 <groep 4>"],
    ]);
  });

  it("given a patch that nobody needs to hear of, when sent, then nobody does", async () => {
    const { id } = await create();
    newMails();

    await tenant.client.api(`${calendar}/${id}`).patch({ hideAttendees: true });

    assert.deepEqual(newMails(), []);
  });

  it("given an event that Outlook does not take, when posted, then it is refused and nothing is planned", async () => {
    const { start, end } = anEvent();
    const bodies = [
      { ...anEvent(), start: end, end: start },
      { ...anEvent(), start: { ...start, timeZone: "Mars/Noord" } },
      { ...anEvent(), start: { ...start, dateTime: "12 januari" } },
      { ...anEvent(), attendees: [attendee("geen adres")] },
      { ...anEvent(), kleur: "groen" },
    ];

    for (const body of bodies) await assert.rejects(create(body), { statusCode: 400 });
    assert.deepEqual(tenant.context.events.all(), []);
  });

  it("given a calendar of twelve, when a window is viewed, then ten come first and the rest by the next link", async () => {
    for (let n = 1; n <= 12; n++) await create(anEvent(n));
    await create({
      ...anEvent(13),
      start: { dateTime: "2027-03-02T13:00:00", timeZone: "UTC" },
      end: { dateTime: "2027-03-02T16:00:00", timeZone: "UTC" },
    });

    const view = `/users/${teacherId}/calendarView?startDateTime=2027-01-12T14:59:00Z&endDateTime=2027-02-01T00:00:00Z`;
    const page = await tenant.client.api(view).get();
    const rest = await tenant.client.api(page["@odata.nextLink"]).get();

    assert.equal(page.value.length, 10);
    assert.equal(rest.value.length, 2);
    await assert.rejects(tenant.client.api(`/users/${teacherId}/calendarView`).get(), {
      statusCode: 400,
    });
  });

  it("given a filter on the start, when events are listed, then only later ones come", async () => {
    await create();

    const list = (from: string) =>
      tenant.client.api(calendar).filter(`start/dateTime ge '${from}'`).select("id").get();

    assert.equal((await list("2027-01-12")).value.length, 1);
    assert.equal((await list("2027-01-13")).value.length, 0);
  });

  it("given a deleted session, when planned again with its transaction id, then it is a new one", async () => {
    const { id } = await create();
    await tenant.client.api(`${calendar}/${id}`).delete();

    assert.notEqual((await create()).id, id);
  });

  it("given a group or a guest, when an event is made in their calendar, then that is not possible", async () => {
    await inviteGuest(tenant);
    const groupId = await openTeam(tenant);

    await assert.rejects(tenant.client.api(`/groups/${groupId}/events`).post(anEvent()), {
      statusCode: 403,
    });
    await assert.rejects(tenant.client.api(`/users/${guestId}/events`).post(anEvent()), {
      statusCode: 404,
      code: "MailboxNotEnabledForRESTAPI",
    });
  });
});
