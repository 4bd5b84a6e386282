import assert from "node:assert/strict";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { amina, everybody, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  everybodyMayStart,
  everybodyRedeems,
  idOf,
  importGroup,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts } from "../../support/chat.ts";
import { carriedOut } from "../../support/tenant-hands.ts";

const esra = { name: "Esra Demir", mail: "e.demir@hetbaken.example" };
const later = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

describe("somebody who joins after the first session", () => {
  let running: AppUnderTest;
  let groupId: string;
  let mark: number;
  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, ...everybody, esra] });
    const group = await makeClass(running);
    groupId = group.groupId;
    await running.tenant.advance(group.sessions[0]?.endsAt ?? "");
    await running.pass({ days: 1 });
    mark = await running.hands.mark();
    await running.tenant.addFault({ target: "graph", path: "/invitations$", status: 503 });
    await importGroup(running, { participants: [...everybody, esra] });
    await running.pass({ seconds: 10 });
  });
  after(() => running.close());

  const beginning = async (who: { name: string; mail: string }, start: string) =>
    (await cardTexts(running, who)).filter((text) => text.startsWith(start)).length;

  it("given the joining that takes long, when a session is moved meanwhile, then everybody hears it", async () => {
    const { provisioning, sessions } = await running.call(coordinator)("group", { groupId });
    const startsAt = later(sessions[11]?.startsAt ?? "", 1);
    const request = { groupId, number: 12, startsAt, shiftFollowing: false };
    await running.call(teacher)("moveSession", request);
    await running.pass({ minutes: 1 });

    assert.equal(provisioning?.state, "busy");
    assert.equal(await beginning(amina, "Een les is verplaatst"), 1);
  });

  it("given the joining, when it is done, then events to come have the new one, and those of the past are left alone", async () => {
    await running.hands.clearFaults();
    await running.pass({ minutes: 10 });
    await everybodyRedeems(running);
    await everybodyMayStart(running, groupId);
    await running.pass({ minutes: 30 });

    const { provisioning } = await running.call(coordinator)("group", { groupId });
    assert.equal(provisioning?.state, "done");
    const subjects = (await running.hands.calendar(idOf(esra))).map(({ subject }) => subject);
    assert.equal(subjects.length, 11);
    assert.ok(subjects.every((subject) => !subject.startsWith("Les 1:")));
    const lines = await running.hands.journal(mark);
    const wanted = { target: "graph", method: "PATCH", path: /\/events\// } as const;
    const withAttendees = carriedOut(lines, wanted).filter(
      ({ requestBody }) => "attendees" in Object(requestBody),
    );
    assert.equal(withAttendees.length, 11);
  });

  it("given who joined, when the messages are read, then welcome and scan came, and homework waits in the tasks", async () => {
    // The invitation was accepted late in the evening: nobody is woken for a welcome.
    await running.pass({ hours: 12 });
    assert.equal(await beginning(esra, "Welkom bij"), 1);
    assert.equal(await beginning(esra, "Wat kun je al?"), 1);
    const { work } = await running.call(esra)("myProgress", { groupId });
    assert.equal(
      work.find(({ kind, module }) => kind === "hand_in" && module === 1)?.state,
      "open",
    );
    assert.equal(await beginning(amina, "Welkom bij"), 1);
  });
});
