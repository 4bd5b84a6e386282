import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { overviewCard } from "../../../bot/features/assignments/cards.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";

const [module] = loadTracks().all.find(({ teachable }) => teachable)?.modules ?? [];
const dueAt = instant("2027-01-26T18:00:00Z");

const shown = (now: string): string => {
  if (!module) throw new Error("a teachable track has modules");
  const view = { groupId: "g", module, dueAt, work: {}, now: instant(now) };
  return JSON.stringify(overviewCard(view, "nl"));
};

describe("the homework card and its date", () => {
  it("given time enough, when shown, then it says before when", () => {
    assert.match(shown("2027-01-25T12:00:00Z"), /Lever in vóór dinsdag 26 januari/);
  });

  it("given the date is past, when shown, then handing in is still welcome", () => {
    assert.match(shown("2027-01-27T12:00:00Z"), /is voorbij. Lever toch nog in/);
  });
});
