import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { features } from "../../../bot/app.ts";
import { employersApi } from "../../../bot/contract/employers-api.ts";
import {
  employerCalendarRoute,
  employerOverviewRoute,
  exportOwnStaffRoute,
} from "../../../bot/features/employers/routes.ts";
import type { Member } from "../../../bot/features/groups/public.ts";
import { joined } from "../../../bot/joined.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { anActor, groupId } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress } from "../../support/work-facts.ts";
import { aClassWithContact, baken, contactId } from "./an-employer.ts";

const then = instant("2027-02-10T10:00:00Z");
const work = { attempt: 1, handedInAt: then };
let marks = 0;
/** A text that may reach no employer. */
const secret = (): string => {
  marks += 1;
  return `SECRET${marks}`;
};

/** Somebody about whom everything there is to know is known. */
const amina: Member = aMember({
  name: "Amina Yilmaz",
  mail: `${secret()}@delinde.example`.toLowerCase(),
  jobTitle: secret(),
  goals: [{ text: secret(), itemId: secret(), chosenAt: then }],
  extensions: { "m01-hand-in": { dueAt: then, reason: secret(), by: secret(), at: then } },
  cannotCome: { 1: { at: then, reason: secret() }, 2: { at: then, reason: secret() } },
  checkIns: { 1: then },
  absenceSteps: {
    1: [
      { step: "asked", at: then },
      { step: "teacher", at: then },
      { step: "coordinator", at: then },
    ],
    2: [
      { step: "coordinator", at: then },
      { step: "employer", at: then },
    ],
  },
  callMe: { 1: then },
  stopped: { at: then, by: secret(), reasons: [secret()], remark: secret() },
  supervisor: {
    name: "Ria Hoekstra",
    mail: secret(),
    personId: secret(),
    confirmedAt: then,
    onboardedAt: then,
  },
  deputy: { name: secret(), mail: secret() },
  formerSupervisors: [
    { name: secret(), mail: secret(), until: then, by: secret(), reason: secret() },
  ],
  workplaceExaminer: { name: secret(), mail: secret() },
  startAllowed: { at: then, by: secret(), reason: secret() },
  agreement: {
    version: 1,
    hoursPerWeek: 77,
    weeksSupernumerary: 66,
    accepted: { participant: { at: then, by: secret(), name: secret() } },
  },
  practiceContract: { on: secret(), place: secret() },
  signOffSteps: { "practice-1": [{ step: "teacher", at: then, attempt: 1 }] },
  notSafe: [{ at: then, assignmentId: secret(), settledBy: secret() }],
  progress: aProgress({
    scanPages: 55,
    scanPagesDone: 44,
    attendance: {
      1: { state: "absent", minutes: 33 },
      2: { state: "absent", minutes: 0 },
      3: { state: "late", minutes: 99 },
    },
    work: {
      "m01-hand-in": { ...work, state: "not_yet", minutes: 888 },
      "practice-1": { ...work, state: "handed_in", seen: "not_yet" },
    },
    practice: { loggedMinutes: 777, confirmedMinutes: 666, weeks: { "2027-W05": 555 } },
  }),
});
const chantal = aMember({ personId: "p-3", name: secret(), careOrganisation: baken });

/** Words that would tell what was seen, judged, noted or felt. */
const forbidden =
  /SECRET|secret\d|not_yet|with_help|by_self|late"|"minutes"|notSafe|reason|remark|risk|goal|scan|\b(?:77|66|55|44|33|99|888|777|666|555)\b/;

const contact = anActor(contactId);
const lived = (members: readonly Member[] = [amina, chantal]) =>
  aClassWithContact({
    now: "2027-03-01T09:00:00Z",
    members,
    class: { group: { madeAt: then, handedOut: [1, 2, 3, 4] } },
  });
const { stopped: _, ...stillIn } = amina;

describe("what an employer never sees", () => {
  for (const [what, member] of [
    ["who stopped", amina],
    ["who takes part", stillIn],
  ] as const) {
    it(`given somebody full of secrets ${what}, when the contact looks, then none is in the overview`, async () => {
      const ports = await lived([member, chantal]);

      const outcome = await employerOverviewRoute(ports, contact, {});

      assert.ok(outcome.ok);
      const staff = outcome.value.groups.map((group) => group.staff);
      assert.doesNotMatch(JSON.stringify(staff), forbidden);
      assert.doesNotMatch(JSON.stringify(outcome.value), /SECRET/i);
      employersApi.employerOverview.output.parse(outcome.value);
    });

    it(`given somebody full of secrets ${what}, when exported, then none is in the file or in the calendar`, async () => {
      const ports = await lived([member, chantal]);

      const file = await exportOwnStaffRoute(ports, contact, { format: "csv" });
      const calendar = await employerCalendarRoute(ports, contact, {});

      assert.ok(file.ok && calendar.ok);
      const text = Buffer.from(file.value.content, "base64").toString("utf8");
      assert.match(text, /Amina Yilmaz/);
      assert.doesNotMatch(text, forbidden);
      assert.doesNotMatch(calendar.value.ics, /SECRET|Amina|Ria/i);
    });

    for (const type of ["employers.dates", "employers.month", "employers.no_supervisor"]) {
      it(`given somebody full of secrets ${what}, when ${type} is made, then none is in it or in its mail`, async () => {
        const ports = await lived([member, chantal, aMember({ personId: "p-4", name: "Bo" })]);
        const kind = joined(features, "notices").get(type);
        const notice = readNotice({
          docType: "notice",
          schema: 1,
          id: `notice:${type}:1`,
          type,
          groupId,
          to: contactId,
          data: { month: "2027-03" },
          dueAt: then,
          urgency: "daytime",
          state: "pending",
          attempts: 0,
        });

        const rendered = await kind?.render(ports, notice, "nl");

        assert.equal(rendered?.kind, "card", JSON.stringify(rendered));
        assert.doesNotMatch(JSON.stringify(rendered), /SECRET|not_yet|\b(?:888|777|666|555)\b/i);
        const subject = kind?.byMail?.subject("nl") ?? "";
        assert.doesNotMatch(subject, /Amina|Linde|SECRET/i);
        assert.deepEqual(kind?.byMail?.link?.(notice), { purpose: "employer", path: "/employer" });
      });
    }
  }

  it("given absences, when looked at, then only the one that was passed on to the employer shows", async () => {
    const ports = await lived([stillIn]);

    const outcome = await employerOverviewRoute(ports, contact, {});

    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.groups[0]?.staff[0]?.presence, {
      attended: 1,
      missed: 1,
      sessions: [
        { number: 2, state: "not_there" },
        { number: 3, state: "there" },
      ],
    });
  });

  it("given somebody of another organisation, when the contact looks, then that name is nowhere", async () => {
    const ports = await lived();

    const outcome = await employerOverviewRoute(ports, contact, {});

    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.value.groups.flatMap(({ staff }) => staff.map(({ name }) => name)),
      ["Amina Yilmaz"],
    );
  });
});
