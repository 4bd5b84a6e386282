import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { asked, canChange, mayHaveMonth } from "../../../bot/features/employers/ask-rules.ts";
import {
  datesTimeline,
  monthStart,
  monthTimeline,
} from "../../../bot/features/employers/month-rules.ts";
import type { Notice } from "../../../bot/kernel/notice.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { sessionsOf } from "../../support/a-group.ts";

const now = instant("2027-03-01T09:00:00Z");
const aNotice = (change: Partial<Notice> = {}): Notice => ({
  docType: "notice",
  schema: 1,
  id: "employers.dates:1",
  type: "employers.dates",
  groupId: "g-1",
  to: "p-contact",
  data: {},
  dueAt: now,
  urgency: "daytime",
  state: "sent",
  attempts: 1,
  ...change,
});

describe("when a contact hears from us", () => {
  it("given a course from January to June, when planned, then six months have a card", () => {
    const moments = monthTimeline.moments(sessionsOf());

    assert.deepEqual(
      moments.map(({ key }) => key),
      ["2027-02", "2027-03", "2027-04", "2027-05", "2027-06", "2027-07"],
    );
    // The first of May is a Saturday.
    assert.equal(moments[3]?.at, "2027-05-03T07:00:00.000Z");
  });

  it("given a month that begins with a holiday, when planned, then it is the working day after", () => {
    // 1 January is a Friday, 1 January 2029 a Monday; Easter Monday of 2029 is 2 April.
    assert.equal(monthStart("2027-01"), "2027-01-04T08:00:00.000Z");
    assert.equal(monthStart("2029-01"), "2029-01-02T08:00:00.000Z");
    assert.equal(monthStart("2029-04"), "2029-04-03T07:00:00.000Z");
  });

  it("given no lessons, when planned, then there is nothing to tell", () => {
    assert.deepEqual([...monthTimeline.moments([]), ...datesTimeline.moments([])], []);
  });

  it("given lessons years away, when planned, then the dates go as soon as the class is made", () => {
    const [moment] = datesTimeline.moments(sessionsOf());

    assert.ok(moment && moment.at < "2024-01-01");
  });
});

describe("how often a contact hears from us", () => {
  it("given no card yet, when asked, then there is one; the same id for two groups at once", () => {
    const answer = asked("employers.dates", [], now);

    assert.deepEqual(answer, { kind: "new", id: "employers.dates:1" });
    assert.deepEqual(asked("employers.dates", [], now), answer);
  });

  it("given one in this track, when asked, then there is no second", () => {
    for (const state of ["pending", "sending", "sent", "failed"] as const) {
      const had = [aNotice({ state })];
      assert.equal(asked("employers.dates", had, plus(now, { days: 30 })).kind, "had");
    }
  });

  it("given a skipped one, or one of a track before, when asked, then there is a new one with an id of its own", () => {
    const skipped = [aNotice({ state: "skipped" })];
    assert.deepEqual(asked("employers.dates", skipped, now), {
      kind: "new",
      id: "employers.dates:2",
    });
    assert.equal(asked("employers.dates", [aNotice()], plus(now, { days: 200 })).kind, "new");
  });

  it("given six months, when a seventh is asked, then it does not come; a skipped one does not count", () => {
    const months = ["02", "03", "04", "05", "06", "07"].map((month) =>
      aNotice({ data: { month: `2027-${month}` } }),
    );
    assert.equal(mayHaveMonth(months, "2027-02"), false);
    assert.equal(mayHaveMonth(months, "2027-03"), true);
    assert.equal(
      mayHaveMonth([...months.slice(1), aNotice({ state: "skipped" })], "2027-02"),
      true,
    );
  });

  it("given a card in a chat, when dates move, then it can change; a mail or a waiting one cannot", () => {
    assert.equal(canChange(aNotice({ activityId: "a", path: "chat" })), true);
    for (const change of [
      { path: "mail" as const },
      { path: "mail" as const, activityId: "a" },
      { state: "pending" as const, activityId: "a" },
    ]) {
      assert.equal(canChange(aNotice(change)), false);
    }
  });
});
