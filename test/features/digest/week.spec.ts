import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { digest } from "../../../bot/features/digest/index.ts";
import { weekTimeline } from "../../../bot/features/digest/moment-rules.ts";
import { supervisorDigestRoute } from "../../../bot/features/digest/routes.ts";
import type { Member } from "../../../bot/features/groups/public.ts";
import { confirmHoursRoute, logHoursRoute } from "../../../bot/features/hours/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { queued } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { anActor, groupId, participant, sessionsOf, stranger } from "../../support/a-group.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import type { TestPorts } from "../../support/ports.ts";
import { handedInAt } from "../../support/work-facts.ts";
import { aWorkplace, bo, changed, rendered, ria, run, sent, toldTo } from "./a-workplace.ts";

const momentOf = (key: string) => {
  const found = weekTimeline.moments(sessionsOf()).find((one) => one.key === key);
  assert.ok(found);
  return found;
};

describe("the weekly digest", () => {
  let ports: TestPorts;
  /** Lesson 4 was in week 8 (23 February), lesson 5 is in week 10. */
  const week = (key: string) => {
    ports.clock.now = momentOf(key).at;
    return run(ports, "digest.week", momentOf(key));
  };
  const own = async (actor: Actor = ria) => await toldTo(ports, actor);
  const shownOf = async (actor: Actor = ria) => {
    const notice = (await own(actor)).at(-1);
    assert.ok(notice);
    ports.clock.now = notice.dueAt;
    const shown = await rendered(ports, notice);
    return shown.kind === "card" ? shownText(shown.card) : shown.reason;
  };
  const present =
    (numbers: readonly number[]) =>
    ({ progress }: Member) => ({
      progress: {
        ...progress,
        attendance: Object.fromEntries(
          numbers.map((number) => [number, { state: "present" as const, minutes: 180 }]),
        ),
      },
    });
  const press = (verb: string, data: object, actor: Actor = ria) => {
    const found = digest.verbs?.[`digest.${verb}`];
    assert.ok(found);
    return found(ports, actor, { groupId, personId: "p-1", ...data });
  };
  const logged = (entryId: string, minutes: number) =>
    logHoursRoute(ports, participant, { groupId, entryId, on: "2027-02-20", minutes, note: "x" });

  beforeEach(async () => {
    ports = await aWorkplace();
  });

  it("given a week with a lesson, when asked twice, then one card at the own moment, for all participants", async () => {
    const memberships = [{ groupId, role: "supervisor" as const }];
    const preferences = { digest: { weekday: 4, hour: 15 } };
    await storedPerson(ports, aPerson({ personId: "p-ria", memberships, preferences }));
    await changed(ports, "p-1", present([1, 2, 3, 4]));
    const { again } = await week("2027-W10");
    await week("2027-W10");

    const all = await own();
    assert.deepEqual(
      all.map(({ id, dueAt }) => [id, dueAt]),
      [["digest.week:2027-W10", "2027-03-11T14:00:00.000Z"]],
    );
    assert.equal(again, momentOf("2027-W11").at);
    const shown = await shownOf();
    assert.match(shown, /Je hoeft nu niets te doen[\s\S]*Amina[\s\S]*4 van 5 lessen[\s\S]*Bram/);
    assert.match(shown, /Volgende les: dinsdag 23 maart/);
    assert.deepEqual(await own(bo), []);
  });

  it("given a week without a lesson and nothing asked, when Monday comes, then nobody is written to", async () => {
    await week("2027-W09");

    assert.deepEqual(await own(), []);
  });

  it("given nothing new since the last one, when it would go, then it is skipped with that reason", async () => {
    await changed(ports, "p-1", present([4]));
    await week("2027-W08");
    assert.match(await shownOf(), /Amina/);
    const [first] = await own();
    assert.ok(first);
    ports.clock.now = plus(ports.clock.now, { days: 1 });
    await sent(ports, first);
    await week("2027-W12");

    assert.equal(await shownOf(), "nothing_new");
  });

  it("given only news and a digest of last week, when it would go, then it waits; a question does not wait", async () => {
    await changed(ports, "p-1", present([3]));
    await week("2027-W08");
    const [first] = await own();
    assert.ok(first);
    ports.clock.now = first.dueAt;
    await sent(ports, first);
    await changed(ports, "p-1", present([3, 4]));
    await week("2027-W10");
    assert.equal(await shownOf(), "told_lately");

    await handedInAgain(ports, {
      groupId,
      personId: "p-1",
      assignmentId: "practice-1",
      kind: "practice",
    });
    assert.match(await shownOf(), /Dit vragen we jou[\s\S]*Hoe deed Amina dit/);
  });

  it("given eight in this track, when the next week comes, then there is none", async () => {
    const had = Array.from({ length: 8 }, (_, index) =>
      queued({
        id: `digest.week:2027-W0${index}`,
        type: "digest.week",
        groupId,
        to: "p-ria",
        data: {},
        dueAt: instant("2027-02-01T09:00:00Z"),
      }),
    );
    await ports.documents.commit(personPartition("p-ria"), had);
    await week("2027-W10");

    assert.equal((await own()).length, 8);
  });

  it("given hours written down, when confirmed in one tap, then exactly those; twice says it is done", async () => {
    await logged("entry-0001", 360);
    const until = ports.now();
    const tap = { minutes: 360, until };
    ports.clock.now = plus(until, { minutes: 5 });
    await logged("entry-0002", 30);

    const shown = shownText(cardOf(await press("confirm_hours", tap)));
    assert.match(shown, /Bewaard: 6 uur van Amina kloppen[\s\S]*Klopt: 30 minuten/);
    const twice = shownText(cardOf(await press("confirm_hours", tap)));
    assert.match(twice, /al bevestigd/);
  });

  it("given hours that changed, when the old card is pressed, then nothing is confirmed", async () => {
    await logged("entry-0001", 360);
    await logged("entry-0002", 60);
    const tap = { minutes: 420, until: ports.now() };
    const refused = { groupId, personId: "p-1", entryIds: ["entry-0002"], isRight: false };
    await confirmHoursRoute(ports, ria, refused);

    assert.match(shownText(cardOf(await press("confirm_hours", tap))), /zijn veranderd/);
    for (const who of [bo, participant, anActor("p-2")]) {
      const outcome = await press("confirm_hours", tap, who);
      assert.equal(outcome.ok ? "ok" : outcome.refusal, "groups.supervisors_only");
    }
  });

  it("given the page, when asked, then it has the same; a stranger is refused", async () => {
    await logged("entry-0001", 90);
    await changed(ports, "p-2", () => ({ notSafe: [{ at: ports.now() }] }));
    const outcome = await supervisorDigestRoute(ports, { ...ria, link: "supervise" }, {});
    assert.ok(outcome.ok);
    const { hours, notSafe, people, signOffs } = outcome.value;

    assert.deepEqual(
      hours.map(({ minutes }) => minutes),
      [90],
    );
    assert.deepEqual(
      notSafe.map(({ name }) => name),
      ["Bram"],
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      ["Amina", "Bram"],
    );
    assert.deepEqual(signOffs, []);
    const refused = await supervisorDigestRoute(ports, stranger, {});
    assert.equal(refused.ok ? "ok" : refused.refusal, "groups.not_known");
  });

  it("given what only the teacher may know, when shown, then none of it is there", async () => {
    await changed(ports, "p-1", (member) => ({
      ...present([1])(member),
      cannotCome: { 5: { at: ports.now(), reason: "Mijn kind is ziek" } },
      callMe: { 2: ports.now() },
      goals: [{ text: "Beter luisteren", chosenAt: ports.now() }],
    }));
    await week("2027-W10");

    assert.doesNotMatch(await shownOf(), /ziek|gebeld|luisteren|risico/);
  });

  it("given everything met after the last lesson, when the day after comes, then one card names who finished", async () => {
    ports.clock.now = instant("2027-06-16T10:00:00Z");
    const track = ports.tracks.find("individuele-ondersteuning-mz-3", 1);
    assert.ok(track);
    const judged = [
      ...track.practiceAssignments.map(({ id }) => id),
      ...track.modules.flatMap(({ work }) =>
        work.filter(({ kind }) => kind !== "practise").map(({ id }) => id),
      ),
    ];
    const finished = Object.fromEntries(
      judged.map((id) => [id, handedInAt(ports.now(), { state: "met" })]),
    );
    await run(ports, "digest.finished", { key: "last" });
    assert.deepEqual(await own(), []);
    await changed(ports, "p-1", ({ progress }) => ({ progress: { ...progress, work: finished } }));
    const { again } = await run(ports, "digest.finished", { key: "last", looks: 1 });
    await run(ports, "digest.finished", { key: "last", looks: 1 });

    assert.equal((await own()).length, 1);
    assert.match(await shownOf(), /Alles is gehaald[\s\S]*✓ Amina/);
    assert.ok(again);
  });
});
