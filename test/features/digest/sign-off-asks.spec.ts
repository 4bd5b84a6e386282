import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findWork } from "../../../bot/features/assignments/public.ts";
import { digest } from "../../../bot/features/digest/index.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import { judgeWork } from "../../../bot/features/review/judge-work.ts";
import { signOffRoute } from "../../../bot/features/supervisors/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { anActor, groupId, participant, stranger, teacher } from "../../support/a-group.ts";
import { cardOf, shownText } from "../../support/card-text.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { idsOf, type TestPorts } from "../../support/ports.ts";
import { aWorkplace, bo, changed, rendered, ria, run, sent, toldTo } from "./a-workplace.ts";

const assignmentId = "practice-1";
const ids = { groupId, personId: "p-1", assignmentId };

describe("asking to sign off", () => {
  let ports: TestPorts;
  const handIn = (personId = "p-1") =>
    handedInAgain(ports, { ...ids, personId, kind: "practice", text: "Ik hielp met wassen." });
  const ask = (personId = "p-1") => run(ports, "digest.ask_sign_off", { personId, assignmentId });
  const pass = (days: number): void => {
    ports.clock.now = plus(ports.clock.now, { days });
  };
  const press = (verb: string, data: object, actor: Actor = ria) => {
    const found = digest.verbs?.[`digest.${verb}`];
    assert.ok(found);
    return found(ports, actor, { ...ids, attempt: 1, ...data });
  };
  const allArrive = async (): Promise<void> => {
    const all = [...(await toldTo(ports, ria)), ...(await toldTo(ports, bo))];
    for (const one of all.filter(({ wakeAt }) => wakeAt !== undefined)) await sent(ports, one);
  };
  const typesFor = async (actor: Actor) => (await toldTo(ports, actor)).map(({ type }) => type);
  const textFor = async (actor: Actor) => {
    const notice = (await toldTo(ports, actor)).at(-1);
    assert.ok(notice);
    const shown = await rendered(ports, notice);
    return shown.kind === "card" ? shownText(shown.card) : shown.reason;
  };
  const stepsOf = async (personId = "p-1") =>
    (await findMember(ports.documents, groupId, personId))?.value.signOffSteps[assignmentId]?.map(
      ({ step }) => step,
    );

  beforeEach(async () => {
    ports = await aWorkplace();
    await handIn();
  });

  it("given work of two people, when handed in, then one card lists both, and the job twice is once", async () => {
    await ask();
    await ask();
    await handIn("p-2");
    await ask("p-2");

    assert.deepEqual(await typesFor(ria), ["digest.sign_off"]);
    assert.match(await textFor(ria), /Hoe deed Amina dit[\s\S]*Hoe deed Bram dit/);
    assert.deepEqual(await stepsOf(), ["asked"]);
  });

  it("given a card of this week that is open, when more is asked, then it changes in place", async () => {
    await ask();
    const [first] = await toldTo(ports, ria);
    assert.ok(first);
    await sent(ports, first);
    await handIn("p-2");
    await ask("p-2");

    const all = await toldTo(ports, ria);
    assert.deepEqual([all.length, all[0]?.state], [1, "pending"]);
  });

  it("given no answer, when days pass, then it is reminded, the deputy and the teacher hear it", async () => {
    await ask();
    for (const days of [5, 5, 4]) {
      await allArrive();
      pass(days);
      await ask();
    }

    assert.deepEqual(await stepsOf(), ["asked", "reminded", "deputy", "teacher"]);
    assert.deepEqual(await typesFor(ria), ["digest.reminder", "digest.sign_off"]);
    assert.deepEqual(await typesFor(bo), ["digest.sign_off"]);
    assert.match(await textFor(bo), /Jij vervangt/);
    assert.doesNotMatch(await textFor(bo), /Bram/);
  });

  it("given the four answers, when pressed, then the card says it and shows what waits", async () => {
    await handIn("p-2");
    const first = shownText(cardOf(await press("sign", { seen: "with_help", card: "ask" })));
    const again = shownText(cardOf(await press("sign", { seen: "with_help", card: "ask" })));

    assert.match(first, /Bewaard: Amina deed het met hulp\.[\s\S]*Hoe deed Bram dit/);
    assert.doesNotMatch(first, /Hoe deed Amina/);
    assert.match(again, /Dit had je al gezegd/);
  });

  it("given two devices at once, when pressed, then one answer stands", async () => {
    const seen = ["by_self", "not_yet"];
    const answers = await Promise.all(
      seen.map((one) => rerunOnConflict(() => press("sign", { seen: one }))),
    );

    assert.ok(answers.every(({ ok }) => ok));
  });

  it("given a remark, when pressed, then it is kept; too long keeps the form", async () => {
    const form = shownText(cardOf(await press("open", { card: "ask" })));
    assert.match(form, /Ik hielp met wassen/);
    const long = await press("sign", { seen: "by_self", remark: "x".repeat(1001) });
    assert.match(shownText(cardOf(long)), /te lang/);
    await press("sign", { seen: "by_self", remark: "Rustig gedaan." });

    const work = await findWork(ports.documents, groupId, "p-1", assignmentId);
    assert.deepEqual(
      work?.value.sightings.map(({ remark }) => remark),
      ["Rustig gedaan."],
    );
  });

  it("given it was handed in again meanwhile, when the old card is pressed, then it says so and shows the new one", async () => {
    await handIn();
    const shown = shownText(cardOf(await press("sign", { seen: "by_self", card: "ask" })));

    assert.match(shown, /Amina leverde intussen opnieuw in/);
    assert.match(shown, /Opnieuw ingeleverd op/);
  });

  it("given the teacher judged meanwhile, when pressed, then it says so", async () => {
    const judgement = { text: "", improve: "", levels: {}, withoutSighting: "Ik zag het zelf" };
    const input = { ...ids, judgement: { attempt: 1, result: "met" as const, ...judgement } };
    const judged = await judgeWork(ports, teacher, input);
    assert.ok(judged.ok, JSON.stringify(judged));

    assert.match(shownText(cardOf(await press("sign", { seen: "by_self" }))), /al beoordeeld/);
    await ask();
    assert.deepEqual(await typesFor(ria), []);
  });

  it("given 'ik was er niet bij', when said, then it stays open and the deputy is asked at once", async () => {
    await ask();
    await signOffRoute(ports, ria, { ...ids, attempt: 1, seen: "not_there", remark: "" });
    const jobs = await idsOf(ports, groupId, "job");
    assert.ok(jobs.includes(`job:digest.ask_sign_off:p-1:${assignmentId}`));
    await ask();

    assert.deepEqual(await typesFor(bo), ["digest.sign_off"]);
    const done = shownText(cardOf(await press("sign", { seen: "by_self", card: "ask" }, bo)));
    assert.match(done, /Amina deed het zelf/);
  });

  it("given a supervisor who left, when the old one presses, then it is refused and the new one is asked", async () => {
    await ask();
    await changed(ports, "p-1", ({ supervisor }) => ({
      supervisor: { name: "Jo", mail: "jo@x.example", personId: "p-jo" },
      formerSupervisors: [{ ...supervisor, until: plus(ports.now(), { hours: 1 }), by: "c" }].map(
        ({ name = "", mail = "", ...rest }) => ({ name, mail, until: rest.until, by: rest.by }),
      ),
    }));
    pass(1);
    await ask();

    const old = await press("sign", { seen: "by_self" });
    assert.deepEqual(old.ok ? "ok" : old.refusal, "groups.supervisors_only");
    assert.deepEqual(await typesFor(anActor("p-jo")), ["digest.sign_off"]);
    assert.equal(await textFor(ria), "nothing_asked");
  });

  it("given others, when they press, then nobody signs for somebody else's participant or himself", async () => {
    for (const [who, code] of [
      [participant, "groups.supervisors_only"],
      [teacher, "groups.supervisors_only"],
      [anActor("p-2"), "groups.supervisors_only"],
      [stranger, "groups.not_known"],
    ] as const) {
      for (const verb of ["sign", "open"]) {
        const outcome = await press(verb, { seen: "by_self" }, who);
        assert.equal(outcome.ok ? "ok" : outcome.refusal, code, `${verb} ${who.personId}`);
      }
    }
  });

  it("given a closed group, when asked or told, then nothing", async () => {
    await ask();
    await closeByHand(ports);
    assert.equal(await textFor(ria), "group_archived");
    pass(5);
    assert.deepEqual(await ask(), {});
  });
});
