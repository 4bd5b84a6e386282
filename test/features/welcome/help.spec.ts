import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { helpCommand } from "../../../bot/features/welcome/help.ts";
import { participant } from "../../support/a-group.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { portsOf } from "../../support/ports.ts";

describe("asking for help", () => {
  it("given the word, when asked, then the daily tasks are there and somebody to call", async () => {
    const card = cardOf(await helpCommand.answer(portsOf(), participant));

    assert.deepEqual(
      actionsOf(card).map(({ verb }) => verb),
      [
        "progress.show_tasks",
        "sessions.show_next",
        "review.results",
        "hours.show",
        "sessions.show_weeks",
        "progress.show",
      ],
    );
    assert.match(shownText(card), /012 345 67 89/);
  });
});
