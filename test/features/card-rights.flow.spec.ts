import assert from "node:assert/strict";
import { features } from "../../bot/app.ts";
import { refusalSentences } from "../../bot/words.ts";
import { amina } from "../support/a-group-file.ts";
import { activity, dialogAnyway, pressAnyway } from "../support/invoke.ts";
import {
  type Asker,
  askerNames,
  askers,
  type TwoGroups,
  twoGroups,
} from "../support/two-groups.ts";

type Answers = Readonly<Record<Asker, string>>;

/** In this order, so that a row can be read: what each of them hears. */
const row = (
  participant: string,
  otherParticipant: string,
  teacher: string,
  otherTeacher: string,
  coordinator: string,
  stranger: string,
): Answers => ({ participant, otherParticipant, teacher, otherTeacher, coordinator, stranger });

const participants = row(
  "ok",
  "groups.not_yours",
  "groups.participants_only",
  "groups.not_yours",
  "groups.not_yours",
  "groups.not_known",
);
const overseers = row(
  "groups.teachers_only",
  "groups.not_yours",
  "ok",
  "groups.not_yours",
  "ok",
  "groups.not_known",
);
const refusedOverseers = (answer: string): Answers => ({
  ...overseers,
  teacher: answer,
  coordinator: answer,
});
const ownScan = (answer: string): Answers => ({ ...participants, participant: answer });
/** Answers of a scan are for the teacher; a coordinator who is no member does not see them. */
const scansOf = (teacher: string): Answers => ({
  ...overseers,
  teacher,
  coordinator: "groups.not_yours",
});
const only = "groups.coordinators_only";
const coordinators = (answer: string) => row(only, only, only, only, answer, only);
const own = row("ok", "ok", "ok", "ok", "groups.none", "groups.not_known");
const notStopped = "evaluation.not_stopped";
const nobody = { personId: "p-nobody" };
const notInGroup = {
  ...overseers,
  teacher: "evaluation.not_a_participant",
  coordinator: "evaluation.not_a_participant",
};
const ofModule = { module: 1 };
const ofWork = { assignmentId: "m01-hand-in" };

/** Every button, with data that names the group of Amina and Tessa, whoever presses it. */
const buttons: Readonly<Record<string, { readonly data: object; readonly answers: Answers }>> = {
  "assignments.open": { data: ofWork, answers: participants },
  "assignments.open_hand_in": { data: ofWork, answers: participants },
  "assignments.hand_in": { data: { ...ofWork, text: " " }, answers: participants },
  "evaluation.stop": { data: {}, answers: participants },
  // Nobody has stopped, and stopping would change something: the right is asked before anything else.
  "evaluation.say_why": { data: {}, answers: { ...participants, participant: notStopped } },
  "evaluation.skip": { data: {}, answers: { ...participants, participant: notStopped } },
  "evaluation.go_on": { data: {}, answers: participants },
  "evaluation.choose_stop": { data: {}, answers: overseers },
  "evaluation.register_stop": { data: nobody, answers: notInGroup },
  "evaluation.take_back": { data: nobody, answers: notInGroup },
  "attendance.show": { data: { number: 1 }, answers: overseers },
  "attendance.close": {
    data: { number: 99 },
    answers: refusedOverseers("attendance.unknown_session"),
  },
  "attendance.resolve": {
    data: { number: 99, key: "x", who: "nobody" },
    answers: refusedOverseers("attendance.unknown_session"),
  },
  "attendance.show_correct": { data: { number: 1 }, answers: overseers },
  "attendance.correct": { data: { number: 1 }, answers: overseers },
  "attendance.read_catch_up": {
    data: { number: 1 },
    answers: { ...overseers, coordinator: "groups.teachers_only" },
  },
  "attendance.check_in": {
    data: { number: 99 },
    answers: { ...participants, participant: "attendance.unknown_session" },
  },
  "attendance.cannot_come": {
    data: { number: 99 },
    answers: { ...participants, participant: "attendance.unknown_session" },
  },
  "attendance.can_come": {
    data: { number: 99 },
    answers: { ...participants, participant: "attendance.unknown_session" },
  },
  "attendance.say_why": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_said" },
  },
  "attendance.call_me": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_missed" },
  },
  "attendance.catch_up": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_missed" },
  },
  "attendance.hand_in_catch_up": {
    data: { number: 1 },
    answers: { ...participants, participant: "attendance.not_missed" },
  },
  "hours.show": { data: {}, answers: participants },
  "hours.log": { data: {}, answers: participants },
  "hours.save": { data: { entryId: "entry-0001" }, answers: participants },
  "hours.remove": { data: { entryId: "entry-0001" }, answers: participants },
  "progress.show": { data: {}, answers: own },
  "progress.show_group": { data: {}, answers: overseers },
  "progress.show_tasks": { data: {}, answers: own },
  "provisioning.show": { data: {}, answers: coordinators("ok") },
  "provisioning.retry": { data: {}, answers: coordinators("provisioning.nothing_to_retry") },
  "provisioning.ask_cancel": { data: {}, answers: coordinators("ok") },
  "provisioning.cancel": { data: {}, answers: coordinators("provisioning.already_done") },
  "scan.open": { data: {}, answers: participants },
  "scan.open_page": { data: ofModule, answers: participants },
  "scan.save_page": { data: ofModule, answers: participants },
  "scan.share": { data: { given: true }, answers: ownScan("scan.not_completed") },
  "scan.ask_rating": { data: { given: true }, answers: ownScan("scan.not_completed") },
  "scan.goals": { data: {}, answers: ownScan("scan.not_completed") },
  "scan.save_goals": { data: { own: "x" }, answers: ownScan("scan.not_completed") },
  "scan.compare": { data: { personId: "p-nobody" }, answers: scansOf("scan.unknown_participant") },
  "scan.compare_module": {
    data: { ...ofModule, personId: "p-nobody" },
    answers: scansOf("scan.unknown_participant"),
  },
  "scan.heat_map": { data: {}, answers: scansOf("ok") },
  "scan.choose_participant": { data: {}, answers: scansOf("ok") },
  "sessions.show_next": { data: {}, answers: own },
};

