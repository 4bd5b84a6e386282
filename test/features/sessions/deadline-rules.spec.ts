import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  deadlinesOf,
  momentBefore,
  usualDeadlines,
} from "../../../bot/features/sessions/deadline-rules.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { aSession, sessionsOf } from "../../support/a-group.ts";

const track = loadTracks().find("individuele-ondersteuning-mz-3");
assert.ok(track);
const group = { deadlines: {}, everyWeeks: 2 };

describe("before which session work is asked", () => {
  const usual = usualDeadlines(track);

  it("given homework, when asked, then it is the next session", () => {
    assert.deepEqual([usual["m01-hand-in"], usual["m12-hand-in"]], [2, 13]);
  });

  it("given practice assignments, when asked, then each ends where the next one opens", () => {
    assert.deepEqual([usual["practice-1"], usual["practice-2"], usual["practice-3"]], [8, 10, 13]);
  });

  it("given practising, when asked, then it has no deadline", () => {
    assert.equal(usual["m01-practise"], undefined);
  });
});

describe("the moment of a deadline", () => {
  it("given a session, when asked, then it is its start", () => {
    assert.equal(momentBefore(2, sessionsOf(), 2), aSession(2).startsAt);
  });

  it("given a cancelled session, when asked, then it is the next one that happens", () => {
    const sessions = [aSession(1), aSession(2, { state: "cancelled" }), aSession(3)];

    assert.equal(momentBefore(2, sessions, 2), aSession(3).startsAt);
  });

  it("given the end of the course, when asked, then it is the rhythm later", () => {
    const last = aSession(12).startsAt;

    assert.equal(momentBefore(13, sessionsOf(), 2), plus(last, { days: 14 }));
  });

  it("given no session at all, when asked, then there is no moment", () => {
    assert.equal(momentBefore(2, [], 2), undefined);
  });

  it("given the leveller's choice, when asked, then it counts", () => {
    const due = deadlinesOf({
      track,
      group: { ...group, deadlines: { "m01-hand-in": 3 } },
      sessions: sessionsOf(),
    });

    assert.equal(due["m01-hand-in"], aSession(3).startsAt);
  });

  it("given an extension, when it is earlier than the group's moment, then it changes nothing", () => {
    const early = { "m01-hand-in": { dueAt: aSession(1).startsAt } };
    const late = { "m01-hand-in": { dueAt: aSession(4).startsAt } };
    const due = (extensions: typeof early) =>
      deadlinesOf({ track, group, sessions: sessionsOf(), extensions })["m01-hand-in"];

    assert.deepEqual([due(early), due(late)], [aSession(2).startsAt, aSession(4).startsAt]);
  });
});
