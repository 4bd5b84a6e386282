import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { closeCard } from "../../../bot/features/attendance/close-card.ts";
import { nothingKnown } from "../../../bot/features/attendance/document.ts";
import { nextMorning } from "../../../bot/kernel/daytime.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { aSession, groupId } from "../../support/a-group.ts";
import { shownText } from "../../support/card-text.ts";

const session = aSession(1);
const shown = (collectedAt?: typeof session.endsAt): string => {
  const attendance = { ...nothingKnown(1), ...(collectedAt ? { collectedAt } : {}) };
  const view = { groupId, groupName: "Dinsdag", session, attendance, attendees: [], strangers: [] };
  return shownText(closeCard(view, "nl"));
};

describe("Les afronden, when Teams has told nothing", () => {
  it("given the first quarter of an hour, when shown, then the list still comes", () => {
    assert.match(shown(), /De lijst van Teams komt/);
    assert.match(shown(plus(session.endsAt, { minutes: 15 })), /De lijst van Teams komt/);
  });

  it("given the last look, when shown, then it says that no list came and what to do", () => {
    const text = shown(nextMorning(session.endsAt));

    assert.match(text, /Er kwam geen lijst van Teams\. Druk op ‘Verbeter de aanwezigheid’/);
    assert.doesNotMatch(text, /De lijst van Teams komt/);
  });
});