/** These change something for who may press them; their own flows look at the rights. */
const elsewhere = ["evaluation.confirm_stop"];

const when = { on: "2027-01-26", time: "19:00", shift: "false" };
const change = { dialog: "sessions.change", number: 2 };
const dialogs = [
  ["task/fetch", change, overseers],
  [
    "task/submit",
    { ...change, ...when, step: "preview" },
    { ...overseers, teacher: "sessions.same_moment", coordinator: "sessions.same_moment" },
  ],
  [
    "task/submit",
    { ...change, ...when, step: "move" },
    { ...overseers, teacher: "sessions.same_moment", coordinator: "sessions.same_moment" },
  ],
  ["task/submit", { ...change, step: "ask_cancel" }, overseers],
  [
    "task/submit",
    { ...change, number: 99, step: "cancel" },
    { ...overseers, teacher: "sessions.unknown_session", coordinator: "sessions.unknown_session" },
  ],
] as const;

describe("who may press what", () => {
  let two: TwoGroups;
  before(async () => {
    two = await twoGroups();
  });
  after(() => two.running.close());

  const sentence = refusalSentences(features);
  const details = { number: 2 };
  /** The code of the refusal that sounds like this. */
  const heard = (said: string | undefined, code: string): string => {
    if (said === undefined) return "ok";
    const numbers = [1, 2, 99].map((number) =>
      sentence("nl", { ok: false, refusal: code, details: { ...details, number } }),
    );
    return numbers.includes(said) ? code : said;
  };

  it("given all features, when their buttons and dialogs are listed, then each is in the table", () => {
    const verbs = features.flatMap((feature) => Object.keys(feature.verbs ?? {}));
    const names = features.flatMap((feature) => Object.keys(feature.dialogs ?? {}));

    assert.deepEqual([...Object.keys(buttons), ...elsewhere].toSorted(), verbs.toSorted());
    assert.deepEqual(names, ["sessions.change"]);
  });

  for (const [verb, { data, answers }] of Object.entries(buttons)) {
    it(`given everybody, when ${verb} is pressed with this group in it, then only who may is served`, async () => {
      const before = two.stored();
      const said: Record<string, string> = {};
      for (const asker of askerNames) {
        const given = { groupId: two.groupId, ...data };
        const pressed = await pressAnyway(two.running, askers[asker], verb, given);
        said[asker] = heard(pressed.sentence, answers[asker]);
      }

      assert.deepEqual(said, answers);
      assert.equal(two.stored(), before);
    });
  }

  for (const [name, data, answers] of dialogs) {
    const step = "step" in data ? data.step : "open";
    it(`given everybody, when the dialog about a session is sent (${step}), then only who may is served`, async () => {
      const before = two.stored();
      const said: Record<string, string> = {};
      for (const asker of askerNames) {
        const given = { groupId: two.groupId, ...data };
        const answer = await dialogAnyway(two.running, askers[asker], name, given);
        said[asker] = heard(answer.sentence, answers[asker]);
      }

      assert.deepEqual(said, answers);
      assert.equal(two.stored(), before);
    });
  }

  it("given a group that does not exist, when asked for, then nobody sees a fault", async () => {
    for (const asker of askerNames) {
      const data = { groupId: "g-000000000000", ...ofModule, ...ofWork };
      for (const verb of Object.keys(buttons)) {
        const { status, sentence: said = "" } = await pressAnyway(
          two.running,
          askers[asker],
          verb,
          data,
        );
        assert.equal(status, 200);
        assert.doesNotMatch(said, /Meldcode/, `${asker} ${verb}`);
      }
    }
  });

  for (const [what, data] of [
    ["no group", {}],
    ["a group that is a list", { groupId: ["g"] }],
    ["a module that is a word", { groupId: "g", module: "een" }],
  ] as const) {
    it(`given a card with ${what}, when pressed, then the button no longer works, in a sentence`, async () => {
      const { sentence: said } = await pressAnyway(two.running, amina, "scan.save_page", data);

      assert.equal(said, "Deze knop werkt niet meer. Typ ‘hulp’ om verder te gaan.");
    });
  }

  it("given somebody of another tenant, when she presses, then it is forbidden and nothing changes", async () => {
    const before = two.stored();
    const tenant = "c3c3c3c3-0000-4000-8000-000000000003";
    const response = await activity(two.running, amina, {
      name: "adaptiveCard/action",
      value: {
        action: { type: "Action.Execute", verb: "scan.open", data: { groupId: two.groupId } },
      },
      conversation: { id: "a:1", tenantId: tenant, conversationType: "personal" },
      channelData: { tenant: { id: tenant } },
    });

    assert.equal(response.status, 403);
    assert.equal(two.stored(), before);
  });
});
