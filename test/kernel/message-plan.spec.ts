import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { type MessageRole, messagePlan, mostInTrack } from "../../bot/kernel/message-plan.ts";

const types = Object.values(messagePlan);

describe("the message plan", () => {
  for (const [role, most] of Object.entries(mostInTrack)) {
    it(`given all types for one ${role}, when added up, then they stay within ${most}`, () => {
      const bounds = types.map(({ atMost }) => Reflect.get(atMost, role as MessageRole) ?? 0); // A key of the plan.
      assert.ok(bounds.reduce((sum, bound) => sum + Number(bound), 0) <= most);
    });
  }

  it("given a cancelled session, when planned, then it has no bound and is not counted", () => {
    assert.deepEqual(messagePlan["sessions.cancelled"], {
      urgency: "now",
      atMost: {},
      uncounted: true,
    });
  });
});
