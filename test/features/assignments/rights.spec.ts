import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import {
  clean,
  handIn,
  handInChecked,
  keepDraft,
  openHandIn,
  showHandedIn,
} from "../../../bot/features/assignments/hand-in-verbs.ts";
import {
  askMinutes,
  chooseSettingVerb,
  help,
  open,
  practiseDone,
  sayMinutesVerb,
} from "../../../bot/features/assignments/verbs.ts";
import { instant } from "../../../bot/kernel/time.ts";
import {
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { given, ofAssignment, ports, read, work } from "./in-chat.ts";

const archivedAt = instant("2027-01-13T08:30:00Z");
const savedAt = "2027-01-13T08:00:00.000Z";
const looking = { open, openHandIn, help };
const changing = { handIn, handInChecked, keepDraft, clean, practiseDone, sayMinutesVerb };
const others = { askMinutes, showHandedIn };
const data = { ...ofAssignment, text: "Antwoord.", minutes: 30, savedAt };

describe("who may do what with work", () => {
  beforeEach(() => given());

  for (const [name, verb] of Object.entries({ ...looking, ...changing, ...others })) {
    for (const [who, actor, refusal] of [
      ["teacher", teacher, "groups.participants_only"],
      ["coordinator", coordinator, "groups.not_yours"],
      ["somebody else", outsider, "groups.not_yours"],
      ["a stranger", stranger, "groups.not_known"],
    ] as const) {
      it(`given the ${who}, when ${name} is pressed, then it is refused`, async () => {
        assert.deepEqual(await verb(ports, actor, data), { ok: false, refusal });
      });
    }

    it(`given a made-up card, when ${name} is pressed, then it is not believed`, async () => {
      await assert.rejects(verb(ports, participant, { groupId }), z.ZodError);
    });

    it(`given an unknown assignment, when ${name} is pressed, then it is refused`, async () => {
      const unknown = { ...data, assignmentId: "m99" };

      assert.deepEqual(await verb(ports, participant, unknown), {
        ok: false,
        refusal: "assignments.unknown",
      });
    });
  }

  for (const [name, verb] of Object.entries({ ...looking, handIn, handInChecked, keepDraft })) {
    it(`given a session to come, when ${name} is pressed, then it is not open`, async () => {
      assert.deepEqual(await verb(ports, participant, { ...data, assignmentId: "m02-hand-in" }), {
        ok: false,
        refusal: "assignments.not_open",
      });
    });
  }

  for (const [name, verb] of Object.entries({ ...changing, chooseSettingVerb })) {
    it(`given a closed group, when ${name} is pressed, then nothing changes any more`, async () => {
      await given({ group: { handedOut: [1], archivedAt } });
      const chosen = { ...data, number: 1, setting: "homeCare" };

      assert.deepEqual(await verb(ports, participant, chosen), {
        ok: false,
        refusal: "groups.archived",
      });
      assert.equal(await work(), undefined);
    });
  }

  it("given a closed group, when looked at, then what was there can be read", async () => {
    await given({ group: { handedOut: [1], archivedAt } });

    assert.match(await read(open, ofAssignment), /Je opdrachten bij les 1/);
  });
});
