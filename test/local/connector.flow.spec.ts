import assert from "node:assert/strict";
import { tenantId } from "../../infra/local/ids.ts";
import {
  accountOf,
  cardMessage,
  chatWith,
  colleague,
  guest,
  idOf,
  type OpenTenant,
  openClass,
  openTenant,
} from "./local-tenant.ts";

const seen = ({ text }: { text: string }) => text;
const hello = (text = "hallo") => ({ type: "message", text });

describe("the local Bot Connector", () => {
  let tenant: OpenTenant;
  let channelId: string;
  beforeEach(async () => {
    tenant = await openTenant();
    ({ channelId } = await openClass(tenant));
  });
  afterEach(() => tenant.close());

  const open = (member: string) =>
    tenant.connector("POST", "/conversations", chatWith(member, tenantId));
  const chatOf = async (person: { mail: string }): Promise<string> =>
    (await open(accountOf(person))).body.id;
  const at = (conversationId: string, ...rest: string[]) =>
    ["/conversations", encodeURIComponent(conversationId), ...rest].join("/");
  const messagesOf = async (person: { mail: string }) =>
    (await tenant.local("GET", `people/${idOf(person)}/chats`)).body[0]?.messages ?? [];

  it("given a member of the team, when her chat is opened by object id and by 29-id, then it is one chat", async () => {
    const first = await open(accountOf(colleague));
    const roster = await tenant.connector("GET", at(first.body.id, "members"));
    const again = await open(roster.body[0].id);

    assert.equal(first.status, 201);
    assert.match(first.body.id, /^a:1/);
    assert.match(roster.body[0].id, /^29:1/);
    assert.equal(roster.body[0].aadObjectId, accountOf(colleague));
    assert.equal(again.body.id, first.body.id);
  });

  it("given a guest, when the chat is opened before and after accepting, then only the last works", async () => {
    const before = await open(accountOf(guest));
    await tenant.local("POST", `people/${idOf(guest)}/redeem`);
    const after = await open(accountOf(guest));

    assert.deepEqual([before.status, before.body.error.code], [403, "BotNotInConversationRoster"]);
    assert.equal(after.status, 201);
  });

  it("given somebody in no team, when the app comes and goes personally, then chat follows", async () => {
    const loner = { name: "Lena Los", mail: "lena@zorgopleider.example", hint: "coordinator" };
    await tenant.local("POST", "people", loner);
    const statuses: number[] = [];
    for (const deed of ["", "install", "uninstall", "install"]) {
      if (deed) await tenant.local("POST", `people/${idOf(loner)}/${deed}`);
      statuses.push((await open(accountOf(loner))).status);
    }

    assert.deepEqual(statuses, [403, 201, 403, 201]);
  });

  for (const [what, body, status] of [
    ["a mail address", chatWith("cas@zorgopleider.example", tenantId), 400],
    ["another tenant", chatWith(accountOf(colleague), accountOf(guest)), 400],
    ["no member", { ...chatWith("", tenantId), members: [] }, 400],
    ["a stranger", chatWith("00000000-0000-4000-8000-000000000000", tenantId), 403],
    ["no JSON object", [], 400],
  ] as const) {
    it(`given ${what}, when a chat is opened, then the answer is ${status}`, async () => {
      assert.equal((await tenant.connector("POST", "/conversations", body)).status, status);
    });
  }

  it("given a message of the bot, when changed and deleted, then the person sees it change and go", async () => {
    const chat = await chatOf(colleague);
    const { body } = await tenant.connector("POST", at(chat, "activities"), hello());
    const sent = (await messagesOf(colleague)).map(seen);
    const changed = await tenant.connector("PUT", at(chat, "activities", body.id), hello("dag"));
    const [message] = await messagesOf(colleague);
    const deleted = await tenant.connector("DELETE", at(chat, "activities", body.id));
    const gone = await tenant.connector("PUT", at(chat, "activities", body.id), hello());

    assert.deepEqual(sent, ["hallo"]);
    assert.deepEqual([changed.status, changed.body.id], [200, body.id]);
    assert.equal(message.text, "dag");
    assert.ok(message.changedAt);
    assert.equal(deleted.status, 200);
    assert.deepEqual(await messagesOf(colleague), []);
    assert.deepEqual([gone.status, gone.body.error.code], [404, "ActivityNotFoundInConversation"]);
  });

  it("given a conversation that does not exist, when written to, then it is not found", async () => {
    const answer = await tenant.connector("POST", at("a:1none", "activities"), hello());

    assert.deepEqual([answer.status, answer.body.error.code], [404, "ConversationNotFound"]);
  });

  it("given somebody who blocked the bot, when written to, then it is refused until unblocked", async () => {
    const chat = await chatOf(colleague);
    await tenant.local("POST", `people/${idOf(colleague)}/block`);
    const blocked = await tenant.connector("POST", at(chat, "activities"), hello());
    await tenant.local("POST", `people/${idOf(colleague)}/unblock`);
    const free = await tenant.connector("POST", at(chat, "activities"), hello());

    assert.deepEqual([blocked.status, blocked.body.error.code], [403, "ConversationBlockedByUser"]);
    assert.equal(free.status, 201);
  });

  it("given a message over 28 KB as UTF-16, when sent, then it is too large and nobody gets it", async () => {
    const chat = await chatOf(colleague);

    const fits = await tenant.connector("POST", at(chat, "activities"), hello("x".repeat(14_000)));
    const large = await tenant.connector("POST", at(chat, "activities"), hello("x".repeat(14_400)));

    assert.deepEqual([fits.status, large.status], [201, 413]);
    assert.equal((await messagesOf(colleague)).length, 1);
  });

  it("given eight messages at once, when sent to one chat, then the last is throttled with Retry-After", async () => {
    const chat = await chatOf(colleague);
    const answers = [];
    for (let n = 0; n < 8; n++) {
      answers.push(await tenant.connector("POST", at(chat, "activities"), hello(`${n}`)));
    }

    const throttled = answers.find(({ status }) => status === 429);
    assert.equal(throttled?.body.error.code, "TooManyRequests");
    assert.match(throttled?.headers.get("Retry-After") ?? "", /^[12]$/);
  });

  it("given sixty people in a team, when its members are asked in pages, then each comes once", async () => {
    const { teamId } = { teamId: (await tenant.graph("GET", "/groups")).body.value[0].id };
    for (let n = 0; n < 60; n++) {
      const person = {
        name: `Lid ${n}`,
        mail: `lid${n}@zorgopleider.example`,
        hint: "participant",
      };
      await tenant.local("POST", "people", person);
      await tenant.graph("POST", `/groups/${teamId}/members/$ref`, {
        "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${accountOf(person)}`,
      });
    }
    const page = (token = "") =>
      tenant.connector("GET", at(channelId, `pagedmembers?pageSize=50${token}`));
    const first = (await page()).body;
    const second = (await page(`&continuationToken=${first.continuationToken}`)).body;

    const ids = [...first.members, ...second.members].map(({ id }) => id);
    assert.equal(first.members.length, 50);
    assert.equal(second.continuationToken, undefined);
    assert.equal(new Set(ids).size, 63);
    assert.equal((await page("&continuationToken=zzz")).status, 400);
  });

  it("given a team with the app, when the bot looks around, then it finds team, channels and members", async () => {
    const team = await tenant.connector("GET", `/teams/${encodeURIComponent(channelId)}`);
    const channels = await tenant.connector(
      "GET",
      `/teams/${encodeURIComponent(channelId)}/conversations`,
    );
    const one = await tenant.connector("GET", at(channelId, "members", accountOf(colleague)));

    assert.match(channelId, /^19:.*@thread\.tacv2$/);
    assert.deepEqual([team.body.name, team.body.memberCount], ["Groep 4", 3]);
    assert.equal(channels.body.conversations[0].id, channelId);
    assert.equal(one.body.email, colleague.mail);
  });

  it("given a new thread in the channel, when answered, then both stand in one thread", async () => {
    const started = await tenant.connector("POST", "/conversations", {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: cardMessage({ type: "AdaptiveCard", version: "1.5", body: [] }),
    });
    const { id, activityId } = started.body;
    await tenant.connector("POST", at(id, "activities"), hello("antwoord"));

    const posts = (await tenant.local("GET", `channels/${encodeURIComponent(channelId)}`)).body;
    const members = await tenant.connector(
      "GET",
      at(channelId, "activities", activityId, "members"),
    );
    assert.equal(id, `${channelId};messageid=${activityId}`);
    assert.equal(posts[0].cards.length, 1);
    assert.deepEqual([posts[1].text, posts[1].threadId], ["antwoord", activityId]);
    assert.equal(members.body.length, 3);
  });
});
