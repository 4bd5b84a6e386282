import assert from "node:assert/strict";
import { coordinator } from "../infra/local/app/cast.ts";
import { choiceInputsOf } from "../infra/local/cards.ts";
import { amina, everybody, teacher } from "./support/a-group-file.ts";
import {
  type AppUnderTest,
  accountOf,
  idOf,
  makeClass,
  startAppUnderTest,
} from "./support/app-under-test.ts";
import { press, say } from "./support/chat.ts";
import { activity, pressAnyway } from "./support/invoke.ts";
import { channelToken, tabToken } from "./support/tokens.ts";

const secret = "Mijn cliënt mevrouw Pietersen valt vaak";
const remark = "Ik slaap slecht van mijn werk";

describe("what the app writes in its log", () => {
  const lines: string[] = [];
  let running: AppUnderTest;
  let tokens: readonly string[];
  before(async () => {
    running = await startAppUnderTest({ log: { write: (line) => void lines.push(line) } });
    tokens = [
      await tabToken(running, amina, { endsIn: -60 }),
      await channelToken(running, { audience: "elders" }),
      await running.tenant.token(idOf(coordinator)),
    ];
    const { groupId, sessions } = await makeClass(running);
    await running.pass({ days: 1 });
    const { card } = await press(running, amina, { verb: "scan.open" });
    const answers = Object.fromEntries(choiceInputsOf(card).map(({ id }) => [id, "with_help"]));
    await press(running, amina, { verb: "scan.save_page", inputs: { ...answers, remark } });
    await say(running, amina, secret);
    await running.tenant.advance(sessions[0]?.endsAt ?? "");
    await running.pass({ hours: 12 });
    const work = { groupId, assignmentId: "m01-hand-in", text: secret };
    // The guard looks at it first: what it finds is told to nobody else.
    await assert.rejects(running.call(amina)("handIn", work));
    await running.call(amina)("handIn", { ...work, clientDataChecked: true });
    await trouble(groupId);
  });
  after(() => running.close());

  /** Everything that may go wrong, each with something personal close by. */
  const trouble = async (groupId: string): Promise<void> => {
    const url = running.app.url;
    const headers = (token = "") => ({
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
    });
    await fetch(`${url}/api/me`, { headers: headers(tokens[0]) });
    await fetch(`${url}/api/groups/${groupId}/hand-in`, {
      method: "POST",
      headers: headers(await tabToken(running, amina)),
      body: JSON.stringify({ text: secret }),
    });
    await activity(running, amina, { type: "message", text: secret }, tokens[1]);
    await pressAnyway(running, amina, "assignments.hand_in", { groupId, text: 7 });
    for (const status of [403, 500, 502, 429]) {
      await running.tenant.addFault({ target: "connector", method: "POST", status, count: 1 });
    }
    await running.tenant.addFault({ target: "graph", method: "PATCH", status: 400, count: 1 });
    await running.call(teacher)("cancelSession", { groupId, number: 5 });
    await running.pass({ hours: 1 });
    const { documents } = running.app.app.ports;
    const [own] = (await documents.list(groupId, { idPrefix: "member:" }, (raw) => Object(raw)))
      .items;
    // A document that is broken: reading it is a bug somebody must find, without reading about people.
    await documents.commit(groupId, [
      { kind: "upsert", id: String(own?.id), body: { ...own?.value, progress: secret } },
    ]);
    await running
      .call(teacher)("groupProgress", { groupId })
      .catch(() => undefined);
    await running.tenant.say(idOf(teacher), "voortgang");
  };

  it("given all that happened, when the log is read, then it tells of it", () => {
    const events = new Set(lines.map((line) => String(JSON.parse(line).event)));

    for (const event of [
      "outbox.sent",
      "outbox.fault",
      "provisioning.step",
      "http.fault",
      "bot.fault",
      "bot.unauthorised",
    ]) {
      assert.ok(events.has(event), `${event} is not in ${[...events].join(", ")}`);
    }
  });

  it("given all that happened, when the log is read, then no name, address, account, answer or token is in it", () => {
    const log = lines.join("");
    const people = [coordinator, teacher, ...everybody];
    const personal = [
      ...people.flatMap(({ name, mail }) => [
        name,
        mail,
        ...name.split(" ").filter((part) => part.length > 3),
      ]),
      ...people.map(accountOf),
      secret,
      "Pietersen",
      remark,
      "with_help",
      "Stichting Het Baken",
      ...tokens,
      "eyJ",
      "Bearer",
    ];

    assert.deepEqual(
      personal.filter((one) => log.includes(one)),
      [],
    );
  });

  it("given all that happened, when each line is read, then it is JSON with a moment and an event", () => {
    assert.ok(lines.length > 30);
    for (const line of lines) {
      const { time, event } = JSON.parse(line);
      assert.ok(Date.parse(time) > 0);
      assert.match(event, /^[a-z]+\.[a-z_]+$/);
    }
  });
});
