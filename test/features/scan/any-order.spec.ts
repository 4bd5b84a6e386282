import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  pageDone,
  pagesOf,
  pageVersion,
  type Scan,
  type ScanPage,
  savePage,
  scanAnswers,
} from "../../../bot/features/scan/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aScan, shortTrack } from "./a-scan.ts";

// The clock stands still: two saves of one moment must be told apart all the same.
const now = instant("2027-01-04T10:00:00Z");
const modules = [1, 3] as const;
const devices = 3;

type Module = (typeof modules)[number];
/** A device shows a page and what was stored of it then; it is pressed, perhaps twice. */
type Step =
  | { readonly kind: "show"; readonly device: number; readonly module: Module }
  | {
      readonly kind: "press";
      readonly device: number;
      readonly module: Module;
      readonly answers: readonly [string, string];
      readonly remark: string;
      readonly times: number;
      /** After "this page was saved meanwhile": press the button of that card too. */
      readonly deliberate: boolean;
    };

const device = fc.nat({ max: devices - 1 });
const module = fc.constantFrom(...modules);
const answer = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<string>(...scanAnswers) },
  { weight: 1, arbitrary: fc.constantFrom("", "excellent", "__proto__", "NOT_YET") },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("show" as const), device, module }),
  fc.record({
    kind: fc.constant("press" as const),
    device,
    module,
    answers: fc.tuple(answer, answer),
    remark: fc.constantFrom("", "’s Nachts 🌙", "مرحبا"),
    times: fc.integer({ min: 1, max: 3 }),
    deliberate: fc.boolean(),
  }),
);

/** The button as a device has it: which press it is, and of which state of the page. */
type Button = { readonly commandId: string; readonly version: string; readonly saves: number };
type Kept = { readonly answers: readonly [string, string]; readonly remark: string };

/** What a person would expect, told without the rule: counted saves instead of versions. */
class Desk {
  scan: Scan = aScan();
  readonly kept = new Map<Module, Kept>();
  readonly saves = new Map<Module, number>();
  readonly buttons = new Map<string, Button>();
  commands = 0;

  show(who: number, page: Module): Button {
    this.commands += 1;
    const button = {
      commandId: `c-${this.commands}`,
      version: pageVersion(this.scan, page),
      saves: this.saves.get(page) ?? 0,
    };
    this.buttons.set(`${who} ${page}`, button);
    return button;
  }

  buttonOf(who: number, page: Module): Button {
    return this.buttons.get(`${who} ${page}`) ?? this.show(who, page);
  }

  press(page: Module, { answers, remark }: Kept, { commandId, version, saves }: Button): void {
    const [a, b] = answers;
    const sent: ScanPage = {
      module: page,
      answers: { [`${page}a`]: a, [`${page}b`]: b },
      remark,
      commandId,
      version,
    };
    const inScale = [a, b].every((one) => scanAnswers.some((known) => known === one));
    const same = JSON.stringify(this.kept.get(page)) === JSON.stringify({ answers, remark });
    const complete = this.kept.size === modules.length;
    const fresh = saves === (this.saves.get(page) ?? 0);
    const outcome = savePage(this.scan, shortTrack, sent, now);

    assert.equal(outcome.ok, inScale && (same || (fresh && !complete)));
    if (!outcome.ok || same) {
      if (outcome.ok) assert.equal(outcome.value, this.scan);
      return;
    }
    this.scan = outcome.value;
    this.kept.set(page, { answers, remark });
    this.saves.set(page, saves + 1);
  }
}

function played(steps: readonly Step[]): Desk {
  const desk = new Desk();
  for (const one of steps) {
    if (one.kind === "show") {
      desk.show(one.device, one.module);
      continue;
    }
    const { answers, remark, times } = one;
    const sent = { answers, remark };
    const button = desk.buttonOf(one.device, one.module);
    for (let time = 0; time < times; time += 1) desk.press(one.module, sent, button);
    if (one.deliberate) desk.press(one.module, sent, desk.show(one.device, one.module));
  }
  return desk;
}

describe("pages of a scan, in any order, doubled, on several devices", () => {
  it("given any presses, when played, then the last accepted answers of each page stand", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { scan, kept } = played(steps);

        const expected = [...kept].flatMap(
          ([
            page,
            {
              answers: [a, b],
            },
          ]) => [
            [`${page}a`, a],
            [`${page}b`, b],
          ],
        );
        assert.deepEqual(scan.answers, Object.fromEntries(expected));
        const remarks = [...kept].filter(([, { remark }]) => remark !== "");
        assert.deepEqual(
          scan.remarks,
          Object.fromEntries(remarks.map(([page, { remark }]) => [String(page), remark])),
        );
        const all = pagesOf(shortTrack).every((one) => pageDone(scan, one));
        assert.equal(scan.completedAt !== undefined, all);
        assert.equal(all, kept.size === modules.length);
        assert.ok(Object.values(scan.answers).every((one) => scanAnswers.includes(one)));
      }),
      { numRuns: 500 },
    );
  });
});
