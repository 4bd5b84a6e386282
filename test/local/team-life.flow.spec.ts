import assert from "node:assert/strict";
import { tenantId } from "../../infra/local/ids.ts";
import { type FakeApp, startFakeApp } from "./fake-app.ts";
import {
  accountOf,
  chatWith,
  colleague,
  guest,
  idOf,
  type OpenTenant,
  openClass,
  openTenant,
  teacher,
} from "./local-tenant.ts";

describe("life in a team of the local tenant", () => {
  let tenant: OpenTenant;
  let app: FakeApp;
  let teamId: string;
  let channelId: string;
  beforeEach(async () => {
    tenant = await openTenant();
    app = await startFakeApp();
    ({ teamId, channelId } = await openClass(tenant));
    await tenant.local("POST", "app", app.registration);
    await tenant.local("POST", "idle", { timeoutInMs: 5_000 });
  });
  afterEach(async () => {
    await app.close();
    await tenant.close();
  });

  const gijs = (deed: string, body?: object) =>
    tenant.local("POST", `people/${idOf(guest)}/${deed}`, body);

  it("given an app that came after the install, when it registers, then it hears of it as Teams tells it", () => {
    const [update, installation] = app.received;

    assert.deepEqual(app.received.length, 2);
    assert.deepEqual(
      [update?.type, installation?.type, installation?.["action"]],
      ["conversationUpdate", "installationUpdate", "add"],
    );
    assert.deepEqual(update?.["channelData"], {
      tenant: { id: tenantId },
      team: { id: channelId, name: "Groep 4", aadGroupId: teamId },
      eventType: "teamMemberAdded",
    });
    assert.deepEqual(update?.["conversation"], {
      id: channelId,
      tenantId,
      conversationType: "channel",
      isGroup: true,
    });
    assert.equal(update?.["serviceUrl"], `${tenant.url}/connector`);
  });

  it("given a guest with an invitation, when accepted, then the bot hears once who is new", async () => {
    const mails = (await tenant.local("GET", `people/${idOf(guest)}/mail`)).body;
    await gijs("redeem");
    const again = await gijs("redeem");
    await tenant.local("POST", "idle", { timeoutInMs: 5_000 });

    const news = app.received.slice(2);
    assert.deepEqual([mails[0].kind, mails[0].redeemable], ["invitation", true]);
    assert.deepEqual([again.status, again.body.guest, again.body.canChat], [200, "accepted", true]);
    assert.equal(news.length, 1);
    assert.match(JSON.stringify(news[0]?.["membersAdded"]), new RegExp(accountOf(guest)));
  });

  it("given a guest who has not accepted, when speaking or looking, then there is no chat and no team", async () => {
    const said = await gijs("say", { text: "hulp" });
    const pressed = await gijs("press", { activityId: "1", verb: "scan.save" });
    const { body: teams } = await tenant.local("GET", `people/${idOf(guest)}/teams`);

    assert.deepEqual([said.status, said.body.code], [409, "chat.pending"]);
    assert.deepEqual([pressed.status, pressed.body.code], [409, "chat.pending"]);
    assert.deepEqual(teams, []);
    assert.equal(app.received.length, 2);
  });

  it("given somebody without an invitation, when accepting, then that is refused", async () => {
    const answer = await tenant.local("POST", `people/${idOf(colleague)}/redeem`);

    assert.deepEqual([answer.status, answer.body.code], [409, "guest.not_invited"]);
  });

  it("given somebody who blocked the bot, when speaking, then that is refused until unblocked", async () => {
    const say = () => tenant.local("POST", `people/${idOf(colleague)}/say`, { text: "hulp" });
    await tenant.local("POST", `people/${idOf(colleague)}/block`);
    const blocked = await say();
    await tenant.local("POST", `people/${idOf(colleague)}/unblock`);

    assert.deepEqual([blocked.status, blocked.body.code], [409, "chat.blocked"]);
    assert.equal((await say()).status, 200);
  });

  it("given a message, when said, then the activity carries what Teams sends", async () => {
    await tenant.local("POST", `people/${idOf(colleague)}/say`, { text: "mijn taken" });

    const activity = app.received.at(-1);
    assert.equal(activity?.["timestamp"], "2027-01-04T09:00:00.000Z");
    assert.match(String(activity?.["id"]), /^\d+$/);
    assert.match(
      JSON.stringify(activity?.["from"]),
      /"id":"29:1[^"]+","name":"Cas Jansen","aadObjectId":/,
    );
    assert.deepEqual(
      [activity?.["text"], activity?.["channelId"], activity?.["locale"]],
      ["mijn taken", "msteams", "nl-NL"],
    );
    assert.match(JSON.stringify(activity?.["entities"]), /clientInfo/);
  });

  it("given a channel, when something is said there, then the bot is mentioned in a thread of its own", async () => {
    await tenant.local("POST", `people/${idOf(colleague)}/say`, {
      text: "hulp",
      conversationId: channelId,
    });

    const activity = app.received.at(-1);
    assert.equal(activity?.["text"], "<at>Zorgklas</at> hulp");
    assert.match(JSON.stringify(activity?.["conversation"]), /;messageid=\d+/);
    assert.match(JSON.stringify(activity?.["entities"]), /mention/);
  });

  it("given the team, when somebody looks, then members, guests and channels show", async () => {
    const { body } = await tenant.local("GET", `people/${idOf(teacher)}/teams`);

    const { members, channels, name } = body[0];
    assert.equal(name, "Groep 4");
    assert.deepEqual(
      members.map((one: Record<string, unknown>) => [one["name"], one["role"], one["pending"]]),
      [
        [teacher.name, "owner", false],
        [colleague.name, "member", false],
        [guest.name, "member", true],
      ],
    );
    assert.equal(channels[0].id, channelId);
  });

  it("given a session in the calendar, when held twice, then there are two reports", async () => {
    const at = (time: string) => ({ dateTime: `2027-01-11T${time}:00`, timeZone: "UTC" });
    await tenant.graph("POST", `/users/${accountOf(teacher)}/events`, {
      subject: "Les 1",
      start: at("18:00"),
      end: at("21:00"),
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
      transactionId: "les-1",
      attendees: [{ type: "required", emailAddress: { address: guest.mail, name: guest.name } }],
    });
    const [event] = (await tenant.local("GET", `people/${idOf(guest)}/calendar`)).body;
    const interval = (from: string, to: string) => ({
      attended: [
        {
          personId: idOf(guest),
          joinAt: `2027-01-11T${from}:00Z`,
          leaveAt: `2027-01-11T${to}:00Z`,
        },
      ],
    });
    const held = [
      await tenant.local("POST", `events/${event.id}/held`, interval("18:00", "19:00")),
      await tenant.local("POST", `events/${event.id}/held`, interval("19:10", "21:00")),
    ];
    const wrong = await tenant.local("POST", `events/${event.id}/held`, interval("19:00", "18:00"));

    const url = encodeURIComponent(`JoinWebUrl eq '${event.joinUrl}'`);
    const root = `/users/${accountOf(teacher)}/onlineMeetings`;
    const meeting = (await tenant.graph("GET", `${root}?$filter=${url}`)).body.value[0];
    const reports = (await tenant.graph("GET", `${root}/${meeting.id}/attendanceReports`)).body;
    assert.deepEqual(
      held.map(({ status }) => status),
      [201, 201],
    );
    assert.equal(wrong.status, 400);
    assert.deepEqual(
      [event.subject, event.organiser, event.cancelled],
      ["Les 1", teacher.name, false],
    );
    assert.equal(reports.value.length, 2);
  });

  it("given a page that listens, when somebody is added, then it hears what changed", async () => {
    const stream = await fetch(`${tenant.url}/local/changes`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await tenant.local("POST", "people", { name: "N", mail: "n@zorgopleider.example", hint: "" });

    const told = await reader?.read();
    await reader?.cancel();
    assert.equal(told?.value, 'data: {"kind":"people"}\n\n');
  });

  it("given an app that is gone, when people come and go, then it hears all in order once it is back", async () => {
    await app.close();
    await gijs("redeem");
    await gijs("uninstall");
    await gijs("install");
    const said = await gijs("say", { text: "hulp" });
    app = await startFakeApp();
    await tenant.local("POST", "app", app.registration);
    const { body } = await tenant.local("POST", "idle", { timeoutInMs: 10_000 });

    assert.deepEqual(said.body, { status: 502 });
    assert.deepEqual(body, { idle: true });
    assert.deepEqual(
      app.received.map(({ type, action }) => [type, action]),
      [
        ["conversationUpdate", undefined],
        ["installationUpdate", "remove"],
        ["conversationUpdate", undefined],
        ["installationUpdate", "add"],
      ],
    );
  });

  it("given a tenant that stops, when it starts again on its folder, then everything is still there", async () => {
    const chat = await tenant.connector(
      "POST",
      "/conversations",
      chatWith(accountOf(colleague), tenantId),
    );
    const path = `/conversations/${chat.body.id}/activities`;
    const first = await tenant.connector("POST", path, { type: "message", text: "een" });
    await tenant.local("PUT", "clock", { mode: "manual", now: "2027-02-01T09:00:00.000Z" });
    await tenant.stop();

    tenant = await openTenant({ dataDir: tenant.dataDir });
    const second = await tenant.connector("POST", path, { type: "message", text: "twee" });

    const { body } = await tenant.local("GET", `people/${idOf(colleague)}/chats`);
    assert.deepEqual(
      body[0].messages.map(({ text, at }: { text: string; at: string }) => [text, at]),
      [
        ["een", "2027-01-04T09:00:00.000Z"],
        ["twee", "2027-02-01T09:00:00.000Z"],
      ],
    );
    assert.ok(Number(second.body.id) > Number(first.body.id));
    assert.equal((await tenant.local("GET", "clock")).body.now, "2027-02-01T09:00:00.000Z");
  });
});
