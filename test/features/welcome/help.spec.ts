import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { GroupRole } from "../../../bot/contract/roles.ts";
import { helpCommand } from "../../../bot/features/welcome/help.ts";
import { participant } from "../../support/a-group.ts";
import { aPerson, storedPerson } from "../../support/a-member.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { portsOf } from "../../support/ports.ts";

/** What the word brings to somebody with these roles. */
async function helpFor(roles: readonly GroupRole[], isCoordinator = false) {
  const ports = portsOf();
  const memberships = roles.map((role) => ({ groupId: `g-${role}`, role }));
  await storedPerson(ports, aPerson({ personId: "p-1", memberships }));
  const card = cardOf(await helpCommand.answer(ports, { ...participant, isCoordinator }));
  return { verbs: actionsOf(card).map(({ verb }) => verb), text: shownText(card) };
}

describe("asking for help", () => {
  it("given a participant, when asked, then the daily tasks are there and somebody to call", async () => {
    const { verbs, text } = await helpFor(["participant"]);

    assert.deepEqual(verbs, [
      "progress.show_tasks",
      "sessions.show_next",
      "review.results",
      "hours.show",
      "sessions.show_weeks",
      "progress.show",
    ]);
    assert.match(text, /012 345 67 89/);
  });

  it("given other roles, when asked, then each sees only what leads somewhere for him", async () => {
    const teaches = ["review.queue", "sessions.show_next", "review.results"];
    assert.deepEqual((await helpFor(["teacher"])).verbs.slice(0, 3), teaches);
    assert.deepEqual((await helpFor(["supervisor"])).verbs, ["digest.show", "hugo.topics"]);
    assert.deepEqual((await helpFor([], true)).verbs, ["tickets.list", "hugo.topics"]);
    const other = ["hugo.topics", "hugo.courses", "intake.start"];
    assert.deepEqual((await helpFor([])).verbs, other);
    assert.deepEqual((await helpFor(["contact"])).verbs, other);
  });

  it("given a coordinator who teaches too, when asked, then both are there, in six buttons", async () => {
    for (const roles of [["teacher"], ["participant", "teacher"]] as const) {
      const { verbs, text } = await helpFor(roles, true);

      assert.ok(verbs.length <= 6);
      assert.equal(verbs.at(-1), "tickets.list");
      assert.match(text, /‘kennis’ of ‘intakes’/);
    }
  });
});
