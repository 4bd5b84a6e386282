import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { workLists } from "../../../bot/features/assignments/public.ts";
import type { WorkFacts } from "../../../bot/features/groups/public.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { aGroup, aSession, sessionsOf } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";

const found = loadTracks().find("individuele-ondersteuning-mz-3");
if (!found) throw new Error("the track with twelve modules is gone");
const track = found;

const now = instant("2027-01-20T10:00:00Z");
type Given = {
  readonly work?: Readonly<Record<string, WorkFacts>>;
  readonly handedOut?: number[];
  readonly at?: typeof now;
  readonly extensions?: ReturnType<typeof aMember>["extensions"];
  readonly sessions?: ReturnType<typeof sessionsOf>;
};
const lists = ({ work = {}, handedOut = [1], at = now, extensions = {}, sessions }: Given = {}) => {
  const member = aMember({ progress: aProgress({ work }), extensions });
  const group = aGroup({ handedOut });
  return workLists({ member, track, group, sessions: sessions ?? sessionsOf() }, at);
};
const counted = ({ done, open, late }: ReturnType<typeof lists>["hand_in"]) => [done, open, late];
const ids = ({ items }: ReturnType<typeof lists>["hand_in"]) =>
  items.map(({ assignment }) => assignment.id);
const afterAll = instant("2027-06-20T10:00:00Z");

describe("the three lists of work", () => {
  it("given nothing that was handed out, when listed, then all are empty", () => {
    assert.deepEqual(Object.values(lists({ handedOut: [] })).map(counted), [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("given one session, when listed, then practising and handing in stand apart", () => {
    const { practise, hand_in: handIn, practice } = lists();

    assert.deepEqual(
      [ids(practise), ids(handIn), ids(practice)],
      [["m01-practise"], ["m01-hand-in"], []],
    );
  });

  it("given the modules the track names, when handed out, then practice assignments are a third list", () => {
    const handedOut = [1, 2, 3, 4, 5];
    const at = plus(aSession(5).endsAt, { days: 1 });

    assert.deepEqual(ids(lists({ handedOut, at }).practice), ["practice-1"]);
    assert.deepEqual(ids(lists({ handedOut: [1, 2, 3], at }).practice), []);
  });

  it("given all states, when counted, then not yet is to do and the rest is done", () => {
    const handedOut = [1, 2, 3, 4];
    const at = plus(aSession(4).endsAt, { hours: 1 });
    const work = {
      "m01-practise": handedInAt(now, { state: "practised", attempt: 0 }),
      "m01-hand-in": handedInAt(now, { state: "met" }),
      "m02-hand-in": handedInAt(now, { state: "not_yet" }),
      "m03-hand-in": handedInAt(at),
    };
    const { practise, hand_in: handIn } = lists({ handedOut, at, work });

    assert.deepEqual(counted(practise), [1, 3, 0]);
    // Of the second the moment has passed again.
    assert.deepEqual(counted(handIn), [2, 2, 1]);
  });

  it("given a deadline that passed, when counted, then it is late; practising never is", () => {
    const at = plus(aSession(2).startsAt, { minutes: 1 });
    const { practise, hand_in: handIn } = lists({ at });

    assert.deepEqual(
      [counted(practise), counted(handIn)],
      [
        [0, 1, 0],
        [0, 1, 1],
      ],
    );
  });

  it("given an extension of one's own, when counted, then it is not late", () => {
    const at = plus(aSession(2).startsAt, { minutes: 1 });
    const dueAt = plus(at, { days: 3 });
    const extensions = { "m01-hand-in": { dueAt, reason: "Ziek.", by: "p-teacher", at: now } };

    assert.deepEqual(counted(lists({ at, extensions }).hand_in), [0, 1, 0]);
  });

  it("given work handed in after its deadline, when listed, then it is done and marked late", () => {
    const at = plus(aSession(2).startsAt, { days: 1 });
    const { hand_in: handIn } = lists({ at, work: { "m01-hand-in": handedInAt(at) } });

    assert.deepEqual(counted(handIn), [1, 0, 0]);
    assert.equal(handIn.items[0]?.late, true);
  });

  it("given a cancelled session, when listed, then its work never opens", () => {
    const sessions = sessionsOf().map((one) =>
      one.number === 1 ? aSession(1, { state: "cancelled" }) : one,
    );

    assert.deepEqual(ids(lists({ sessions }).hand_in), []);
  });

  it("given the whole track, when counted, then done and open add up in each list", () => {
    const handedOut = track.modules.map(({ number }) => number);
    for (const { items, done, open, late } of Object.values(lists({ handedOut, at: afterAll }))) {
      assert.equal(done + open, items.length);
      assert.ok(late <= open);
    }
  });
});
