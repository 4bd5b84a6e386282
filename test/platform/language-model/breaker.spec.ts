import assert from "node:assert/strict";
import { makeBreaker } from "../../../bot/platform/language-model/breaker.ts";

const limits = { mostFailures: 3, restInMs: 1_000 };

function aBreaker() {
  const clock = { now: 0 };
  return { clock, breaker: makeBreaker(limits, () => clock.now) };
}

describe("resting after failures", () => {
  it("given fewer failures than the limit, when asked, then it may", () => {
    const { breaker } = aBreaker();

    assert.deepEqual([breaker.failed(), breaker.failed()], [false, false]);
    assert.equal(breaker.mayAsk(), true);
  });

  it("given a success between failures, when counted, then only a row counts", () => {
    const { breaker } = aBreaker();

    breaker.failed();
    breaker.failed();
    breaker.worked();
    breaker.failed();
    breaker.failed();

    assert.equal(breaker.mayAsk(), true);
  });

  it("given the last failure of a row, when asked, then not before the rest is over", () => {
    const { breaker, clock } = aBreaker();

    assert.deepEqual([breaker.failed(), breaker.failed(), breaker.failed()], [false, false, true]);
    assert.equal(breaker.mayAsk(), false);
    clock.now = 999;
    assert.equal(breaker.mayAsk(), false);
    clock.now = 1_000;
    assert.equal(breaker.mayAsk(), true);
  });

  it("given a rest that is over, when many ask at once, then one tries for all", () => {
    const { breaker, clock } = aBreaker();
    for (let count = 0; count < 3; count += 1) breaker.failed();
    clock.now = 1_000;

    assert.deepEqual([breaker.mayAsk(), breaker.mayAsk(), breaker.mayAsk()], [true, false, false]);
  });

  it("given a try after the rest, when it fails it rests again, when it works everybody may", () => {
    const { breaker, clock } = aBreaker();
    for (let count = 0; count < 3; count += 1) breaker.failed();
    clock.now = 1_000;
    breaker.mayAsk();

    assert.equal(breaker.failed(), true);
    assert.equal(breaker.mayAsk(), false);

    clock.now = 2_000;
    assert.equal(breaker.mayAsk(), true);
    breaker.worked();
    assert.deepEqual([breaker.mayAsk(), breaker.mayAsk()], [true, true]);
  });
});
