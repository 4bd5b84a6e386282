import { strict as assert } from "node:assert";
import fc from "fast-check";
import { beforeEach, describe, it } from "mocha";
import { countMinutes } from "../../../bot/features/load/count-minutes.ts";
import { counted, estimateOf, type Histogram } from "../../../bot/features/load/estimate-rules.ts";
import {
  findEstimates,
  flagged,
  isUnderestimated,
  shownMinutes,
} from "../../../bot/features/load/public.ts";
import { trackLoadRoute } from "../../../bot/features/load/routes.ts";
import { courseOf, realMinutes } from "../../../bot/features/sessions/public.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import {
  aClass,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { idsOf, portsOf, type TestPorts } from "../../support/ports.ts";

const trackId = "individuele-ondersteuning-mz-3";
const assignmentId = "m01-hand-in";
const plannedMinutes = 105;

const histogramOf = (answers: readonly number[]): Histogram =>
  answers.reduce<Histogram>((all, minutes) => counted(all, minutes), {});

describe("how long work really takes", () => {
  it("given any answers, when counted, then the median is that of the list", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1200 }), { minLength: 1, maxLength: 40 }),
        (answers) => {
          const inOrder = answers.toSorted((a, b) => a - b);
          const middle = (inOrder.length - 1) / 2;
          const [low, high] = [inOrder[Math.floor(middle)], inOrder[Math.ceil(middle)]];
          const medianMinutes = Math.round(((low ?? 0) + (high ?? 0)) / 2);

          assert.deepEqual(estimateOf(histogramOf(answers)), {
            answers: answers.length,
            medianMinutes,
          });
        },
      ),
    );
  });

  it("given answers that change, when counted, then only the last of each person counts", () => {
    const then = histogramOf([60, 60, 90]);

    assert.deepEqual(counted(then, 120, 60), { 60: 1, 90: 1, 120: 1 });
    assert.deepEqual(counted(counted(then, 120, 90), 90, 120), then);
  });

  for (const [answers, medianMinutes, isOver] of [
    [4, 1200, false],
    [5, 157, false],
    [5, 158, true],
    [50, 105, false],
  ] as const) {
    it(`given ${answers} answers and a median of ${medianMinutes}, when shown, then it is ${isOver ? "the median" : "the plan"}`, () => {
      const estimate = { answers, medianMinutes };

      assert.equal(isUnderestimated(plannedMinutes, estimate), isOver);
      assert.equal(shownMinutes(plannedMinutes, estimate), isOver ? medianMinutes : plannedMinutes);
    });
  }

  it("given nobody answered, when shown, then it is as planned", () => {
    assert.equal(shownMinutes(plannedMinutes), plannedMinutes);
  });
});

describe("counting answers of all groups", () => {
  let ports: TestPorts;
  const answered = (
    personId: string,
    minutes: number,
    { at = groupId, about = assignmentId } = {},
  ) => {
    const data = { personId, assignmentId: about, minutes };
    const job = readJob({
      docType: "job",
      schema: 1,
      id: "job:load.count_minutes:x",
      name: "load.count_minutes",
      data,
      attempts: 0,
      wakeAt: "2026-11-22T12:00:00.000Z",
    });
    return countMinutes(ports, job, at);
  };
  const estimates = () => findEstimates(ports.documents, trackId, 1);

  beforeEach(async () => {
    ports = portsOf();
    await aClass(ports);
    await aClass(ports, { group: { groupId: "g-2" }, people: [] });
  });

  it("given two groups of one track, when they answer, then they count together", async () => {
    await answered("p-1", 60);
    await answered("p-1", 90, { at: "g-2" });
    await answered("p-2", 200, { about: "m02-hand-in" });

    assert.deepEqual(await estimates(), {
      [assignmentId]: { answers: 2, medianMinutes: 75 },
      "m02-hand-in": { answers: 1, medianMinutes: 200 },
    });
  });

  it("given one answer, when counted twice or changed, then it is one answer", async () => {
    await answered("p-1", 60);
    await answered("p-1", 60);
    await answered("p-1", 90);

    assert.deepEqual(await estimates(), { [assignmentId]: { answers: 1, medianMinutes: 90 } });
    const kept = await idsOf(ports, `minutes:${trackId}:v1`, "answer");
    assert.equal(kept.length, 1);
    assert.doesNotMatch(kept.join(), /p-1|g-1/);
  });

  it("given many at the same moment, when counted, then none is lost", async () => {
    await Promise.all(["p-1", "p-2", "p-3", "p-4"].map((who, index) => answered(who, 60 + index)));

    assert.deepEqual(await estimates(), { [assignmentId]: { answers: 4, medianMinutes: 62 } });
  });

  it("given impossible minutes, when counted, then they are kept within a day", async () => {
    await answered("p-1", 100_000);
    await answered("p-2", -5);

    assert.deepEqual(await estimates(), { [assignmentId]: { answers: 2, medianMinutes: 601 } });
  });

  it("given work that takes far longer, when looked at, then it is flagged, shown and planned with", async () => {
    for (const who of ["p-1", "p-2", "p-3", "p-4", "p-5"]) await answered(who, 240);
    const track = ports.tracks.find(trackId, 1);
    assert.ok(track);

    const found = await trackLoadRoute(ports, teacher, { groupId });
    const real = realMinutes(track, await estimates());

    assert.ok(found.ok);
    assert.deepEqual(
      found.value.assignments.find((one) => one.assignmentId === assignmentId),
      {
        assignmentId,
        title: track.modules[0]?.work[1]?.title,
        module: 1,
        plannedMinutes,
        answers: 5,
        medianMinutes: 240,
        isUnderestimated: true,
        shownMinutes: 240,
      },
    );
    assert.equal(found.value.assignments.length, 27);
    assert.deepEqual(
      flagged(track, await estimates()).map((one) => one.assignmentId),
      [assignmentId],
    );
    assert.deepEqual(real, { [assignmentId]: 240 });
    assert.equal(courseOf(track, real).work[0]?.minutes, 180 - plannedMinutes + 240);
  });

  for (const [actor, refusal] of [
    [participant, "groups.teachers_only"],
    [outsider, "groups.not_yours"],
    [stranger, "groups.not_known"],
  ] as const) {
    it(`given ${actor.objectId}, when looking, then it is ${refusal}`, async () => {
      assert.deepEqual(await trackLoadRoute(ports, actor, { groupId }), { ok: false, refusal });
    });
  }

  it("given the coordinator, when looking, then it is shown", async () => {
    assert.ok((await trackLoadRoute(ports, coordinator, { groupId })).ok);
  });
});
