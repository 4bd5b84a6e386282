import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { minutesPartition } from "../../../bot/features/load/store.ts";
import { aTalk, newTalk } from "../../../bot/features/talks/document.ts";
import { mondayTimeline } from "../../../bot/features/weekly/week-rules.ts";
import { queued } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aClass, groupId } from "../../support/a-group.ts";
import { aMember, aPerson, storedPerson, teacherId } from "../../support/a-member.ts";
import { actionsOf, shownText } from "../../support/card-text.ts";
import { idsOf, portsOf, type TestPorts } from "../../support/ports.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";
import { momentOf, noticeOf, rendered, run } from "./a-week.ts";

const pk = personPartition(teacherId);
const own = "weekly.monday:2027-W06";
const supervisor = { name: "Sanne Smit", mail: "s.smit@delinde.example" };
const absent = { state: "absent", minutes: 0 } as const;
const present = { state: "present", minutes: 180 } as const;

describe("the teacher's Monday card", () => {
  let ports: TestPorts;
  const teacher = aMember({ personId: teacherId, role: "teacher", name: "Tineke Vos" });
  const work = { "m01-hand-in": handedInAt(instant("2027-01-25T10:00:00Z")) };
  const fine = aProgress({ attendance: { 1: present, 2: present }, work });
  const monday = (key = "2027-W06", group = groupId) =>
    run(ports, "weekly.monday", momentOf(mondayTimeline, key), group);
  const text = async () => {
    const shown = await rendered(ports, own, pk);
    assert.ok(shown.kind === "card", JSON.stringify(shown));
    return shownText(shown.card);
  };
  const given = async (people: readonly object[], second: readonly object[] = []) => {
    ports = portsOf({ now: "2027-02-08T07:00:00Z" });
    const all = (members: readonly object[], prefix: string) => [
      teacher,
      ...members.map((change, index) =>
        aMember({ personId: `${prefix}-${index + 1}`, supervisor, progress: fine, ...change }),
      ),
    ];
    await aClass(ports, { members: all(people, "p") });
    if (second.length > 0) {
      await aClass(ports, {
        group: { groupId: "g-2", name: "Donderdag" },
        members: all(second, "q"),
      });
    }
    const memberships = [groupId, ...(second.length > 0 ? ["g-2"] : [])].map((id) => ({
      groupId: id,
      role: "teacher" as const,
    }));
    await storedPerson(ports, aPerson({ personId: teacherId, memberships }));
  };

  const askedFor = (week: string) =>
    queued({
      id: `weekly.monday:${week}`,
      type: "weekly.monday",
      groupId,
      to: teacherId,
      data: { week },
      dueAt: ports.now(),
      urgency: "daytime",
    });
  const aQuietWeek = async () => {
    const done = { "m01-hand-in": handedInAt(instant("2027-01-25T10:00:00Z"), { state: "met" }) };
    await given([{ progress: aProgress({ attendance: { 1: present, 2: present }, work: done }) }]);
    ports.clock.now = instant("2027-02-01T07:00:00Z");
  };

  beforeEach(() => given([{}]));

  it("given two groups, when both ask, then there is one card in the teacher's own partition", async () => {
    await given([{}], [{}]);
    await monday();
    await monday("2027-W06", "g-2");
    await monday();

    assert.deepEqual(await idsOf(ports, pk, "notice"), [`notice:${own}`]);
    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
    assert.match(await text(), /Individuele ondersteuning, dinsdag[\s\S]*Donderdag/);
    assert.equal((await noticeOf(ports, own, pk)).to, teacherId);
  });

  it("given a week with a session, when shown, then it has the lesson and what waits", async () => {
    await monday();

    assert.match(await text(), /Les 3, .*: dinsdag 9 februari/);
    assert.match(
      await text(),
      /1 opdracht wacht op jouw reactie\. De oudste is van maandag 25 januari\./,
    );
    const shown = await rendered(ports, own, pk);
    assert.ok(shown.kind === "card");
    assert.deepEqual(
      actionsOf(shown.card).map(({ verb, data }) => [verb, data]),
      [
        ["review.queue", { groupId }],
        ["progress.show_group", { groupId }],
      ],
    );
  });

  it("given people who need attention, when shown, then each has his sentences, without reasons", async () => {
    const reason = "Mijn kind is ziek";
    await given([
      {
        name: "Amina",
        callMe: { 2: instant("2027-02-01T09:00:00Z") },
        progress: aProgress({ attendance: { 1: absent, 2: absent }, work }),
      },
      { name: "Bram", cannotCome: { 3: { at: instant("2027-02-05T09:00:00Z"), reason } } },
      {
        name: "Chris",
        stopped: {
          at: instant("2027-02-03T09:00:00Z"),
          by: "p-3",
          reasons: ["too_hard"],
          remark: "Te veel",
        },
      },
    ]);
    await monday();
    const shown = await text();

    assert.match(shown, /⚠ Amina: Wil gebeld worden\. 2 keer afwezig/);
    assert.match(shown, /Kan niet komen: Bram/);
    assert.match(shown, /Gestopt: Chris/);
    assert.doesNotMatch(shown, /ziek|Te veel|too_hard/);
  });

  it("given who stopped before the Monday before, when shown, then it is not told again", async () => {
    const stopped = { at: instant("2027-02-01T06:00:00Z"), by: "p-2", reasons: [] };
    await given([{}, { name: "Chris", stopped }]);
    await monday();

    assert.doesNotMatch(await text(), /Chris/);
  });

  for (const [week, now, moment] of [
    ["2027-W01", "2027-01-04T07:00:00Z", "start"],
    ["2027-W24", "2027-06-14T06:00:00Z", "end"],
  ] as const) {
    it(`given ${week}, when shown, then the scans of the ${moment} are one button away`, async () => {
      ports.clock.now = instant(now);
      await monday(week);
      const shown = await rendered(ports, `weekly.monday:${week}`, pk);

      assert.ok(shown.kind === "card");
      const button = actionsOf(shown.card).find(({ verb }) => verb === "scan.heat_map");
      assert.deepEqual(button?.["data"], { groupId, moment });
    });
  }

  it("given nothing to tell, when it is sent, then it is skipped as nothing new", async () => {
    await aQuietWeek();
    await monday("2027-W05");

    assert.deepEqual(await rendered(ports, "weekly.monday:2027-W05", pk), {
      kind: "skip",
      reason: "nothing_new",
    });
  });

  it("given a vacation week or an archived group, when Monday comes, then nothing is asked", async () => {
    for (const change of [
      { vacationWeeks: ["2027-W06"] },
      { archivedAt: instant("2027-02-01T09:00:00Z") },
    ]) {
      ports = portsOf({ now: "2027-02-08T07:00:00Z" });
      await aClass(ports, { group: change });
      await monday();

      assert.deepEqual(await idsOf(ports, pk, "notice"), []);
    }
  });

  it("given talks to plan and to mark, when shown, then a line tells each, and alone it is news", async () => {
    await aQuietWeek();
    const startsAt = instant("2027-01-26T09:00:00Z");
    const open = { minutes: 15, proposedAt: startsAt, personId: "p-1" } as const;
    const moment = { startsAt, endsAt: plus(startsAt, { minutes: 15 }) };
    await ports.documents.commit(groupId, [
      newTalk(aTalk({ ...open, talkId: "middle-p-1", kind: "middle" })),
      newTalk(aTalk({ ...open, talkId: "end-p-1", kind: "end", state: "planned", moment })),
    ]);
    await monday("2027-W05");
    const shown = JSON.stringify(await rendered(ports, "weekly.monday:2027-W05", pk));

    assert.match(shown, /1 gesprek heeft nog geen moment\./);
    assert.match(shown, /Van 1 gesprek weten we niet of het doorging\./);
  });

  it("given twenty-five Mondays of this course, when the next comes, then there is none", async () => {
    const had = Array.from({ length: 25 }, (_, index) => askedFor(`2027-W${index + 10}`));
    await ports.documents.commit(pk, had);
    await monday();

    assert.ok(!(await idsOf(ports, pk, "notice")).includes(`notice:${own}`));
  });

  it("given a group whose course is over, when another has news, then only that is told", async () => {
    ports = portsOf({ now: "2027-02-08T07:00:00Z" });
    await given([{}], [{}]);
    ports.clock.now = instant("2027-12-06T07:00:00Z");

    await ports.documents.commit(pk, [askedFor("2027-W49")]);

    assert.deepEqual(await rendered(ports, "weekly.monday:2027-W49", pk), {
      kind: "skip",
      reason: "nothing_new",
    });
  });

  /** As five people of any group said it. */
  const said = async (assignmentId: string, minutes: number) => {
    await ports.documents.commit(minutesPartition("individuele-ondersteuning-mz-3", 1), [
      {
        kind: "upsert",
        id: "estimates",
        body: {
          docType: "estimates",
          schema: 1,
          assignments: { [assignmentId]: { answers: 5, medianMinutes: minutes } },
        },
      },
    ]);
  };

  it("given homework of this week that takes far longer, when told, then planned and real stand there", async () => {
    await said("m03-hand-in", 200);
    await monday();

    assert.match(await text(), /kost mensen ongeveer 200 minuten\. Gepland is 90\./);
  });

  it("given homework of long ago or as planned, when told, then nothing is said of it", async () => {
    await said("m01-hand-in", 300);
    await monday();

    assert.doesNotMatch(await text(), /kost mensen/);
  });
});
