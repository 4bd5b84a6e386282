import { strict as assert } from "node:assert";
import { before, describe, it } from "mocha";
import { features } from "../../../bot/app.ts";
import { api, type EndpointName } from "../../../bot/contract/api.ts";
import { getGroup, savedGroup } from "../../../bot/features/groups/public.ts";
import { joined, joinedRoutes } from "../../../bot/joined.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import type { Outcome } from "../../../bot/kernel/outcome.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";
import { coordinator, groupId, participant, teacher } from "../../support/a-group.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { buttons } from "../rights-of-buttons.ts";
import { aLivedClass, type LivedClass, second, supervisor } from "./a-lived-class.ts";
import { type Change, called, pressed, stillAllowed, submitted } from "./changes.ts";

type Act = (ports: Ports, actor: Actor, data: object) => Promise<Outcome<unknown, string>>;
type Done = { readonly said: string; readonly changed: boolean };

const verbs = joined(features, "verbs");
const dialogs = joined(features, "dialogs");
const routes = joinedRoutes(features);

const verbOf =
  (name: string): Act =>
  async (ports, actor, data) => {
    const verb = verbs.get(name);
    assert.ok(verb, name);
    return await verb(ports, actor, data);
  };
const routeOf =
  (name: EndpointName): Act =>
  async (ports, actor, data) => {
    const route = routes.get(name);
    assert.ok(route, name);
    return await route(ports, actor, api[name].input.parse(data));
  };
const dialog: Act = async (ports, actor, data) => {
  const found = dialogs.get("sessions.change");
  assert.ok(found);
  return await found.submit(ports, actor, data);
};

/** Does it in this class, and tells whether anything was stored. */
async function done(act: Act, lived: LivedClass, change: Change): Promise<Done> {
  const { by, data, ofFile, withoutGroup } = change;
  const { documents, fileId } = lived;
  let changed = false;
  const watched: Ports = {
    ...lived,
    documents: {
      ...documents,
      commit: (pk, writes) => {
        changed ||= writes.length > 0;
        return documents.commit(pk, writes);
      },
    },
  };
  const outcome = await act(watched, by, {
    ...(withoutGroup ? {} : { groupId }),
    ...(ofFile ? { fileId } : {}),
    ...data,
  });
  return { said: outcome.ok ? "ok" : outcome.refusal, changed };
}

/** In a class of its own, in which this change is what comes next. */
async function tried(act: Act, change: Change, isClosed: boolean): Promise<Done> {
  const lived = await aLivedClass();
  const { documents, clock } = lived;
  if (change.state) {
    const { value, etag } = await getGroup(documents, groupId);
    const { madeAt: _, ...group } = value;
    await documents.commit(groupId, [savedGroup({ ...group, state: change.state }, etag)]);
  }
  if (isClosed) await closeByHand(lived);
  if (change.at) clock.now = change.at;
  return await done(act, lived, change);
}

const closedAnswer: Done = { said: "groups.archived", changed: false };

function staysAsItIs(what: string, act: Act, change: Change): void {
  it(`given a closed group, when ${what}, then it is refused and stays as it is`, async () => {
    assert.equal((await tried(act, change, false)).changed, true, "it changes nothing while open");
    assert.deepEqual(await tried(act, change, true), closedAnswer);
  });
}

describe("a closed group", () => {
  for (const [verb, change] of Object.entries(pressed)) {
    staysAsItIs(`${verb} is pressed`, verbOf(verb), change);
  }
  for (const change of submitted) {
    staysAsItIs(`the dialog is sent (${JSON.stringify(change.data)})`, dialog, change);
  }
  // Object.entries gives exactly the keys of the table.
  for (const [name, change] of Object.entries(called) as [EndpointName, Change][]) {
    staysAsItIs(`${name} is called`, routeOf(name), change);
  }

  let closed: LivedClass;
  before(async () => {
    closed = await aLivedClass();
    await closeByHand(closed);
  });

  for (const verb of verbs.keys()) {
    it(`given anybody, when ${verb} is pressed in a closed group, then nothing changes`, async () => {
      const data = { ...buttons[verb]?.data, ...pressed[verb]?.data };
      for (const by of [participant, second, teacher, coordinator, supervisor]) {
        assert.equal((await done(verbOf(verb), closed, { by, data })).changed, false, by.personId);
      }
    });
  }

  it("given every call that is no look, when listed, then it is in the table or says why not", () => {
    const posts = Object.entries(api).filter(([, { method }]) => method === "POST");
    const known = [...Object.keys(called), ...Object.keys(stillAllowed)];

    assert.deepEqual(posts.map(([name]) => name).toSorted(), known.toSorted());
  });
});
