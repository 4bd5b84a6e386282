import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { z } from "zod";
import { Fault } from "../../../bot/kernel/fault.ts";
import type { Verb } from "../../../bot/kernel/feature.ts";
import { refuse } from "../../../bot/kernel/outcome.ts";
import { onInvoke } from "../../../bot/platform/teams/invoke.ts";
import { anActor } from "../../support/a-group.ts";
import { anActivity, aTable } from "./a-table.ts";

const actor = anActor("p-1");
const message = (value: string) => ({
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value },
});
const task = (value: string) => ({ status: 200, body: { task: { type: "message", value } } });

const failing =
  (error: unknown): Verb =>
  () =>
    Promise.reject(error);
const press = (action: unknown, verb?: Verb) =>
  onInvoke(
    anActivity({ type: "invoke", name: "adaptiveCard/action", value: { action } }),
    actor,
    aTable(verb ? { verb } : {}).table,
  );
const dialog = (name: string, value: unknown, verb?: Verb) =>
  onInvoke(anActivity({ type: "invoke", name, value }), actor, aTable(verb ? { verb } : {}).table);

describe("a button that is pressed", () => {
  it("given a verb, when pressed, then the answer is a card", async () => {
    const { status, body } = await press({ verb: "test.verb" });

    assert.equal(status, 200);
    assert.equal(Reflect.get(Object(body), "type"), "application/vnd.microsoft.card.adaptive");
  });

  it("given its data, when pressed, then the verb gets them and who is asking", async () => {
    const seen: unknown[] = [];
    const verb: Verb = (_ports, who, data) => {
      seen.push(who, data);
      return Promise.resolve(refuse("test.no"));
    };

    await press({ verb: "test.verb", data: { groupId: "g-1" } }, verb);

    assert.deepEqual(seen, [actor, { groupId: "g-1" }]);
  });

  it("given a refusal, when pressed, then its sentence stands beside the card", async () => {
    const answer = await press({ verb: "test.verb" }, () => Promise.resolve(refuse("test.no")));

    assert.deepEqual(answer, message("nl test.no"));
  });

  for (const [what, action] of [
    ["a verb nobody knows", { verb: "test.unknown" }],
    ["no verb", {}],
    ["no action", undefined],
    ["data that are no object", { verb: "test.verb", data: "x" }],
  ] as const) {
    it(`given ${what}, when pressed, then the button is stale`, async () => {
      assert.deepEqual(await press(action), message("stale"));
    });
  }

  it("given data of an older version, when the verb does not believe them, then the button is stale", async () => {
    const verb: Verb = (_ports, _who, data) => {
      z.object({ groupId: z.string() }).parse(data);
      return Promise.resolve(refuse("test.no"));
    };

    assert.deepEqual(
      await press({ verb: "test.verb", data: {} }, failing(new z.ZodError([]))),
      message("stale"),
    );
    await assert.doesNotReject(press({ verb: "test.verb", data: { groupId: "g-1" } }, verb));
  });

  it("given a group that is gone, when pressed, then the button is stale", async () => {
    const gone = failing(new Fault("documents.not_found"));

    assert.deepEqual(await press({ verb: "test.verb" }, gone), message("stale"));
  });

  it("given a conflict, when pressed, then the use case runs again", async () => {
    let runs = 0;
    const verb: Verb = () => {
      runs += 1;
      return runs === 1
        ? Promise.reject(new Fault("documents.conflict", { retryable: true }))
        : Promise.resolve(refuse("test.no"));
    };

    assert.deepEqual(await press({ verb: "test.verb" }, verb), message("nl test.no"));
    assert.equal(runs, 2);
  });

  it("given a bug, when pressed, then it is thrown for the turn to answer", async () => {
    await assert.rejects(press({ verb: "test.verb" }, failing(new TypeError("x"))), TypeError);
  });
});

describe("a dialog", () => {
  const data = { dialog: "test.dialog", groupId: "g-1" };

  for (const name of ["task/fetch", "task/submit"]) {
    it(`given ${name}, when asked, then the answer is a page with title and card`, async () => {
      const { body } = await dialog(name, { data });

      const shown: unknown = Reflect.get(Object(body), "task");
      assert.equal(Reflect.get(Object(shown), "type"), "continue");
      assert.equal(Reflect.get(Object(Reflect.get(Object(shown), "value")), "title"), "Titel");
    });

    it(`given ${name} with a refusal, when asked, then its sentence is shown`, async () => {
      const no: Verb = () => Promise.resolve(refuse("test.no"));

      assert.deepEqual(await dialog(name, { data }, no), task("nl test.no"));
    });

    it(`given ${name} with data nobody believes, when asked, then it is stale`, async () => {
      assert.deepEqual(await dialog(name, { data }, failing(new z.ZodError([]))), task("stale"));
    });

    it(`given ${name} of an unknown dialog, when asked, then there is none`, async () => {
      assert.equal((await dialog(name, { data: { dialog: "test.other" } })).status, 404);
      assert.equal((await dialog(name, {})).status, 404);
      assert.equal((await dialog(name, { data: {} })).status, 404);
    });
  }

  it("given data inside data, as a card of Teams sends it, when asked, then they are found", async () => {
    const seen: unknown[] = [];
    const verb: Verb = (_ports, _who, given) => {
      seen.push(given);
      return Promise.resolve(refuse("test.no"));
    };

    await dialog("task/fetch", { data: { data, type: "task/fetch" } }, verb);

    assert.deepEqual(seen, [data]);
  });
});

describe("what else Teams may ask", () => {
  for (const name of ["composeExtension/query", "constructor", "toString", ""]) {
    it(`given '${name}', when asked, then we do not do that`, async () => {
      assert.equal((await dialog(name, {})).status, 501);
    });
  }

  it("given a button in a channel, when pressed, then it is for one's own chat", async () => {
    const conversation = { conversationType: "channel", id: "19:1", tenantId: actor.tenantId };
    const value = { action: { verb: "test.verb" } };
    const activity = anActivity({
      type: "invoke",
      name: "adaptiveCard/action",
      value,
      conversation,
    });

    assert.deepEqual(await onInvoke(activity, actor, aTable().table), message("own chat only"));
  });
});
