import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { api } from "../../../bot/contract/api.ts";
import { getGroup } from "../../../bot/features/groups/public.ts";
import { syncSessions } from "../../../bot/features/sessions/calendar-sync.ts";
import { nextCommand } from "../../../bot/features/sessions/next-session.ts";
import { changedNotice } from "../../../bot/features/sessions/notices.ts";
import { type Place, placeSession } from "../../../bot/features/sessions/place-session.ts";
import { findSession, sessionView } from "../../../bot/features/sessions/public.ts";
import { calendarRoute } from "../../../bot/features/sessions/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { withFirstParagraph } from "../../../bot/platform/graph/events.ts";
import {
  aClass,
  aSession,
  coordinator,
  groupId,
  outsider,
  participant,
  sessionsOf,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { anAccount, aTenant } from "../../support/a-tenant.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { idsOf, portsOf, type TestPorts } from "../../support/ports.ts";
import { noticesTo, tellChange } from "./a-change.ts";

const lab = {
  kind: "skills_lab",
  address: " Dorpsstraat 1, <zaal> 2 ",
  bring: " eigen schort ",
} as const;
const kept = { kind: "skills_lab", address: "Dorpsstraat 1, <zaal> 2", bring: "eigen schort" };
const line = "Skills lab, Dorpsstraat 1, <zaal> 2 (neem mee: eigen schort)";

describe("where a lesson is", () => {
  let ports: TestPorts;
  let tenant: ReturnType<typeof aTenant>;
  const place = (wanted: Place = lab, actor: Actor = teacher, number = 1) =>
    placeSession(ports, actor, { groupId, number, place: wanted });
  const first = async () => {
    const found = await findSession(ports.documents, groupId, 1);
    assert.ok(found);
    return found.value;
  };

  beforeEach(async () => {
    tenant = aTenant({ accounts: [anAccount("o-teacher")] });
    ports = portsOf({ tenant: tenant.tenant });
    await aClass(ports, { sessions: sessionsOf(2) });
  });

  it("given a skills lab, when said, then it is kept, planned as before, and told once", async () => {
    assert.ok((await place()).ok);
    await tellChange(ports, 1);
    await tellChange(ports, 1);

    const session = await first();
    assert.deepEqual([session.place, session.rev], [kept, 2]);
    assert.equal(session.startsAt, aSession(1).startsAt);
    assert.deepEqual(sessionView(session).place, kept);
    const [notice, ...more] = await noticesTo(ports, "p-1");
    assert.ok(notice && more.length === 0);
    const rendered = await changedNotice.render(ports, notice, "nl");
    assert.ok(rendered.kind === "card");
    assert.match(
      shownText(rendered.card),
      /andere plaats[\s\S]*Waar[\s\S]*Dorpsstraat 1[\s\S]*Neem mee[\s\S]*eigen schort/,
    );
  });

  it("given the same place again, when said, then nothing changes and nobody hears it", async () => {
    await place();
    assert.ok((await place()).ok);

    assert.equal((await getGroup(ports.documents, groupId)).value.sessionChanges, 1);
    assert.equal((await first()).rev, 2);
  });

  it("given a place, when it is online again, then it is told and nothing is left of it", async () => {
    await place();
    await place({ kind: "online" });
    await tellChange(ports, 2);

    assert.equal((await first()).place, undefined);
    const [notice] = await noticesTo(ports, "p-1");
    assert.ok(notice);
    const rendered = await changedNotice.render(ports, notice, "nl");
    assert.ok(rendered.kind === "card");
    assert.match(shownText(rendered.card), /Online, in Teams/);
  });

  it("given a calendar, when the place changes, then only place and text are patched, and once", async () => {
    await syncSessions(ports, groupId, 2);
    await place();
    await syncSessions(ports, groupId, 2);
    await syncSessions(ports, groupId, 2);
    await place({ kind: "online" });
    await syncSessions(ports, groupId, 2);

    assert.deepEqual(tenant.changes.slice(2), [
      `change event-1 to ${line}`,
      "change event-1 to Microsoft Teams",
    ]);
    assert.ok((await first()).calendar?.joinUrl);
  });

  it("given a lesson that was never online, when it enters the calendar, then its place is there at once", async () => {
    await place();
    await syncSessions(ports, groupId, 2);

    assert.equal(tenant.events.get("event-1")?.location, line);
    assert.equal(tenant.changes.length, 2);
  });

  it("given a place, when the next lesson is asked for, then it shows where to go and no way online", async () => {
    await syncSessions(ports, groupId, 2);
    await place();

    const card = cardOf(await nextCommand.answer(ports, participant));

    assert.match(shownText(card), /Dorpsstraat 1[\s\S]*eigen schort/);
    assert.deepEqual(
      actionsOf(card).map(({ verb }) => verb),
      ["attendance.cannot_come"],
    );
    const file = await calendarRoute(ports, participant, { groupId });
    assert.ok(file.ok && file.value.ics.includes("LOCATION:Skills lab"), "the file says it too");
  });

  it("given no address, a lesson that began or is not there, when said, then it is refused", async () => {
    const refusals = [await place({ ...lab, address: " a " }), await place(lab, teacher, 9)];
    ports.clock.now = instant("2027-01-12T18:30:00Z");
    refusals.push(await place());

    assert.deepEqual(
      refusals.map((one) => !one.ok && one.refusal),
      ["sessions.address_needed", "sessions.unknown_session", "sessions.already_held"],
    );
    assert.deepEqual(await idsOf(ports, groupId, "job"), []);
  });

  it("given a group that is closed, when said, then it stays as it is", async () => {
    ports = portsOf();
    await aClass(ports, { group: { archivedAt: instant("2026-11-01T00:00:00Z") } });

    assert.deepEqual(await place(), { ok: false, refusal: "groups.archived" });
  });

  for (const [actor, refusal] of [
    [participant, "groups.teachers_only"],
    [outsider, "groups.not_yours"],
    [stranger, "groups.not_known"],
  ] as const) {
    it(`given ${actor.objectId}, when saying it, then it is ${refusal}`, async () => {
      assert.deepEqual(await place(lab, actor), { ok: false, refusal });
      assert.equal((await first()).rev, 1);
    });
  }

  it("given the coordinator, when saying it, then it is done", async () => {
    assert.ok((await place(lab, coordinator)).ok);
  });

  it("given what the tab sends, when it is too long or of no kind, then it is not believed", () => {
    const parse = (wanted: object) =>
      api.placeSession.input.safeParse({ groupId, number: 1, place: wanted }).success;

    assert.ok(parse(lab) && parse({ kind: "online" }));
    assert.ok(!parse({ kind: "moon", address: "Zee van rust" }));
    assert.ok(!parse({ ...lab, address: "x".repeat(121) }));
  });
});

describe("the text of an event that Microsoft wrote in too", () => {
  const join = '<div><p><a href="https://teams.example">Join</a></p></div>';

  it("given our paragraph, when it changes, then the way into the meeting stays", () => {
    const body = `<html><body><p class="x">Oud $1</p>${join}</body></html>`;

    assert.equal(
      withFirstParagraph(body, "<p>Nieuw $&</p>"),
      `<html><body><p>Nieuw $&</p>${join}</body></html>`,
    );
  });

  it("given no paragraph of ours, when it changes, then ours goes on top", () => {
    assert.equal(withFirstParagraph(join, "<p>Nieuw</p>"), `<p>Nieuw</p>${join}`);
  });
});
