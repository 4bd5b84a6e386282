import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  aClass,
  anActor,
  coordinator,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { shownText } from "../../support/card-text.ts";
import { portsOf } from "../../support/ports.ts";
import { asked, visitor } from "./a-talk.ts";

describe("one's own course", () => {
  for (const [q, answer, page] of [
    ["wanneer heb ik mijn volgende les", /^Je volgende les/, "sessions"],
    ["wie is mijn werkbegeleider", /werkbegeleider/i, ""],
    ["hoe ver ben ik", /^Mijn voortgang/, "progress"],
    ["wat moet ik nog inleveren", /.+/, "results"],
    ["waar vind ik mijn resultaten", /.+/, "results"],
    ["waar staan mijn uren", /.+/, "hours"],
    ["mag ik mijn planning zien", /.+/, "sessions"],
  ] as const) {
    it(`given a participant, when “${q}” is asked, then the own answer comes with a link`, async () => {
      const ports = portsOf();
      await aClass(ports);

      const { outcome, card, turns } = await asked(ports, participant, q);

      assert.equal(outcome, "own");
      assert.match(shownText(card), answer);
      assert.match(decodeURIComponent(JSON.stringify(card)), new RegExp(`/group/g-1/?${page}"`));
      assert.deepEqual(turns, [{ by: "asker", text: q }]);
    });
  }

  for (const [who, actor] of [
    ["a visitor", visitor],
    ["somebody we do not know", stranger],
    ["somebody of no group", anActor("p-9")],
    ["the coordinator", coordinator],
  ] as const) {
    it(`given ${who}, when asked for the own supervisor, then the general answer comes`, async () => {
      const ports = portsOf();
      await aClass(ports);

      const { outcome, ids } = await asked(ports, actor, "Wie is mijn werkbegeleider?");

      assert.notEqual(outcome, "own");
      assert.ok(ids.includes("wie-is-mijn-begeleider"));
    });
  }

  it("given a teacher, when she asks for her next lesson, then it is hers", async () => {
    const ports = portsOf();
    await aClass(ports);

    const { outcome, card } = await asked(ports, teacher, "wanneer is mijn volgende les");

    assert.equal(outcome, "own");
    assert.match(shownText(card), /^Je volgende les/);
  });
});
