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
/** Allowed, and then the business has something to say. */
const participant = (answer: string): Answers => ({ ...participants, participant: answer });
const overseers = row(
  "groups.teachers_only",
  "groups.not_yours",
  "ok",
  "groups.not_yours",
  "ok",
  "groups.not_known",
);
const only = "groups.coordinators_only";
const coordinators = (answer: string) => row(only, only, only, only, answer, only);
const own = row("ok", "ok", "ok", "ok", "groups.none", "groups.not_known");
const ofModule = { module: 1 };
const ofWork = { assignmentId: "m01-hand-in" };

/** Every button, with data that names the group of Amina and Tessa, whoever presses it. */
const buttons: Readonly<Record<string, { readonly data: object; readonly answers: Answers }>> = {
  "assignments.ask_minutes": { data: ofWork, answers: participant("assignments.nothing_done") },
  "assignments.choose_setting": {
    data: { number: 1, setting: "homeCare" },
    answers: participants,
  },
  "assignments.clean_draft": { data: ofWork, answers: participant("assignments.no_draft") },
  "assignments.help": { data: ofWork, answers: participants },
  "assignments.open": { data: ofWork, answers: participants },
  "assignments.open_hand_in": { data: ofWork, answers: participants },
  "assignments.hand_in": { data: { ...ofWork, text: " " }, answers: participants },
  "assignments.hand_in_checked": {
    data: { ...ofWork, savedAt: "2027-01-13T08:00:00.000Z" },
    answers: participants,
  },
  "assignments.practise_done": { data: ofWork, answers: participant("assignments.to_hand_in") },
  "assignments.save_draft": { data: { ...ofWork, text: " " }, answers: participants },
  "assignments.say_minutes": {
    data: { ...ofWork, minutes: 30 },
    answers: participant("assignments.nothing_done"),
  },
  "assignments.show_handed_in": { data: ofWork, answers: participant("assignments.nothing_done") },
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
  "sessions.show_next": { data: {}, answers: own },
};

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
    // Choosing the same again changes nothing.
    const chosen = { groupId: two.groupId, setting: "homeCare" } as const;
    await two.running.call(amina)("chooseSetting", chosen);
  });
  after(() => two.running.close());

  const sentence = refusalSentences(features);
  const details = { number: 2 };
  /** The code of the refusal that sounds like this. */
  const heard = (said: string | undefined, code: string): string => {
    if (said === undefined) return "ok";
    const numbers = [2, 99].map((number) =>
      sentence("nl", { ok: false, refusal: code, details: { ...details, number } }),
    );
    return numbers.includes(said) ? code : said;
  };

  it("given all features, when their buttons and dialogs are listed, then each is in the table", () => {
    const verbs = features.flatMap((feature) => Object.keys(feature.verbs ?? {}));
    const names = features.flatMap((feature) => Object.keys(feature.dialogs ?? {}));

    assert.deepEqual(Object.keys(buttons).toSorted(), verbs.toSorted());
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
