import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  checkedContent,
  draftContent,
  handedIn,
  isOpen,
  mayHandIn,
  practised,
  withDraft,
  withMinutes,
} from "../../../bot/features/assignments/rules.ts";
import type { Work } from "../../../bot/features/assignments/work.ts";
import type { Assignment } from "../../../bot/kernel/assignment.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aSession } from "../../support/a-group.ts";
import { anAssignment, aWork, reviewed } from "./a-work.ts";

const session = aSession(1);
const at = plus(session.endsAt, { hours: 12 });
const content = { text: "Mijn antwoord.", files: [] };
const attempt = { ...content, handedInAt: at };
const photo = { fileId: "f-1", name: "foto.jpg", type: "image/jpeg", size: 1000 };

describe("when work opens", () => {
  for (const [what, change, handedOut, now, expected] of [
    ["its session is over and it was handed out", {}, [1], at, true],
    ["its session ends at this moment", {}, [1], session.endsAt, true],
    ["it was not handed out yet", {}, [], at, false],
    ["another module was handed out", {}, [2], at, false],
    ["its session runs", {}, [1], plus(session.endsAt, { minutes: -1 }), false],
    ["its session was cancelled", { state: "cancelled" }, [1], at, false],
  ] as const) {
    it(`given ${what}, when looked at, then open is ${expected}`, () => {
      assert.equal(isOpen({ ...session, ...change }, 1, handedOut, now), expected);
    });
  }

  it("given no session, when looked at, then it is closed", () => {
    assert.equal(isOpen(undefined, 1, [1], at), false);
  });
});

describe("whether something can be handed in", () => {
  const answer = (earlier?: Work, change: Partial<Assignment> = {}, opened = true) => {
    const outcome = mayHandIn({ assignment: anAssignment(change), isOpen: opened, earlier });
    return outcome.ok ? "yes" : outcome.refusal;
  };
  const attempts = (...all: Work["attempts"]) => aWork({ attempts: all });

  for (const [what, said, expected] of [
    ["nothing was handed in", answer(), "yes"],
    ["there is only a draft", answer(aWork({ draft: { ...content, savedAt: at } })), "yes"],
    ["a practice assignment is open", answer(undefined, { kind: "practice" }), "yes"],
    ["it is practising", answer(undefined, { kind: "practise" }), "assignments.not_judged"],
    ["it is not open", answer(undefined, {}, false), "assignments.not_open"],
    ["an attempt waits", answer(attempts(attempt)), "assignments.already_handed_in"],
    ["it was met", answer(attempts(reviewed(attempt, "met"))), "assignments.already_met"],
    ["it was not yet", answer(attempts(reviewed(attempt, "not_yet"))), "yes"],
    [
      "the second try waits",
      answer(attempts(reviewed(attempt, "not_yet"), attempt)),
      "assignments.already_handed_in",
    ],
  ] as const) {
    it(`given ${what}, when asked, then the answer is ${expected}`, () => {
      assert.equal(said, expected);
    });
  }
});

