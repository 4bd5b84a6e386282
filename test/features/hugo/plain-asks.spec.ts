import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { asksForPerson, isGreeting } from "../../../bot/features/hugo/plain-asks.ts";
import { shownText } from "../../support/card-text.ts";
import { portsOf } from "../../support/ports.ts";
import { asked, verbsOf, visitor } from "./a-talk.ts";

describe("what needs no search: a greeting, or a wish for a person", () => {
  for (const text of ["hallo", "Hoi Hugo!", "goedemorgen", "hello there"]) {
    it(`given “${text}”, when asked, then Hugo says who he is and what to do`, async () => {
      assert.ok(isGreeting(text));
      const { outcome, card, turns } = await asked(portsOf(), visitor, text);

      assert.equal(outcome, "empty");
      assert.match(shownText(card), /ik ben Hugo/);
      assert.deepEqual(turns, []);
    });
  }

  for (const text of ["hallo wat kost het", "dag van de les", "hugo", ""]) {
    it(`given “${text}”, when looked at, then it is no greeting`, () => {
      assert.ok(!isGreeting(text));
    });
  }

  for (const text of [
    "ik wil met iemand praten",
    "mag ik een mens",
    "kan ik een medewerker spreken",
    "ik wil liever een echt persoon",
    "can i talk to a human",
  ]) {
    it(`given “${text}”, when asked, then Hugo offers to send it to a person`, async () => {
      assert.ok(asksForPerson(text));
      const { outcome, card } = await asked(portsOf(), visitor, text);

      assert.equal(outcome, "handover");
      assert.ok(verbsOf(card).includes("tickets.open"));
    });
  }

  for (const text of [
    "ben je een mens",
    "praat ik met een mens of een bot",
    "kan ik een medewerker aanmelden",
    "ik wil leren praten met iemand met dementie",
    "mag ik iemand meenemen naar de les",
    "hoe vaak moet ik met mijn docent praten",
    "mag een mens met een beperking meedoen",
  ]) {
    it(`given “${text}”, when looked at, then nobody asks for a person`, () => {
      assert.ok(!asksForPerson(text));
    });
  }
});
