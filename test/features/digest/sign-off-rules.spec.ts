import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { signOffDue, withSteps } from "../../../bot/features/digest/sign-off-rules.ts";
import type { Member } from "../../../bot/features/groups/public.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";

const id = "practice-1";
const start = instant("2027-02-01T09:00:00Z");
const onDay = (days: number) => plus(start, { days });
const ria = { name: "Ria", mail: "r@x.example", personId: "p-ria" };
const bo = { name: "Bo", mail: "b@x.example", personId: "p-bo", confirmedAt: start };
type Step = Member["signOffSteps"][string][number];
const step = (name: Step["step"], days: number, attempt = 1): Step => ({
  step: name,
  at: onDay(days),
  attempt,
});

const aCase = (change: Partial<Member> = {}, steps: readonly Step[] = [], work: object = {}) =>
  aMember({
    supervisor: ria,
    deputy: bo,
    progress: aProgress({ work: { [id]: handedInAt(start, work) } }),
    signOffSteps: steps.length > 0 ? { [id]: [...steps] } : {},
    ...change,
  });

const asked = [step("asked", 0)];
const reminded = [...asked, step("reminded", 5)];
const deputy = [...reminded, step("deputy", 10)];
const all = [...deputy, step("teacher", 14)];
const nobody = { supervisor: undefined, deputy: undefined };
const without = (change: object): Partial<Member> => change as Partial<Member>; // Fields left out.

describe("the steps towards a signature", () => {
  const cases: readonly (readonly [
    string,
    Member,
    number,
    readonly string[],
    number | undefined,
  ])[] = [
    ["just handed in", aCase(), 0, ["asked"], 5],
    ["asked, four days on", aCase({}, asked), 4, [], 5],
    ["asked, five days on", aCase({}, asked), 5, ["reminded"], 10],
    ["reminded, ten days on", aCase({}, reminded), 10, ["deputy"], 14],
    ["no deputy, ten days on", aCase(without({ deputy: undefined }), reminded), 10, [], 14],
    [
      "a deputy who has not said yes",
      aCase({ deputy: { ...ria, personId: "p-x" } }, reminded),
      10,
      [],
      14,
    ],
    ["fourteen days on", aCase({}, deputy), 14, ["teacher"], undefined],
    ["everything done", aCase({}, all), 30, [], undefined],
    [
      "the job was late for two weeks",
      aCase({}, asked),
      20,
      ["reminded", "deputy", "teacher"],
      undefined,
    ],
    ["signed meanwhile", aCase({}, asked, { seen: "with_help" }), 5, [], undefined],
    ["judged meanwhile", aCase({}, asked, { state: "met" }), 5, [], undefined],
    ["he was not there", aCase({}, asked, { seen: "not_there" }), 1, ["deputy"], 14],
    [
      "he was not there, no deputy",
      aCase(without({ deputy: undefined }), asked, { seen: "not_there" }),
      6,
      [],
      14,
    ],
    ["the deputy was not there either", aCase({}, deputy, { seen: "not_there" }), 11, [], 14],
    ["handed in again", aCase({}, all, { attempt: 2, handedInAt: onDay(20) }), 20, ["asked"], 25],
    ["stopped", aCase({ stopped: { at: start, by: "p-1", reasons: [] } }, asked), 5, [], undefined],
    ["archived group", aCase({ groupClosedAt: start }, asked), 5, [], undefined],
    ["nobody at work", aCase(without(nobody)), 0, ["teacher"], 5],
    ["no supervisor, a deputy", aCase(without({ supervisor: undefined })), 0, ["deputy"], 5],
    [
      "himself as supervisor",
      aCase({ supervisor: { ...ria, personId: "p-1" }, deputy: { ...bo, personId: "p-1" } }),
      0,
      ["teacher"],
      5,
    ],
    [
      "who said that he is not it",
      aCase({ supervisor: { ...ria, declinedAt: start } }),
      0,
      ["deputy"],
      5,
    ],
    [
      "another supervisor since",
      aCase(
        { formerSupervisors: [{ name: "Jo", mail: "j@x.example", until: onDay(7), by: "c" }] },
        reminded,
      ),
      8,
      ["asked"],
      10,
    ],
  ];

  for (const [name, member, days, due, next] of cases) {
    it(`given ${name}, when looked at on day ${days}, then ${due.join(", ") || "nothing"}`, () => {
      const found = signOffDue(member, id, onDay(days));

      assert.deepEqual(found.due, due);
      assert.equal(found.next, next === undefined ? undefined : onDay(next));
    });
  }

  it("given nothing handed in, when looked at, then nothing", () => {
    assert.deepEqual(signOffDue(aMember(), id, start), { due: [] });
  });

  it("given steps taken, when noted, then they are of the attempt that stands and older ones stay", () => {
    const member = aCase({}, all, { attempt: 2 });

    const noted = withSteps(member, id, ["asked"], onDay(20));

    assert.deepEqual(noted.signOffSteps[id], [...all, step("asked", 20, 2)]);
  });
});