describe("what can be handed in", () => {
  const checked = (change: Partial<Parameters<typeof checkedContent>[0]>) =>
    checkedContent({ text: "", files: [], ...change });
  const code = (outcome: ReturnType<typeof checked>) => (outcome.ok ? "ok" : outcome.refusal);

  for (const text of ["", "   ", "\n\t"]) {
    it(`given ${JSON.stringify(text)} and nothing else, when checked, then something is missing`, () => {
      assert.equal(code(checked({ text })), "assignments.empty");
    });
  }

  it("given only a link or only a file, when checked, then that is enough", () => {
    const link = " https://werk.example/plan ";

    assert.deepEqual(checked({ link }), {
      ok: true,
      value: { text: "", link: "https://werk.example/plan", files: [] },
    });
    assert.equal(code(checked({ files: [photo] })), "ok");
  });

  for (const link of [
    "javascript:alert(1)",
    "http://werk.example",
    "data:text/html,x",
    "file:///etc/passwd",
    "https://",
    "https://localhost",
    "werk.example",
    "<a href='https://werk.example'>",
    "https://bank.example@werk.example/",
    "https://werk.example/ javascript:alert(1)\u0000",
  ]) {
    it(`given the link ${JSON.stringify(link)}, when checked, then it is refused`, () => {
      const outcome = checked({ text: "Antwoord.", link });

      assert.equal(code(outcome), "assignments.bad_link");
    });
  }

  it("given a link of 501 characters, when checked, then the limit is named", () => {
    const link = `https://werk.example/${"x".repeat(480)}`;

    assert.deepEqual(checked({ link }), {
      ok: false,
      refusal: "assignments.link_too_long",
      details: { most: 500 },
    });
    assert.equal(code(checked({ link: link.slice(0, 500) })), "ok");
  });

  it("given the longest answer with spaces around it, when checked, then it fits", () => {
    assert.equal(code(checked({ text: ` ${"x".repeat(8000)} ` })), "ok");
  });

  for (const length of [8001, 50_000]) {
    it(`given ${length} characters, when checked, then the limit is named`, () => {
      assert.deepEqual(checked({ text: "x".repeat(length) }), {
        ok: false,
        refusal: "assignments.too_long",
        details: { most: 8000 },
      });
    });
  }

  it("given emoji, Arabic and HTML, when checked, then they stay as they are", () => {
    const text = "👩🏽‍🦽 مرحبا <b>vet</b> & \u202Erechts";

    assert.deepEqual(checked({ text }), { ok: true, value: { text, files: [] } });
  });

  it("given many empty lines, when checked, then one is left", () => {
    assert.deepEqual(checked({ text: "Een.\r\n\r\n\r\n\r\nTwee." }), {
      ok: true,
      value: { text: "Een.\n\nTwee.", files: [] },
    });
  });
});

describe("what is kept as a draft", () => {
  it("given 50,000 characters, when kept, then the first 8000 are", () => {
    assert.equal(draftContent({ text: "x".repeat(50_000), files: [] }).text.length, 8000);
  });

  it("given an emoji on the limit, when kept, then it is not cut in half", () => {
    const { text } = draftContent({ text: `${"x".repeat(7999)}😀`, files: [] });

    assert.equal(text, "x".repeat(7999));
  });

  it("given a wrong link, when kept, then it is left out", () => {
    assert.deepEqual(draftContent({ text: "Ik", link: "javascript:1", files: [] }), {
      text: "Ik",
      files: [],
    });
  });
});

describe("the next state of work", () => {
  const kept = (earlier?: Work) => ({ personId: "p-1", assignment: anAssignment(), earlier });

  it("given nothing before, when handed in, then it is the first attempt", () => {
    assert.deepEqual(handedIn(kept(), content, at), aWork({ attempts: [attempt] }));
  });

  it("given a draft, when handed in, then the draft has become the attempt", () => {
    const draft = { ...content, savedAt: at };

    assert.deepEqual(handedIn(kept(aWork({ draft })), content, at), aWork({ attempts: [attempt] }));
  });

  it("given a first try that was not yet, when handed in again, then both are kept", () => {
    const first = reviewed(attempt, "not_yet");
    const second = { text: "Beter.", files: [] };

    const { attempts } = handedIn(
      kept(aWork({ attempts: [first] })),
      second,
      plus(at, { days: 1 }),
    );

    assert.deepEqual(attempts, [first, { ...second, handedInAt: plus(at, { days: 1 }) }]);
  });

  it("given minutes said before, when handed in again, then they stay", () => {
    const first = reviewed(attempt, "not_yet");

    assert.equal(
      handedIn(kept(aWork({ attempts: [first], minutes: 40 })), content, at).minutes,
      40,
    );
  });

  it("given practising, when said twice and taken back, then the first moment counts until then", () => {
    const once = practised(kept(), true, at);
    const twice = practised(kept(once), true, plus(at, { days: 1 }));

    assert.equal(twice.practisedAt, at);
    assert.equal(practised(kept(twice), false, at).practisedAt, undefined);
  });

  it("given a draft only, when minutes are said, then there is nothing to say them of", () => {
    const drafted = withDraft(kept(), content, at);

    assert.deepEqual(withMinutes(drafted, 30), { ok: false, refusal: "assignments.nothing_done" });
    assert.equal(withMinutes(undefined, 30).ok, false);
  });

  it("given an attempt or practising, when minutes are said, then they are kept", () => {
    const outcomes = [aWork({ attempts: [attempt] }), practised(kept(), true, instant(at))].map(
      (work) => withMinutes(work, 30),
    );

    assert.deepEqual(
      outcomes.map((outcome) => outcome.ok && outcome.value.minutes),
      [30, 30],
    );
  });
});
