import assert from "node:assert/strict";
import { seeded } from "../../../infra/local/seeded.ts";
import { everybody } from "../../support/a-group-file.ts";
import { type KillRun, killRun } from "../../support/kill-run.ts";

const guests = everybody.filter(({ mail }) => mail.endsWith("@hetbaken.example")).length;

function assertWhole(run: KillRun): void {
  const { groups, teams, tabs, events, invitations, members, notices, unexplained } = run;
  assert.deepEqual(
    { groups, teams, tabs, events, invitations, members },
    // The class and the team for supervisors; the one supervisor is a guest too.
    {
      groups: 2,
      teams: 2,
      tabs: 1,
      events: 12,
      invitations: guests + 1,
      members: everybody.length,
    },
  );
  // One card for the coordinator, a question and a first talk for the supervisor, a welcome for all, a
  // scan and a first talk for all but the teacher.
  assert.equal(notices.length, 3 + (everybody.length + 1) + 2 * everybody.length);
  assert.deepEqual(
    notices.filter(({ state }) => state !== "sent").map(({ id, reason }) => [id, reason]),
    [],
  );
  assert.deepEqual(unexplained, []);
}

describe("an app that is killed while it makes a class", () => {
  let lines = 0;

  it("given no kill, when the class is made, then nothing is doubled or uncertain", async () => {
    const whole = await killRun(everybody, undefined);

    assertWhole(whole);
    assert.deepEqual(whole.doubled, []);
    assert.ok(whole.notices.every(({ uncertain }) => uncertain === undefined));
    ({ lines } = whole);
  });

  const random = seeded(20_270_107);
  for (const part of [0.15, 0.5, 0.85]) {
    const [share, delay] = [part + random() / 10, random()];
    it(`given a kill after ${Math.round(share * 100)} percent, when started again, then the class is whole`, async () => {
      const point = { afterLines: Math.ceil(share * lines), delayInMs: Math.floor(delay * 12) };

      const run = await killRun(everybody, point);

      assert.notEqual(run.killedAt, undefined);
      assertWhole(run);
    });
  }
});
