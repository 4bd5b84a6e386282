import assert from "node:assert/strict";
import { features } from "../../bot/app.ts";
import { refusalSentences } from "../../bot/words.ts";
import { amina } from "../support/a-group-file.ts";
import { activity, dialogAnyway, pressAnyway } from "../support/invoke.ts";
import { askerNames, askers, type TwoGroups, twoGroups } from "../support/two-groups.ts";
import { ofModule, ofWork } from "./button-answers.ts";
import { knowledgeDialogs } from "./knowledge/rights-of-dialog.ts";
import { buttons, dialogs, elsewhere } from "./rights-of-buttons.ts";

const everyDialog = [...dialogs, ...knowledgeDialogs];

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
    const numbers = [1, 2, 99].map((number) =>
      sentence("nl", { ok: false, refusal: code, details: { ...details, number } }),
    );
    return numbers.includes(said) ? code : said;
  };

  it("given all features, when their buttons and dialogs are listed, then each is in the table", () => {
    const verbs = features.flatMap((feature) => Object.keys(feature.verbs ?? {}));
    const names = features.flatMap((feature) => Object.keys(feature.dialogs ?? {}));

    assert.deepEqual([...Object.keys(buttons), ...elsewhere].toSorted(), verbs.toSorted());
    const asked = new Set(everyDialog.map(([, { dialog }]) => dialog));
    assert.deepEqual(names.toSorted(), [...asked].toSorted());
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

  for (const [name, data, answers] of everyDialog) {
    const step = "step" in data ? data.step : "open";
    it(`given everybody, when the dialog ${data.dialog} is sent (${step}), then only who may is served`, async () => {
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
