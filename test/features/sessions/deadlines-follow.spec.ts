import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { getGroup } from "../../../bot/features/groups/public.ts";
import type { ChangeData } from "../../../bot/features/sessions/change-data.ts";
import { cancelSession, moveSession } from "../../../bot/features/sessions/change-session.ts";
import { courseOf } from "../../../bot/features/sessions/course.ts";
import { deadlinesOf } from "../../../bot/features/sessions/deadline-rules.ts";
import { levelsOf } from "../../../bot/features/sessions/plan.ts";
import { listSessions } from "../../../bot/features/sessions/public.ts";
import { plus } from "../../../bot/kernel/time.ts";
import type { Track } from "../../../bot/kernel/track.ts";
import { aClass, aGroup, groupId, sessionsOf, teacher } from "../../support/a-group.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { noticesTo, tellChange, toldIn } from "./a-change.ts";

const anyChange = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  days: fc.integer({ min: -13, max: 27 }),
  shiftFollowing: fc.boolean(),
  isCancelled: fc.boolean(),
});
/** Work that takes so long that deadlines must be spread. */
const realMinutes = { "m03-hand-in": 400, "m07-hand-in": 500, "practice-2": 600 };

type AnyChange = { number: number; days: number; shiftFollowing: boolean; isCancelled: boolean };

async function changeIt(ports: TestPorts, change: AnyChange): Promise<boolean> {
  const { number, days, shiftFollowing, isCancelled } = change;
  const before = await listSessions(ports.documents, groupId);
  const startsAt = plus(before[number - 1]?.startsAt ?? ports.now(), { days });
  const move = { groupId, number, startsAt, shiftFollowing, reason: "Vakantie" };
  const outcome = isCancelled
    ? await cancelSession(ports, teacher, { groupId, number })
    : await moveSession(ports, teacher, move);
  return outcome.ok;
}

/** Told twice, as may happen. Gives what this person heard of it. */
async function tellIt(ports: TestPorts, change: number): Promise<ChangeData> {
  await tellChange(ports, change);
  await tellChange(ports, change);
  const told = (await noticesTo(ports, "p-1")).map(toldIn).find((one) => one.change === change);
  assert.ok(told, `change ${change} is told`);
  return told;
}

const groupNow = async (ports: TestPorts) => (await getGroup(ports.documents, groupId)).value;

/** From the final sessions alone, by the rules. */
async function finalDeadlines(ports: TestPorts, track: Track) {
  const stored = await groupNow(ports);
  const sessions = await listSessions(ports.documents, groupId);
  const running = { course: courseOf(track, realMinutes), group: stored, now: ports.now() };
  const { deadlines } = stored.sessionChanges > 0 ? levelsOf(sessions, running) : aGroup();
  const actual = deadlinesOf({ track, group: stored, sessions });
  return { actual, expected: deadlinesOf({ track, group: { ...stored, deadlines }, sessions }) };
}

async function check(now: string, changes: readonly AnyChange[]): Promise<void> {
  const ports = portsOf({ now });
  await aClass(ports, { group: { realMinutes }, participants: 1 });
  const track = ports.tracks.find(aGroup().trackId, 1);
  assert.ok(track);
  const first = deadlinesOf({ track, group: aGroup(), sessions: sessionsOf() });
  const known = new Map(Object.entries(first));
  for (const change of changes) {
    if (!(await changeIt(ports, change))) continue;
    const told = await tellIt(ports, (await groupNow(ports)).sessionChanges);
    for (const [id, { after }] of Object.entries(told.deadlines)) known.set(id, after);
  }
  const { actual, expected } = await finalDeadlines(ports, track);
  assert.deepEqual(actual, expected);
  assert.deepEqual(Object.fromEntries(known), expected);
  const notices = await noticesTo(ports, "p-1");
  const moved = notices.filter(({ type }) => type === "sessions.changed");
  assert.ok(moved.length <= 5, `${moved.length} messages`);
}

describe("deadlines after any sequence of moves and cancellations", () => {
  for (const now of ["2026-11-22T12:00:00Z", "2027-03-10T12:00:00Z"]) {
    it(`given it is ${now}, when all is done, then they follow from the final sessions, and what was told leads there`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 9 }), async (changes) => {
          await check(now, changes);
        }),
        { numRuns: 20 },
      );
    }).timeout(60_000);
  }
});
