import { strict as assert } from "node:assert";
import { type Activity, TestAdapter } from "botbuilder";
import { describe, it } from "mocha";
import { Fault } from "../../../bot/kernel/fault.ts";
import { refuse } from "../../../bot/kernel/outcome.ts";
import { createTurn } from "../../../bot/platform/teams/turn.ts";
import { anActivity, aTable } from "./a-table.ts";

type Table = ReturnType<typeof aTable>;

/** What the bot sends back to one activity. */
async function answers(
  { table }: Table,
  activity: Activity,
): Promise<readonly Partial<Activity>[]> {
  const adapter = new TestAdapter(createTurn(table));
  await adapter.processActivity(activity, createTurn(table));
  return adapter.activeQueue;
}
const bodiesOf = (sent: readonly Partial<Activity>[]): readonly unknown[] =>
  sent.map(({ value }) => value);

const elsewhere = {
  conversation: { id: "a:9", conversationType: "personal", tenantId: "elsewhere" },
  channelData: { tenant: { id: "elsewhere" } },
};
const team = { team: { id: "19:1", aadGroupId: "group-1" } };

describe("one activity of Teams", () => {
  it("given a word the bot knows, when typed, then a card comes and the chat is kept", async () => {
    const bot = aTable();

    const [sent] = await answers(bot, anActivity({ text: "<at>Zorgklas</at> Hulp!" }));

    assert.equal(sent?.attachments?.[0]?.contentType, "application/vnd.microsoft.card.adaptive");
    assert.equal(sent?.summary, "Hulp");
    assert.deepEqual(bot.told, ["url https://smba.example/emea/", "chat p-1 a:1"]);
  });

  it("given words nobody knows, when typed, then there is an answer all the same", async () => {
    const [sent] = await answers(aTable(), anActivity({ text: "blabla" }));

    assert.equal(sent?.text, "nl test.not_understood");
  });

  it("given an English Teams, when refused, then the sentence is English", async () => {
    const bot = aTable({ answer: () => Promise.resolve(refuse("test.no")) });

    const [sent] = await answers(bot, anActivity({ locale: "en-GB" }));

    assert.equal(sent?.text, "en test.no");
  });

  it("given a word in a channel, when its answer is one's own, then it is not given there", async () => {
    const conversation = { ...anActivity().conversation, conversationType: "channel" };
    const inChannel = anActivity({ conversation });

    assert.equal((await answers(aTable(), inChannel))[0]?.text, "own chat only");
    assert.equal((await answers(aTable({ alsoInTeams: true }), inChannel))[0]?.summary, "Hulp");
  });

  it("given a button, when pressed, then the invoke is answered", async () => {
    const value = { action: { verb: "test.verb" } };

    const sent = await answers(
      aTable(),
      anActivity({ type: "invoke", name: "adaptiveCard/action", value }),
    );

    assert.equal(Reflect.get(Object(bodiesOf(sent)[0]), "status"), 200);
  });

  it("given somebody of another tenant, when he writes or presses, then nothing is for him", async () => {
    const bot = aTable();

    assert.deepEqual(await answers(bot, anActivity(elsewhere)), []);
    const pressed = await answers(bot, anActivity({ ...elsewhere, type: "invoke", name: "x" }));

    assert.deepEqual(bodiesOf(pressed), [{ status: 403, body: {} }]);
    assert.deepEqual(bot.told, [], "not even the service address is kept");
  });

  it("given another channel of the Bot Framework, when it speaks, then it is not believed", async () => {
    const bot = aTable();

    assert.deepEqual(await answers(bot, anActivity({ channelId: "webchat" })), []);
    assert.deepEqual(bot.told, []);
  });

  it("given nobody with an account, when pressed, then it is refused", async () => {
    const from = { id: "29:1", name: "" };

    const sent = await answers(aTable(), anActivity({ type: "invoke", name: "x", from }));

    assert.deepEqual(bodiesOf(sent), [{ status: 403, body: {} }]);
  });

  it("given a stranger, when he writes, then he is answered and no chat is kept", async () => {
    const bot = aTable();
    const from = { id: "29:9", name: "", aadObjectId: "o-stranger" };

    const [sent] = await answers(bot, anActivity({ from }));

    assert.equal(sent?.summary, "Hulp");
    assert.ok(!bot.told.some((text) => text.startsWith("chat")));
  });

  it("given news of a team, when told, then it is passed on and nothing is said", async () => {
    const bot = aTable();
    const membersAdded = [{ id: "29:2", aadObjectId: "o-2" }];
    const { channelData } = anActivity();

    const sent = await answers(
      bot,
      anActivity({
        type: "conversationUpdate",
        membersAdded,
        channelData: { ...channelData, ...team },
      }),
    );

    assert.deepEqual(sent, []);
    assert.deepEqual(bot.told.slice(1), ["members_added o-2"]);
  });

  it("given the app in one's own chats, when added or removed, then that is remembered", async () => {
    const bot = aTable();

    await answers(bot, anActivity({ type: "installationUpdate", action: "add" }));
    await answers(bot, anActivity({ type: "installationUpdate", action: "remove" }));

    assert.deepEqual(
      bot.told.filter((text) => !text.startsWith("url")),
      ["chat p-1 a:1", "removed p-1"],
    );
  });

  for (const type of ["typing", "messageReaction", "event"]) {
    it(`given ${type}, when told, then nothing happens`, async () => {
      assert.deepEqual(await answers(aTable(), anActivity({ type })), []);
    });
  }
});

describe("technique that breaks in a turn", () => {
  const broken = () => aTable({ answer: () => Promise.reject(new Fault("documents.unavailable")) });

  it("given a message, when it breaks, then one sentence with a number comes, and a log line", async () => {
    const bot = broken();

    const [sent] = await answers(bot, anActivity());

    assert.equal(sent?.text, "fault ID-000");
    assert.deepEqual(bot.ports.logged, [
      {
        event: "bot.fault",
        fields: {
          reference: "ID-000",
          activity: "message",
          name: "",
          code: "documents.unavailable",
        },
      },
    ]);
  });

  it("given a button, when it breaks, then the same sentence stands beside the card", async () => {
    const bot = aTable({ verb: () => Promise.reject(new TypeError("secret")) });
    const value = { action: { verb: "test.verb" } };

    const sent = await answers(
      bot,
      anActivity({ type: "invoke", name: "adaptiveCard/action", value }),
    );

    assert.match(JSON.stringify(bodiesOf(sent)), /fault ID-000/);
    assert.doesNotMatch(JSON.stringify([sent, bot.ports.logged]), /secret/);
  });

  it("given news of a team, when it breaks, then it is logged and nobody is bothered", async () => {
    const bot = aTable();
    const table = {
      ...bot.table,
      onServiceUrl: () => Promise.reject(new Fault("documents.unavailable")),
    };

    const sent = await answers({ ...bot, table }, anActivity({ type: "conversationUpdate" }));

    assert.deepEqual(sent, []);
    assert.equal(bot.ports.logged.length, 1);
  });
});
