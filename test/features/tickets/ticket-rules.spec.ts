import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  dueFor,
  dueForAll,
  emptyAt,
  workingDayAfter,
} from "../../../bot/features/tickets/due-rules.ts";
import {
  answer,
  emptied,
  helped,
  isOverdue,
  passOn,
  reopen,
  take,
} from "../../../bot/features/tickets/rules.ts";
import type { Outcome } from "../../../bot/kernel/outcome.ts";
import { day, instant, localDay, localTime, plus } from "../../../bot/kernel/time.ts";
import { aTicket } from "../../support/a-ticket.ts";

const now = instant("2027-02-01T10:00:00Z");
const carla = { personId: "p-coordinator", name: "Carla" };
const bram = { personId: "p-bram", name: "Bram" };

const made = <T>(outcome: Outcome<T, string>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const codeOf = (outcome: Outcome<unknown, string>): string => (outcome.ok ? "ok" : outcome.refusal);
const answered = () => made(answer(aTicket(), { by: carla, text: "Ja.", seen: 0 }, now));

describe("before when a question is to be answered", () => {
  for (const [what, asked, reason, due] of [
    ["a Monday", "2027-02-01T09:00:00Z", "unanswered", "2027-02-03"],
    ["a Thursday", "2027-02-04T09:00:00Z", "asked", "2027-02-08"],
    ["a Saturday", "2027-02-06T09:00:00Z", "asked", "2027-02-09"],
    ["a complaint on a Friday", "2027-02-05T09:00:00Z", "complaint", "2027-02-08"],
    ["stopping on a Sunday night", "2027-02-07T22:59:00Z", "stopping", "2027-02-08"],
    ["the evening after midnight in Amsterdam", "2027-02-01T23:30:00Z", "complaint", "2027-02-03"],
    ["the day before Good Friday", "2027-03-25T09:00:00Z", "unanswered", "2027-03-31"],
    ["Christmas Eve", "2026-12-24T09:00:00Z", "complaint", "2026-12-28"],
    ["the day before King's Day", "2027-04-26T09:00:00Z", "complaint", "2027-04-28"],
  ] as const) {
    it(`given ${what}, when asked, then no weekend and no free day counts`, () => {
      const at = dueFor(reason, instant(asked));

      assert.deepEqual([localDay(at), localTime(at)], [due, "17:00"]);
    });
  }

  it("given it is late, when still not answered, then the others hear it a working day later", () => {
    const friday = instant("2027-02-05T16:00:00Z");

    assert.equal(dueForAll(friday), instant("2027-02-08T16:00:00Z"));
    assert.equal(workingDayAfter(day("2027-02-05"), 0), "2027-02-05");
    assert.equal(isOverdue(aTicket({ dueAt: friday }), plus(friday, { seconds: 1 })), true);
    assert.equal(isOverdue(aTicket({ dueAt: friday }), friday), false);
    assert.equal(isOverdue({ dueAt: friday, state: "answered" }, now), false);
  });
});

describe("taking a question", () => {
  it("given it is nobody's, when taken twice, then it is the taker's, once", () => {
    const taken = made(take(aTicket(), bram, now));

    assert.deepEqual(
      [taken.state, taken.owner, taken.takenBy],
      ["taken", bram, { ...bram, at: now }],
    );
    assert.equal(made(take(taken, bram, plus(now, { hours: 1 }))), taken);
  });

  it("given a colleague took it, when taken, then that is said; on purpose it is taken over", () => {
    const taken = made(take(aTicket(), bram, now));

    assert.equal(codeOf(take(taken, carla, now)), "tickets.taken_by_colleague");
    assert.equal(made(take(taken, carla, now, true)).takenBy?.name, "Carla");
  });

  it("given it was answered, when taken or passed on, then there is nothing to take", () => {
    assert.equal(codeOf(take(answered(), bram, now, true)), "tickets.already_answered");
    const pass = passOn(answered(), { from: carla, to: bram }, now);
    assert.equal(codeOf(pass), "tickets.already_answered");
  });
});

describe("passing a question on", () => {
  it("given it is taken, when passed on twice, then it is open and the other's, once", () => {
    const taken = made(take(aTicket(), carla, now));
    const passed = made(passOn(taken, { from: carla, to: bram }, now));

    assert.deepEqual([passed.state, passed.owner, passed.takenBy], ["open", bram, undefined]);
    assert.equal(passed.dueAt, taken.dueAt);
    assert.equal(made(passOn(passed, { from: carla, to: bram }, now)), passed);
    assert.equal(
      codeOf(passOn(passed, { from: { ...carla, personId: "p-else" }, to: bram }, now)),
      "tickets.already_theirs",
    );
  });
});

describe("answering a question", () => {
  it("given an open one, when answered, then the answer stands with who gave it", () => {
    const ticket = made(answer(aTicket(), { by: bram, text: "  Ja, dat mag. ", seen: 0 }, now));

    assert.deepEqual(ticket.answers, [{ by: bram, at: now, text: "Ja, dat mag." }]);
    assert.deepEqual([ticket.state, ticket.owner], ["answered", bram]);
  });

  it("given no words or too many, when answered, then it stays open", () => {
    assert.equal(
      codeOf(answer(aTicket(), { by: bram, text: " \n ", seen: 0 }, now)),
      "tickets.answer_empty",
    );
    const long = answer(aTicket(), { by: bram, text: "x".repeat(2_001), seen: 0 }, now);
    assert.deepEqual(long, {
      ok: false,
      refusal: "tickets.answer_too_long",
      details: { most: 2_000 },
    });
  });

  it("given a colleague answered meanwhile, when answered, then that is said, and one more goes on purpose", () => {
    const first = answered();
    const second = { by: bram, text: "Nee.", seen: 0 };

    assert.equal(codeOf(answer(first, second, now)), "tickets.answered_meanwhile");
    const both = made(answer(first, { ...second, seen: 1 }, now));
    assert.deepEqual(
      both.answers.map(({ text, by }) => [text, by.name]),
      [
        ["Ja.", "Carla"],
        ["Nee.", "Bram"],
      ],
    );
  });

  it("given the same press twice, when answered, then it is one answer", () => {
    const first = answered();

    assert.equal(made(answer(first, { by: carla, text: " Ja. ", seen: 0 }, now)), first);
  });

  it("given twenty answers, when one more, then it is enough", () => {
    let ticket = aTicket();
    for (let seen = 0; seen < 20; seen += 1) {
      ticket = made(answer(ticket, { by: carla, text: `${seen}`, seen }, now));
    }
    assert.equal(codeOf(answer(ticket, { by: carla, text: "x", seen: 20 }, now)), "tickets.full");
  });
});

describe("an answer that does not help", () => {
  it("given an answer, when reopened twice, then it is open once more, with the words and a new due moment", () => {
    const later = instant("2027-02-10T10:00:00Z");
    const open = made(reopen(answered(), " En op zondag? ", later));

    assert.deepEqual([open.state, open.more], ["open", { at: later, text: "En op zondag?" }]);
    assert.equal(open.dueAt, instant("2027-02-12T16:00:00Z"));
    assert.equal(made(reopen(open, "En op zondag?", later)), open);
    assert.equal(codeOf(reopen(open, "Iets anders", later)), "tickets.reopened_before");
  });

  it("given it was answered again, when reopened again, then a new question is asked for", () => {
    const open = made(reopen(answered(), "En op zondag?", now));
    const again = made(answer(open, { by: carla, text: "Ook niet.", seen: 1 }, now));

    assert.equal(codeOf(reopen(again, "Toch?", now)), "tickets.reopened_before");
    assert.equal(made(helped(again, now)).helpedAt, now);
  });

  it("given no answer or no words, when reopened or helped, then that is said", () => {
    assert.equal(codeOf(reopen(aTicket(), "x", now)), "tickets.not_answered_yet");
    assert.equal(codeOf(reopen(answered(), "  ", now)), "tickets.more_empty");
    assert.equal(codeOf(reopen(answered(), "x".repeat(1_001), now)), "tickets.words_too_long");
    assert.equal(codeOf(helped(aTicket(), now)), "tickets.not_answered_yet");
    const once = made(helped(answered(), now));
    assert.equal(made(helped(once, plus(now, { days: 1 }))), once);
  });
});

describe("what is left of a question after a year", () => {
  it("given an answer, when emptied, then no word, name or address is left, and what counts is", () => {
    const asker = { ...aTicket().asker, mail: "amina@delinde.example" };
    const ticket = aTicket({ asker, words: "Mijn vraag" });
    const full = made(
      reopen(made(answer(ticket, { by: carla, text: "Ja hoor.", seen: 0 }, now)), "En nu?", now),
    );
    const left = emptied(full, now);

    assert.doesNotMatch(JSON.stringify(left), /Amina|p-1\b|delinde|hond|vraag|Ja hoor|En nu/);
    assert.deepEqual(
      [left.reason, left.openedAt, left.answers[0]?.at, left.answers[0]?.by.name],
      ["unanswered", full.openedAt, now, "Carla"],
    );
    assert.equal(emptyAt(now), plus(now, { days: 365 }));
    for (const outcome of [
      take(left, carla, now),
      passOn(left, { from: carla, to: bram }, now),
      answer(left, { by: carla, text: "x", seen: 1 }, now),
      reopen(left, "x", now),
      helped(left, now),
    ]) {
      assert.equal(codeOf(outcome), "tickets.emptied");
    }
  });
});
