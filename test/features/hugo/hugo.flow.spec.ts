import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { buttonsOf, textOf, verbsOf } from "../../../infra/local/cards.ts";
import { amina, bram, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { press, say } from "../../support/chat.ts";
import { outside, vague } from "./some-questions.ts";

const urgent = "bel 112 er ligt iemand bewusteloos op de grond";
const answered = z.looseObject({
  outcome: z.string().optional(),
  card: z.looseObject({ type: z.literal("AdaptiveCard") }),
});
const problem = z.looseObject({ code: z.string(), message: z.string() });

describe("Hugo over the wire", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, amina, bram] });
    groupId = (await makeClass(running, { participants: [amina, bram] })).groupId;
  });
  after(() => running.close());

  const storedAs = (like: string): string => {
    const database = new DatabaseSync(join(running.dataDir, "zorgklas.sqlite"), { readOnly: true });
    const rows = database
      .prepare("SELECT * FROM document WHERE pk LIKE ? AND pk <> 'outbox' ORDER BY pk, id")
      .all(like);
    database.close();
    return JSON.stringify(rows);
  };
  const stored = (): string => storedAs("%");
  /** With the people, and with accounts that are nobody we know. */
  const ofPeople = (): string => storedAs("person:%") + storedAs("chat:%");
  /** As the public page calls it: no token, no cookie. */
  const visit = async (
    path: "ask" | "press",
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const response = await fetch(`${running.app.url}/api/hugo/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "nl", ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const asked = async (q: string, given: object = {}) => {
    const { status, body } = await visit("ask", { q, ...given });
    assert.equal(status, 200);
    return answered.parse(body);
  };

  it("given a vague question in Teams, when asked, then the answer is there within two presses", async () => {
    const { cards, activityId } = await say(running, amina, vague.q);
    assert.match(textOf(cards[0]), /^Bedoel je een van deze vragen/);
    const choice = buttonsOf(cards[0]).find(
      ({ verb, data }) => verb === "hugo.show_item" && data["id"] === vague.item.id,
    );

    const { card } = await press(running, amina, {
      verb: "hugo.show_item",
      data: choice?.data ?? {},
      activityId,
    });

    assert.ok(textOf(card).startsWith(vague.item.title.nl));
    assert.match(textOf(card), /Bron: /);
  });

  it("given an answer that does not help, when said, then the others of the list and a person are offered", async () => {
    const { cards, activityId } = await say(running, bram, vague.q);
    const [first] = buttonsOf(cards[0]).filter(({ verb }) => verb === "hugo.show_item");
    await press(running, bram, { verb: "hugo.show_item", data: first?.data ?? {}, activityId });
    const bad = { verb: "hugo.rate", data: { liked: false }, activityId };

    const { card } = await press(running, bram, bad);

    assert.match(textOf(card), /^Jammer dat dit niet hielp/);
    assert.ok(verbsOf(card).includes("hugo.person"));
  });

  it("given danger, when typed, then the urgent text comes, and no word of it is stored", async () => {
    const { cards } = await say(running, amina, urgent);

    assert.match(textOf(cards[0]), /112/);
    assert.doesNotMatch(stored(), /bewusteloos/);
  });

  it("given her own course, when Amina asks in her own words, then hers is shown with a link", async () => {
    const next = await say(running, amina, "wanneer heb ik mijn volgende les eigenlijk");
    const far = await say(running, amina, "hoever ben ik nu met de opleiding");

    assert.match(textOf(next.cards[0]), /^Je volgende les/);
    assert.match(textOf(far.cards[0]), /^Mijn voortgang/);
    assert.match(decodeURIComponent(JSON.stringify(far.cards[0])), new RegExp(`/group/${groupId}`));
  });

  it("given something outside, when typed, then Hugo says so and offers a person", async () => {
    const { cards } = await say(running, amina, outside);

    assert.match(textOf(cards[0]), /^Dat weet ik niet/);
    const { status } = await press(running, amina, { verb: "hugo.person" });
    assert.equal(status, 200);
  });

  it("given what was typed, when looked in the store, then it is with her, and the job takes it out after a day", async () => {
    await say(running, amina, "vertel eens over olifantenpaadjes");
    assert.match(ofPeople(), /olifantenpaadjes/);

    await running.pass({ hours: 25 });
    await running.pass({ minutes: 5 });

    assert.doesNotMatch(ofPeople(), /olifantenpaadjes/);
  });

  it("given a visitor without a token, when he asks, then he gets the same cards and nothing is stored of his chat", async () => {
    const before = ofPeople();

    const list = await asked(vague.q, { audience: "participant", visit: "v-1" });
    const pressed = await visit("press", {
      verb: "hugo.show_item",
      data: { id: vague.item.id },
      audience: "participant",
      turns: [{ by: "asker", text: vague.q }],
      visit: "v-1",
    });

    assert.equal(list.outcome, "suggest");
    assert.ok(textOf(answered.parse(pressed.body).card).startsWith(vague.item.title.nl));
    assert.equal(ofPeople(), before);
  });

  it("given a visitor, when he asks for what is somebody's own, then he gets the general answer", async () => {
    const { outcome } = await asked("wie is mijn werkbegeleider", { visit: "v-2" });

    assert.notEqual(outcome, "own");
  });

  it("given Amina's token on the same call, when she asks, then it is her own", async () => {
    const token = await running.tenant.token(idOf(amina));
    const { body } = await visit(
      "ask",
      { q: "wie is mijn werkbegeleider" },
      { authorization: `Bearer ${token}` },
    );

    assert.equal(answered.parse(body).outcome, "own");
  });

  for (const verb of ["progress.show", "evaluation.confirm_stop", "review.judge", "hugo.forget"]) {
    it(`given a visitor, when he presses ${verb}, then it does not work there`, async () => {
      const before = stored();

      const { status, body } = await visit("press", { verb, data: { groupId } });

      assert.equal(status, 409);
      assert.equal(problem.parse(body).code, "hugo.unknown_button");
      assert.equal(stored(), before);
    });
  }

  it("given nonsense in a button, when pressed on the page, then it is a clear no and no fault", async () => {
    const { status, body } = await visit("press", { verb: "hugo.topic", data: { topic: ["x"] } });

    assert.equal(status, 409);
    assert.equal(problem.parse(body).code, "hugo.unknown_button");
  });

  for (const [what, q, outcome] of [
    ["ten thousand characters", "hoe zit dat ".repeat(834), "too_long"],
    ["nothing", "", "empty"],
    ["only emoji", "🙈🙉🙊", "empty"],
    ["HTML", "<img src=x onerror=alert(1)>xqzvw", "handover"],
    ["another language", "Скільки коштує навчання?", "handover"],
    ["danger behind ten thousand characters", `${"hoe zit dat ".repeat(834)} ${urgent}`, "urgent"],
  ] as const) {
    it(`given ${what}, when asked, then ${outcome}`, async () => {
      const answer = await asked(q, { visit: `v-${what}` });

      assert.equal(answer.outcome, outcome);
      assert.doesNotMatch(JSON.stringify(answer.card), /<img/);
    });
  }

  it("given twenty-five questions in a minute from one page, when asked, then the last are calmly refused, danger never", async () => {
    const visitId = { visit: "v-busy" };
    const outcomes: string[] = [];
    for (let count = 0; count < 25; count += 1) {
      outcomes.push((await asked("xqzvw", visitId)).outcome ?? "");
    }

    assert.deepEqual(outcomes.slice(20), [
      "too_many",
      "too_many",
      "too_many",
      "too_many",
      "too_many",
    ]);
    assert.ok(!outcomes.slice(0, 20).includes("too_many"));
    assert.equal((await asked(urgent, visitId)).outcome, "urgent");
  });

  it("given one address that hands over ever more, when it is too much, then another address still can", async () => {
    const open = async (number: number, address: string) => {
      const turns = [{ by: "asker", text: `Vraag ${number}` }];
      const mail = `v${number}@voorbeeld.nl`;
      const data = { reason: "asked", turns, name: "Fatma", mail };
      const from = { "x-forwarded-for": address };
      const { body } = await visit("press", { verb: "tickets.open", data }, from);
      return JSON.stringify(body);
    };
    for (let number = 0; number < 8; number += 1)
      assert.match(await open(number, "203.0.113.9:4711"), /doorgestuurd/);

    assert.match(await open(8, "203.0.113.9:4712"), /veel vragen tegelijk/);
    assert.match(await open(8, "203.0.113.77:4711"), /doorgestuurd/);
    assert.doesNotMatch(stored(), /203\.0\.113/, "no address is kept");
  });

  it("given a store that does not answer, when made ready beforehand, then the start goes on", async () => {
    const other = await startAppUnderTest({ cast: [] });
    await other.close();

    await other.app.app.warmUp();
  });
});
