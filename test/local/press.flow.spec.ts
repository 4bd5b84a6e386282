import assert from "node:assert/strict";
import { tenantId } from "../../infra/local/ids.ts";
import { type FakeApp, startFakeApp } from "./fake-app.ts";
import {
  accountOf,
  cardMessage,
  chatWith,
  colleague,
  idOf,
  type OpenTenant,
  openClass,
  openTenant,
  teacher,
} from "./local-tenant.ts";

const cardType = "application/vnd.microsoft.card.adaptive";
const adaptive = (parts: object) => ({ type: "AdaptiveCard", version: "1.5", body: [], ...parts });
const execute = (data: object, more: object = {}) => ({
  type: "Action.Execute",
  title: "Bewaar",
  verb: "scan.save",
  data,
  ...more,
});
const scanPage = adaptive({
  body: [
    { type: "Input.Text", id: "answer", label: "Antwoord", isRequired: true },
    { type: "Input.Toggle", id: "again", title: "Nog eens", label: "Nog eens" },
  ],
  actions: [
    execute({ page: 1 }),
    execute({ page: 2 }),
    { ...execute({ page: 3 }), verb: "scan.skip", associatedInputs: "none" },
    {
      type: "Action.Submit",
      title: "Notitie",
      data: { dialog: "demo.note", page: 1, msteams: { type: "task/fetch" } },
    },
  ],
});

describe("pressing the buttons of a card", () => {
  let tenant: OpenTenant;
  let app: FakeApp;
  let activityId: string;
  let channelId: string;
  beforeEach(async () => {
    tenant = await openTenant();
    app = await startFakeApp();
    ({ channelId } = await openClass(tenant));
    await tenant.local("POST", "app", app.registration);
    await tenant.local("POST", "idle", { timeoutInMs: 5_000 });
    const chat = await tenant.connector(
      "POST",
      "/conversations",
      chatWith(accountOf(colleague), tenantId),
    );
    const path = `/conversations/${chat.body.id}/activities`;
    activityId = (await tenant.connector("POST", path, cardMessage(scanPage))).body.id;
  });
  afterEach(async () => {
    await app.close();
    await tenant.close();
  });

  const ask = (what: string, body: object, who: { mail: string } = colleague) =>
    tenant.local("POST", `people/${idOf(who)}/${what}`, body);
  const press = (inputs: object, more: object = {}) =>
    ask("press", { activityId, verb: "scan.save", inputs, ...more });
  const cardNow = async () =>
    (await tenant.local("GET", `people/${idOf(colleague)}/chats`)).body[0].messages[0].cards[0];

  it("given two buttons with one verb, when pressed with data, then that one goes to the app with the inputs", async () => {
    await press({ answer: "ja" }, { data: { page: 2 } });

    const invoke = app.received.at(-1);
    assert.deepEqual([invoke?.type, invoke?.name], ["invoke", "adaptiveCard/action"]);
    assert.equal(invoke?.["replyToId"], activityId);
    assert.deepEqual(invoke?.["value"], {
      action: {
        type: "Action.Execute",
        verb: "scan.save",
        title: "Bewaar",
        data: { page: 2, answer: "ja", again: "false" },
      },
      trigger: "manual",
    });
  });

  it("given an answer with a card, when pressed, then the card takes the place of the old one", async () => {
    const next = adaptive({ fallbackText: "Klaar" });
    app.state.reply = () => ({
      status: 200,
      body: { statusCode: 200, type: cardType, value: next },
    });

    const { body } = await press({ answer: "ja" });
    const again = await press({ answer: "ja" });

    assert.deepEqual(body, { status: 200, card: next });
    assert.deepEqual(await cardNow(), next);
    assert.deepEqual([again.status, again.body.code], [409, "action.not_found"]);
  });

  it("given an answer with a message, when pressed, then the card stays", async () => {
    app.state.reply = () => ({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Later" },
    });

    assert.deepEqual((await press({ answer: "ja" })).body, { status: 200, message: "Later" });
    assert.deepEqual(await cardNow(), scanPage);
  });

  it("given a button that sends no inputs, when pressed with nothing filled in, then it is sent", async () => {
    await ask("press", { activityId, verb: "scan.skip" });

    assert.match(JSON.stringify(app.received.at(-1)), /"data":\{"page":3\}/);
  });

  for (const [what, body, status, code] of [
    ["a required input left empty", { inputs: {} }, 400, "input.required"],
    ["an input the card lacks", { inputs: { answer: "ja", other: "x" } }, 400, "input.unknown"],
    ["a verb the card lacks", { verb: "scan.start" }, 409, "action.not_found"],
    ["data the card lacks", { data: { page: 9 } }, 409, "action.not_found"],
    ["an unknown message", { activityId: "1" }, 404, "message.not_found"],
  ] as const) {
    it(`given ${what}, when pressed, then it is ${code} and the app hears nothing`, async () => {
      const before = app.received.length;

      const answer = await press({ answer: "ja" }, body);

      assert.deepEqual([answer.status, answer.body.code], [status, code]);
      assert.equal(app.received.length, before);
    });
  }

  it("given a card of somebody else, when pressed, then it is not there", async () => {
    const body = { activityId, verb: "scan.save", inputs: { answer: "ja" } };

    assert.equal((await ask("press", body, teacher)).status, 404);
  });

  it("given a card in the channel, when one presses, then only that one sees the new card", async () => {
    const path = `/conversations/${encodeURIComponent(channelId)}/activities`;
    const posted = (await tenant.connector("POST", path, cardMessage(scanPage))).body.id;
    const next = adaptive({ fallbackText: "Klaar" });
    app.state.reply = () => ({
      status: 200,
      body: { statusCode: 200, type: cardType, value: next },
    });
    await press({ answer: "ja" }, { activityId: posted });

    const seenBy = async (who: { mail: string }) =>
      (await tenant.local("GET", `channels/${encodeURIComponent(channelId)}?as=${idOf(who)}`))
        .body[0].cards[0];
    assert.deepEqual(await seenBy(colleague), next);
    assert.deepEqual(await seenBy(teacher), scanPage);
  });

  it("given no app, when pressed, then the status says so", async () => {
    await app.close();

    assert.deepEqual((await press({ answer: "ja" })).body, { status: 502 });
    app = await startFakeApp();
  });

  it("given a button for a dialog, when opened and sent, then pages and the last word come back", async () => {
    const page = adaptive({ fallbackText: "Notitie" });
    app.state.reply = ({ name }) => ({
      status: 200,
      body:
        name === "task/fetch"
          ? {
              task: {
                type: "continue",
                value: { title: "Notitie", card: { contentType: cardType, content: page } },
              },
            }
          : { task: { type: "message", value: "Bewaard." } },
    });

    const opened = await ask("dialog", { activityId, dialog: "demo.note" });
    const unfilled = await ask("dialog", { activityId, dialog: "demo.note", inputs: {} });
    const sent = await ask("dialog-submit", {
      activityId,
      data: { dialog: "demo.note", text: "x" },
    });
    const none = await ask("dialog", { activityId, dialog: "demo.other" });

    assert.deepEqual(opened.body, { status: 200, dialog: { title: "Notitie", card: page } });
    assert.deepEqual(sent.body, { status: 200, message: "Bewaard." });
    assert.equal(unfilled.body.code, "input.required");
    assert.equal(none.body.code, "action.not_found");
    assert.match(JSON.stringify(app.received.at(-1)), /"data":\{"dialog":"demo.note","text":"x"\}/);
  });
});
