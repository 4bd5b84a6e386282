import assert from "node:assert/strict";
import type { Output } from "../../../bot/contract/api.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { providerDomain } from "../../../infra/local/ids.ts";
import {
  amina,
  bram,
  chantal,
  everybody,
  type GroupFacts,
  type Named,
  teacher,
} from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  importGroup,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { carriedOut, type JournalLine } from "../../support/tenant-hands.ts";

const colleagues: readonly Named[] = Array.from({ length: 21 }, (_, index) => ({
  name: `Collega ${String.fromCharCode(65 + index)}`,
  mail: `collega${index + 1}@${providerDomain}`,
}));

/** What makes a group that group is its start: every start is another hour, so another group. */
function groupMaker(running: () => AppUnderTest) {
  let hour = 8;
  return async (facts: Partial<GroupFacts> = {}) => {
    hour += 1;
    const startTime = `${String(hour).padStart(2, "0")}:00`;
    const participants = facts.participants ?? [amina, bram, chantal];
    const groupName = `Groep van ${startTime}`;
    return await importGroup(running(), { participants, startTime, groupName, ...facts });
  };
}

const stepOf = ({ provisioning }: Output<"group">, name: string) =>
  provisioning?.steps.find((step) => step.name === name);
const posted = (lines: readonly JournalLine[], path: RegExp) =>
  carriedOut(lines, { target: "graph", method: "POST", path });

describe("making a class while Microsoft 365 has trouble", () => {
  let running: AppUnderTest;
  const importOne = groupMaker(() => running);
  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, ...everybody, ...colleagues] });
    // Her card is not what this is about, and one chat takes only 60 changes in half a minute.
    await running.hands.block(idOf(coordinator));
    // Otherwise the first request for a team is refused anyway, and a fault there changes nothing.
    await running.tenant.settings({ groupAgeForTeamInSeconds: 0 });
  });
  afterEach(() => running.hands.clearFaults());
  after(() => running.close());

  const groupOf = (groupId: string) => running.call(coordinator)("group", { groupId });
  const mustBeDone = async (groupId: string): Promise<Output<"group">> => {
    const group = await groupOf(groupId);
    assert.equal(group.provisioning?.state, "done", JSON.stringify(group.provisioning));
    return group;
  };
  const lessonsOf = async ({ name }: { name: string }) =>
    (await running.hands.calendar(idOf(teacher))).filter(({ subject }) => subject.includes(name));

  for (const [what, fault] of [
    ["is throttled before a group", { path: "/groups$", status: 429, retryAfterInSeconds: 1 }],
    ["loses the answer about a group", { path: "/groups$", status: 504, afterEffect: true }],
    ["breaks off after making a group", { path: "/groups$", drop: "after" }],
    ["is throttled before a team", { path: "/teams$", status: 429, retryAfterInSeconds: 1 }],
    ["loses the answer about a team", { path: "/teams$", status: 504, afterEffect: true }],
    ["finds the young group unsound", { path: "/teams$", status: 400 }],
    ["loses the answer about a tab", { path: "/tabs$", status: 504, afterEffect: true }],
    ["loses an invitation", { path: "/invitations$", status: 504, afterEffect: true }],
    ["loses the answer about the app", { path: "/installedApps$", drop: "after" }],
    ["loses a session", { path: "/events$", status: 503, afterEffect: true }],
  ] as const) {
    it(`given a tenant that ${what}, when the class is made, then everything is there once`, async () => {
      await running.tenant.addFault({ target: "graph", method: "POST", count: 1, ...fault });
      const mark = await running.hands.mark();

      const { groupId } = await importOne();
      await running.pass({ minutes: 20 });

      const group = await mustBeDone(groupId);
      const lines = await running.hands.journal(mark);
      assert.equal(posted(lines, /\/groups$/).length, 1);
      assert.equal(posted(lines, /\/teams$/).length, 1);
      assert.equal(posted(lines, /\/tabs$/).length, 1);
      assert.equal((await lessonsOf(group)).length, 12);
    });
  }

  it("given a group larger than one request may bind, when one is refused, then 207 is read and it is mended", async () => {
    // In the order of their ids the last of them do not fit in the request that makes the group.
    const { hash } = running.app.app.ports;
    const inOrder = colleagues.toSorted((a, b) => (hash(a.mail) < hash(b.mail) ? -1 : 1));
    const refused = inOrder.at(-1) ?? teacher;
    const { groupId } = await importOne({ participants: colleagues });
    await running.pass({ seconds: 40 });
    // Graph takes no outsiders here; by the time it is asked, she is one.
    await running.tenant.addPerson({ ...refused, hint: "participant", kind: "external" });
    await running.pass({ minutes: 1 });
    const during = await groupOf(groupId);
    await running.tenant.addPerson({ ...refused, hint: "participant", kind: "internal" });
    await running.pass({ minutes: 2 });

    const step = stepOf(during, "members");
    assert.equal(step?.state, "busy");
    assert.equal(
      step?.note,
      `Microsoft weigerde een paar mensen: ${refused.name}. We proberen het nog eens.`,
    );
    const [team] = (await running.tenant.teams(idOf(refused))).filter(
      ({ name }) => name === during.name,
    );
    assert.equal(team?.members.length, 22);
    await mustBeDone(groupId);
  });

  it("given a tenant without invitations, when that is changed, then trying again makes the class", async () => {
    const dewi = { name: "Dewi Latuheru", mail: "d.latuheru@hetbaken.example" };
    await running.tenant.settings({ invitationsForbidden: true });
    const { groupId } = await importOne({ participants: [amina, dewi] });
    await running.pass({ minutes: 10 });
    const failed = await groupOf(groupId);
    await running.tenant.settings({ invitationsForbidden: false });
    const retried = await running.call(coordinator)("retryProvisioning", { groupId });
    await running.pass({ minutes: 10 });

    assert.equal(failed.provisioning?.state, "failed");
    const { state, note } = stepOf(failed, "guests") ?? {};
    assert.equal(state, "failed");
    assert.equal(
      note,
      "Uitnodigen van gasten staat uit in Microsoft 365. Vraag je beheerder om het aan te zetten. Probeer het daarna opnieuw.",
    );
    assert.equal(retried.state, "busy");
    const group = await mustBeDone(groupId);
    assert.deepEqual(group.provisioning?.pendingGuests, [dewi.name]);
  });

  it("given a teacher who is a stranger, when the class is made, then the step says whom to give an account", async () => {
    const stranger = { name: "Stef Vreemd", mail: "s.vreemd@elders.example" };
    const { groupId } = await importOne({ participants: [amina], teacher: stranger });
    await running.pass({ minutes: 10 });

    const { state, note = "" } = stepOf(await groupOf(groupId), "group") ?? {};
    assert.equal(state, "failed");
    assert.match(note, /^De docent \(s\.vreemd@elders\.example\) heeft geen account bij jullie/);
  });
});
