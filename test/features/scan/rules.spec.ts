import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  firstOpenPage,
  maxRemark,
  pageDone,
  pagesDone,
  pagesOf,
  pageVersion,
  type Scan,
  type ScanPage,
  savePage,
} from "../../../bot/features/scan/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aScan, shortTrack } from "./a-scan.ts";

const monday = instant("2027-01-04T10:00:00Z");
const tuesday = instant("2027-01-05T10:00:00Z");

const page = (change: Partial<ScanPage> = {}): ScanPage => ({
  module: 1,
  answers: { "1a": "not_yet", "1b": "with_help" },
  remark: "",
  ...change,
});
const lastPage = page({ module: 3, answers: { "3a": "can_explain", "3b": "not_here" } });

function saved(scan: Scan, given: ScanPage, now = monday): Scan {
  const outcome = savePage(scan, shortTrack, given, now);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}
const refusalOf = (scan: Scan, given: ScanPage): string => {
  const outcome = savePage(scan, shortTrack, given, monday);
  assert.ok(!outcome.ok);
  return outcome.refusal;
};

describe("the pages of a scan", () => {
  it("given a module without items, when paged, then it is no page", () => {
    assert.deepEqual(
      pagesOf(shortTrack).map(({ number }) => number),
      [1, 3],
    );
  });

  it("given half a page, when counted, then the page is still open", () => {
    const scan = aScan({ answers: { "1a": "not_yet" } });
    const [first] = pagesOf(shortTrack);
    assert.ok(first);

    assert.equal(pageDone(scan, first), false);
    assert.equal(pagesDone(scan, shortTrack), 0);
    assert.equal(firstOpenPage(scan, shortTrack), first);
  });
});

describe("saving a page of the scan", () => {
  it("given a full page, when saved, then its answers and its moment are kept", () => {
    const scan = saved(aScan(), page());

    assert.deepEqual(scan.answers, { "1a": "not_yet", "1b": "with_help" });
    assert.deepEqual(scan.savedAt, { "1": monday });
    assert.equal(scan.completedAt, undefined);
    assert.equal(pagesDone(scan, shortTrack), 1);
    assert.equal(firstOpenPage(scan, shortTrack)?.number, 3);
  });

  it("given the last page, when saved, then the scan is complete", () => {
    const scan = saved(saved(aScan(), page()), lastPage, tuesday);

    assert.equal(scan.completedAt, tuesday);
    assert.equal(firstOpenPage(scan, shortTrack), undefined);
  });

  it("given the last page first, when saved, then the scan waits for the first", () => {
    assert.equal(saved(aScan(), lastPage).completedAt, undefined);
  });

  it("given the same page twice, when saved, then the second answers stand", () => {
    const again = page({ answers: { "1a": "by_myself", "1b": "by_myself" } });

    const scan = saved(saved(aScan(), page()), again, tuesday);

    assert.deepEqual(scan.answers, { "1a": "by_myself", "1b": "by_myself" });
    assert.deepEqual(scan.savedAt, { "1": tuesday });
  });

  it("given a complete scan, when another page comes late, then it is refused; the same is harmless", () => {
    const complete = saved(saved(aScan(), page()), lastPage);

    assert.equal(
      refusalOf(complete, page({ answers: { "1a": "by_myself", "1b": "by_myself" } })),
      "scan.completed",
    );
    assert.equal(saved(complete, page(), tuesday), complete);
  });

  for (const module of [2, 4, 0]) {
    it(`given module ${module}, which has no page, when saved, then it is refused`, () => {
      assert.equal(refusalOf(aScan(), page({ module })), "scan.page_unknown");
    });
  }

  for (const answers of [{}, { "1a": "not_yet" }, { "1a": "not_yet", "1b": "excellent" }]) {
    it(`given answers ${JSON.stringify(answers)}, when saved, then one is missing`, () => {
      assert.equal(refusalOf(aScan(), page({ answers })), "scan.answer_missing");
    });
  }

  it("given answers to other pages, when saved, then only this page's are kept", () => {
    const sent = page({
      answers: { "1a": "not_yet", "1b": "not_yet", "3a": "not_yet", x: "not_yet" },
    });

    assert.deepEqual(Object.keys(saved(aScan(), sent).answers), ["1a", "1b"]);
  });
});

describe("the remark on a page", () => {
  it("given a remark, when saved, then it is kept without spaces around it", () => {
    assert.deepEqual(saved(aScan(), page({ remark: "  Nachtdienst. " })).remarks, {
      "1": "Nachtdienst.",
    });
  });

  it("given an empty remark later, when saved, then the old one goes and others stay", () => {
    const scan = aScan({ remarks: { "1": "Oud.", "3": "Blijft." } });

    assert.deepEqual(saved(scan, page()).remarks, { "3": "Blijft." });
  });

  it("given the longest remark, when saved, then it fits", () => {
    assert.equal(saved(aScan(), page({ remark: "n".repeat(maxRemark) })).remarks["1"]?.length, 500);
  });

  it("given one character more, when saved, then it is refused with the limit", () => {
    const outcome = savePage(aScan(), shortTrack, page({ remark: "n".repeat(501) }), monday);

    assert.deepEqual(outcome, {
      ok: false,
      refusal: "scan.remark_too_long",
      details: { most: 500 },
    });
  });
});

describe("a card that is out of date", () => {
  const first = page({ commandId: "c-1", version: "" });
  const other = { "1a": "by_myself", "1b": "by_myself" };

  it("given a press, when saved, then the page has a version of its own", () => {
    const scan = saved(aScan(), first);

    assert.deepEqual(scan.commands, { "1": "c-1" });
    assert.equal(pageVersion(scan, 1), "c-1");
    assert.equal(pageVersion(scan, 3), "");
  });

  it("given the same press twice, when saved, then the second changes nothing", () => {
    const scan = saved(aScan(), first);

    assert.equal(saved(scan, first, tuesday), scan);
  });

  it("given the same answers from another old card, when saved, then nothing changes", () => {
    const scan = saved(aScan(), first);

    assert.equal(saved(scan, page({ commandId: "c-2", version: "" }), tuesday), scan);
  });

  for (const [what, change] of [
    ["another old card", { commandId: "c-2", version: "" }],
    ["the same button", { commandId: "c-1", version: "" }],
    ["the same button of a card made anew", { commandId: "c-1", version: "c-1" }],
    ["a card of before commands", {}],
  ] as const) {
    it(`given ${what}, when it sends other answers, then nothing is overwritten`, () => {
      const scan = saved(aScan(), first);

      assert.equal(refusalOf(scan, page({ answers: other, ...change })), "scan.page_changed");
    });
  }

  it("given a card that shows what is stored, when it sends other answers, then they stand", () => {
    const scan = saved(aScan(), first);

    const next = saved(scan, page({ answers: other, commandId: "c-2", version: "c-1" }), tuesday);

    assert.deepEqual(next.answers, other);
    assert.equal(pageVersion(next, 1), "c-2");
  });

  it("given only another remark on an old card, when sent, then it is not lost unseen either", () => {
    const scan = saved(aScan(), first);

    assert.equal(refusalOf(scan, page({ remark: "Soms.", version: "" })), "scan.page_changed");
  });

  it("given a page that an old card saved, when a new card shows it, then its moment is the version", () => {
    const scan = saved(aScan(), page());

    assert.equal(pageVersion(scan, 1), monday);
    assert.ok(saved(scan, page({ answers: other, commandId: "c-1", version: monday })));
  });
});
