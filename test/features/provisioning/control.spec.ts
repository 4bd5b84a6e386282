import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { cancel, retry } from "../../../bot/features/provisioning/control.ts";
import {
  askCancelVerb,
  cancelVerb,
  retryVerb,
  showVerb,
} from "../../../bot/features/provisioning/verbs.ts";
import { listSessions } from "../../../bot/features/sessions/public.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import {
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { aMaking } from "./a-making.ts";
import { inCalendar, stateOf, synced } from "./after-making.ts";

describe("trying again", () => {
  const failed = async () => {
    const making = await aMaking({ sessions: 2 });
    making.tenant.fail("createGroup", new Fault("tenant.forbidden"));
    await making.toTheEnd();
    return making;
  };

  it("given a step that failed, when retried, then it goes on there and nothing is done twice", async () => {
    const making = await failed();

    assert.ok((await retry(making.ports, coordinator, groupId)).ok);
    await making.toTheEnd();

    assert.equal(await stateOf(making), "done");
    const invited = making.tenant.changes.filter((change) => change.startsWith("invite"));
    assert.equal(invited.length, 2);
  });

  it("given a step that failed, when retried, then its reason is gone from the card", async () => {
    const making = await failed();

    const text = shownText(cardOf(await retryVerb(making.ports, coordinator, { groupId })));

    assert.match(text, /wordt klaargezet/);
    assert.doesNotMatch(text, /weigerde/);
  });

  it("given two presses at once, when retried, then the second hears that it runs", async () => {
    const making = await failed();

    const outcomes = await Promise.all(
      [1, 2].map(() => rerunOnConflict(() => retry(making.ports, coordinator, groupId))),
    );

    assert.deepEqual(outcomes.map(({ ok }) => ok).toSorted(), [false, true]);
  });

  for (const state of ["busy", "done"] as const) {
    it(`given a class that is ${state}, when retried, then there is nothing to retry`, async () => {
      const making = await aMaking({ group: { state } });

      assert.deepEqual(await retry(making.ports, coordinator, groupId), {
        ok: false,
        refusal: "provisioning.nothing_to_retry",
      });
    });
  }
});

describe("stopping", () => {
  it("given lessons in the calendar, when stopped, then they leave it and the job ends", async () => {
    const making = await aMaking({ sessions: 4 });
    await making.upTo("notices");

    assert.ok((await cancel(making.ports, coordinator, groupId)).ok);
    await synced(making);

    assert.equal(inCalendar(making), 0);
    assert.deepEqual(await making.once(), {});
    assert.equal(await stateOf(making), "cancelled");
  });

  it("given a class that was stopped, when tried again, then every lesson is back once", async () => {
    const making = await aMaking({ sessions: 4 });
    await making.upTo("notices");
    await cancel(making.ports, coordinator, groupId);
    await synced(making);

    await retry(making.ports, coordinator, groupId);
    await making.toTheEnd();

    assert.equal(inCalendar(making), 4);
    assert.equal(await stateOf(making), "done");
  });

  it("given a stop before the calendar followed, when tried again, then every lesson is there once", async () => {
    const making = await aMaking({ sessions: 4 });
    await making.upTo("notices");
    await cancel(making.ports, coordinator, groupId);

    await retry(making.ports, coordinator, groupId);
    await making.toTheEnd();
    await synced(making);

    assert.equal(inCalendar(making), 4);
  });

  it("given an event whose answer got lost, when stopped, then it leaves the calendar too", async () => {
    const making = await aMaking({ sessions: 1 });
    const lost = new Fault("tenant.unavailable", { retryable: true, ambiguous: true });
    making.tenant.fail("createEvent", lost, 1, "afterwards");
    await making.upTo("sessions");
    await making.once();

    await cancel(making.ports, coordinator, groupId);
    await synced(making);

    assert.equal(making.tenant.events.size, 1);
    assert.equal(inCalendar(making), 0);
  });

  it("given two presses at once, when stopped, then both see it stopped", async () => {
    const making = await aMaking();

    const outcomes = await Promise.all(
      [1, 2].map(() => rerunOnConflict(() => cancel(making.ports, coordinator, groupId))),
    );

    assert.ok(outcomes.every(({ ok }) => ok));
    const sessions = await listSessions(making.ports.documents, groupId);
    assert.deepEqual(
      sessions.map(({ rev }) => rev),
      [2, 2],
    );
  });

  it("given a class that is ready, when stopped late, then it is refused", async () => {
    const making = await aMaking();
    await making.toTheEnd();

    assert.deepEqual(await cancel(making.ports, coordinator, groupId), {
      ok: false,
      refusal: "provisioning.already_done",
    });
  });

  it("given the button, when pressed, then it is asked first", async () => {
    const making = await aMaking();

    const asked = cardOf(await askCancelVerb(making.ports, coordinator, { groupId }));
    const stopped = cardOf(await cancelVerb(making.ports, coordinator, { groupId }));

    assert.match(shownText(asked), /echt stoppen/);
    assert.match(shownText(stopped), /: gestopt/);
  });
});

describe("who may steer the making", () => {
  for (const [who, actor] of Object.entries({ participant, teacher, outsider, stranger })) {
    for (const [name, verb] of Object.entries({ showVerb, askCancelVerb, retryVerb, cancelVerb })) {
      it(`given the ${who}, when ${name} is pressed, then it is for coordinators`, async () => {
        const making = await aMaking();

        assert.deepEqual(await verb(making.ports, actor, { groupId }), {
          ok: false,
          refusal: "groups.coordinators_only",
        });
        assert.equal(await stateOf(making), "busy");
      });
    }
  }
});
