import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { supervisorDigestRoute } from "../../../bot/features/digest/routes.ts";
import { aTalk, newTalk, type Talk } from "../../../bot/features/talks/document.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";
import type { TestPorts } from "../../support/ports.ts";
import { aWorkplace, bo, changed, ria } from "./a-workplace.ts";

const now = instant("2027-02-24T11:00:00Z");
const startsAt = instant("2027-03-04T09:00:00Z");

describe("what other parts tell in the digest", () => {
  let ports: TestPorts;
  const digestOf = async (actor = ria) => {
    const outcome = await supervisorDigestRoute(ports, actor, {});
    assert.ok(outcome.ok);
    return outcome.value;
  };
  const talk = (change: Partial<Talk>) => {
    const given = { talkId: "middle-p-1", kind: "middle", minutes: 15, proposedAt: now } as const;
    return ports.documents.commit(groupId, [
      newTalk(aTalk({ ...given, personId: "p-1", ...change })),
    ]);
  };

  beforeEach(async () => {
    ports = await aWorkplace();
  });

  it("given nothing of them, when told, then there are no lines", async () => {
    const { talks, people } = await digestOf();

    assert.deepEqual([talks, people.flatMap(({ lines }) => lines)], [[], []]);
  });

  for (const [weekly, shown] of [
    [11 * 60, ["In 4 weken zijn 44 van de 64 afgesproken praktijkuren gemaakt. Praat samen."]],
    [12 * 60, []],
  ] as const) {
    it(`given ${weekly} minutes a week of sixteen hours, when told, then ${shown.length} lines`, async () => {
      const weeks = Object.fromEntries(
        ["2027-W05", "2027-W06", "2027-W07", "2027-W08"].map((week) => [week, weekly]),
      );
      ports.clock.now = instant("2027-03-03T11:00:00Z");
      await changed(ports, "p-1", ({ progress }) => ({
        agreement: { version: 1, hoursPerWeek: 16, accepted: {} },
        progress: { ...progress, practice: { ...progress.practice, weeks } },
      }));
      const { people } = await digestOf();

      assert.deepEqual(people.find(({ personId }) => personId === "p-1")?.lines, shown);
    });
  }

  it("given a talk that waits for an answer, when told, then the supervisor hears it and the deputy does not", async () => {
    await talk({ proposals: [{ startsAt, answers: {} }] });

    assert.deepEqual((await digestOf()).talks, ["1 gesprek wacht op jouw antwoord."]);
    assert.deepEqual((await digestOf(bo)).talks, []);
  });

  it("given a planned talk and something to do, when told, then the first day of each", async () => {
    const owner = { personId: "p-ria", name: "Ria", role: "supervisor" as const };
    const action = (actionId: string, dueOn: string) => {
      return { actionId, text: "Rooster", owner, dueOn, addedBy: "p-1", addedAt: now };
    };
    await talk({
      state: "planned",
      moment: { startsAt, endsAt: plus(startsAt, { minutes: 15 }) },
      actions: [action("action-0002", "2027-03-10"), action("action-0001", "2027-03-01")],
    });

    assert.deepEqual((await digestOf()).talks, [
      "Je volgende gesprek is op donderdag 4 maart.",
      "Je zou nog 2 dingen doen. Het eerste kan tot en met maandag 1 maart.",
    ]);
    ports.clock.now = instant("2027-03-02T11:00:00Z");
    assert.match(String((await digestOf()).talks), /Het eerste was voor maandag 1 maart/);
    assert.doesNotMatch(JSON.stringify(await digestOf()), /Rooster/);
  });
});
