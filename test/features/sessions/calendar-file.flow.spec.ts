import assert from "node:assert/strict";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { amina, bram, everybody, teacher } from "../../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../../support/app-under-test.ts";

const people = [teacher, ...everybody];

describe("the calendar file of a class", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest();
    ({ groupId } = await makeClass(running));
    await running.call(teacher)("cancelSession", { groupId, number: 7 });
    await running.pass({ minutes: 2 });
  });
  after(() => running.close());

  it("given the calendar file, when asked for, then it has every session, and names only who asked", async () => {
    const own = await running.call(amina)("calendar", { groupId });
    const ofGroup = await running.call(coordinator)("calendar", { groupId });

    const { sessions } = await running.call(amina)("group", { groupId });
    // Long lines are folded (RFC 5545).
    const lines = own.ics.replaceAll("\r\n ", "");
    const start = sessions[4]?.startsAt.replace(/[-:]|\.000/g, "");
    assert.match(own.fileName, /\.ics$/);
    assert.equal(own.ics.match(/BEGIN:VEVENT/g)?.length, 12);
    assert.equal(own.ics.match(/STATUS:CANCELLED/g)?.length, 1);
    assert.ok(lines.includes(`DTSTART:${start}`));
    assert.ok(lines.includes(amina.mail));
    assert.ok(!lines.includes(bram.mail));
    assert.ok(
      people.every(({ mail, name }) => !ofGroup.ics.includes(mail) && !ofGroup.ics.includes(name)),
    );
  });
});
