import assert from "node:assert/strict";
import type { Output } from "../../../bot/contract/api.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import {
  amina,
  bram,
  chantal,
  everybody,
  type Named,
  teacher,
} from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts } from "../../support/chat.ts";
import { carriedOut, type JournalLine } from "../../support/tenant-hands.ts";

type Session = Output<"group">["sessions"][number];
const people = [teacher, ...everybody];
const day = 86_400_000;
const later = (at: string, inMs: number): string => new Date(Date.parse(at) + inMs).toISOString();
const ofGraph = (lines: readonly JournalLine[], method: string, path: RegExp) =>
  carriedOut(lines, { target: "graph", method, path });

describe("changing sessions", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest();
    ({ groupId } = await makeClass(running));
  });
  after(() => running.close());

  const sessions = async (): Promise<readonly Session[]> =>
    (await running.call(coordinator)("group", { groupId })).sessions;
  const session = async (number: number): Promise<Session> => {
    const found = (await sessions()).find((one) => one.number === number);
    assert.ok(found);
    return found;
  };
  const inCalendarOf = async (who: Named) =>
    (await running.hands.calendar(idOf(who))).map(({ subject, startsAt, cancelled }) => ({
      number: Number(/^Les (\d+)/.exec(subject)?.[1]),
      startsAt,
      cancelled,
    }));
  /** How many messages each person has that begin like this. */
  const heard = (start: string) =>
    Promise.all(
      people.map(async (who) => {
        const texts = await cardTexts(running, who);
        return texts.filter((text) => text.startsWith(start)).length;
      }),
    );
  const move = async (number: number, startsAt: string, shiftFollowing = false) => {
    const mark = await running.hands.mark();
    const { moved } = await running.call(teacher)("moveSession", {
      groupId,
      number,
      startsAt,
      shiftFollowing,
    });
    await running.pass({ minutes: 2 });
    return { moved, lines: await running.hands.journal(mark) };
  };

  it("given one session, when looked at before moving, then nothing changes", async () => {
    const { startsAt } = await session(5);
    const before = await sessions();
    const plan = await running.call(teacher)("previewMove", {
      groupId,
      number: 5,
      startsAt: later(startsAt, day),
      shiftFollowing: true,
    });
    await running.pass({ minutes: 2 });

    assert.equal(plan.sessions.length, 12);
    assert.equal(plan.sessions[4]?.startsAt, later(startsAt, day));
    assert.deepEqual(await sessions(), before);
  });

  it("given one session, when moved, then only its event changes, only its times, and everybody hears it once", async () => {
    const before = await session(5);
    const { moved, lines } = await move(5, later(before.startsAt, 2 * day));

    assert.equal(moved, 1);
    const patches = ofGraph(lines, "PATCH", /\/events\//);
    assert.equal(patches.length, 1);
    assert.deepEqual(Object.keys(Object(patches[0]?.requestBody)).toSorted(), ["end", "start"]);
    assert.deepEqual(ofGraph(lines, "POST", /\/events$/), []);
    const after = await session(5);
    assert.equal(after.startsAt, later(before.startsAt, 2 * day));
    assert.equal(after.joinUrl, before.joinUrl);
    for (const who of people) {
      const events = await inCalendarOf(who);
      assert.equal(events.find(({ number }) => number === 5)?.startsAt, after.startsAt);
      assert.equal(events.length, 12);
    }
    assert.deepEqual(
      await heard("Een les is verplaatst"),
      people.map(() => 1),
    );
  });

  it("given a later session, when all following shift along, then each keeps its event and everybody hears it once", async () => {
    const before = await sessions();
    const from = before[8];
    assert.ok(from);
    const { moved, lines } = await move(9, later(from.startsAt, 7 * day), true);

    assert.equal(moved, 4);
    assert.equal(ofGraph(lines, "PATCH", /\/events\//).length, 4);
    assert.deepEqual(ofGraph(lines, "POST", /\/events$/), []);
    const after = await sessions();
    assert.deepEqual(after.slice(0, 8), before.slice(0, 8));
    assert.ok(
      after.slice(8).every(({ startsAt }, index) => startsAt > (before[8 + index]?.startsAt ?? "")),
    );
    assert.deepEqual(
      (await inCalendarOf(bram)).map(({ startsAt }) => startsAt),
      after.map(({ startsAt }) => startsAt),
    );
    assert.deepEqual(
      await heard("4 lessen zijn verplaatst"),
      people.map(() => 1),
    );
  });

  it("given a session, when cancelled, then it leaves the teacher's calendar, stays crossed out in the others, and is told once", async () => {
    const mark = await running.hands.mark();
    await running.call(teacher)("cancelSession", { groupId, number: 7 });
    await running.pass({ minutes: 2 });
    const lines = await running.hands.journal(mark);

    // Named as in Microsoft's description, with a capital.
    assert.deepEqual(
      ofGraph(lines, "POST", /\/cancel$/).map(({ requestBody }) => requestBody),
      [{ Comment: "Deze les gaat niet door." }],
    );
    assert.equal(ofGraph(lines, "PATCH", /\/events\//).length, 0);
    assert.equal((await session(7)).state, "cancelled");
    const own = (await inCalendarOf(amina)).find(({ number }) => number === 7);
    assert.equal(own?.cancelled, true);
    assert.deepEqual(
      await heard("Een les gaat niet door"),
      people.map(() => 1),
    );
    await assert.rejects(running.call(teacher)("cancelSession", { groupId, number: 7 }), {
      code: "sessions.already_cancelled",
      message: "Les 7 gaat al niet door. Kies een andere les.",
    });
  });

  it("given an event of which the answer got lost, when moved, then it follows, and there is no second one", async () => {
    const { startsAt } = await session(6);
    const path = "/events/";
    await running.tenant.addFault({
      target: "graph",
      method: "PATCH",
      path,
      status: 504,
      afterEffect: true,
      count: 1,
    });
    const { lines } = await move(6, later(startsAt, day));
    await running.pass({ minutes: 10 });

    assert.equal((await session(6)).inCalendar, true);
    const events = (await inCalendarOf(chantal)).filter(({ number }) => number === 6);
    assert.deepEqual(events, [{ number: 6, startsAt: later(startsAt, day), cancelled: false }]);
    assert.deepEqual(ofGraph(lines, "POST", /\/events$/), []);
  });

  it("given two changes at the same moment, when both are sent, then both are told and both count", async () => {
    const [one, other] = [await session(11), await session(12)];
    const call = running.call(teacher);
    const plainly = { groupId, shiftFollowing: false };
    await Promise.all([
      call("moveSession", { ...plainly, number: 11, startsAt: later(one.startsAt, day) }),
      call("moveSession", { ...plainly, number: 12, startsAt: later(other.startsAt, day) }),
    ]);
    await running.pass({ minutes: 2 });

    assert.equal((await session(11)).startsAt, later(one.startsAt, day));
    assert.equal((await session(12)).startsAt, later(other.startsAt, day));
    // The lost PATCH of above was one change, these are two. A participant hears of four at most, a
    // teacher of three: the last card then says more.
    for (const [title, byTeacher, byOthers] of [
      ["Een les is verplaatst", 1, 2],
      ["2 lessen zijn verplaatst", 0, 1],
      ["3 lessen zijn verplaatst", 1, 0],
    ] as const) {
      const counts = people.map((who) => (who === teacher ? byTeacher : byOthers));
      assert.deepEqual(await heard(title), counts, title);
    }
  });

  it("given a session that has been, when moved or cancelled, then it is refused in a sentence", async () => {
    await running.tenant.advance((await session(1)).endsAt);
    const { startsAt } = await session(2);
    const request = { groupId, number: 1, startsAt: later(startsAt, -day), shiftFollowing: false };

    await assert.rejects(running.call(teacher)("moveSession", request), {
      code: "sessions.already_held",
    });
    await assert.rejects(running.call(teacher)("cancelSession", { groupId, number: 1 }), {
      message: "Les 1 is al begonnen of geweest. Kies een les die nog komt.",
    });
  });

  it("given a skills lab, when it is said, then the calendar and everybody know where and what to bring", async () => {
    const place = {
      kind: "skills_lab",
      address: "Dorpsstraat 1, zaal 2",
      bring: "je eigen schort",
    };
    const mark = await running.hands.mark();
    const call = running.call(teacher);
    await call("placeSession", { groupId, number: 10, place: { ...place, kind: "skills_lab" } });
    await running.pass({ minutes: 2 });
    const lines = await running.hands.journal(mark);

    const [patch, ...more] = ofGraph(lines, "PATCH", /\/events\//);
    assert.equal(more.length, 0);
    const where = "Skills lab, Dorpsstraat 1, zaal 2";
    const { location, body, ...rest } = Object(patch?.requestBody);
    assert.deepEqual(location, { displayName: `${where} (neem mee: je eigen schort)` });
    assert.match(Object(body).content, /Plaats: Skills lab, Dorpsstraat 1, zaal 2\./);
    assert.deepEqual(rest, {});
    assert.deepEqual((await session(10)).place, place);
    const [first] = (await cardTexts(running, bram)).filter((text) => text.includes(where));
    // Four messages came before: the last card says it too, with what it said already.
    assert.match(first ?? "", /^3 lessen zijn verplaatst[\s\S]*Neem mee: je eigen schort/);
    const weeks = await running.call(bram)("myWeeks", { groupId });
    assert.ok(weeks.maxHours <= 6, String(weeks.maxHours));
  });
});
