import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { Fault, isFault } from "../../bot/kernel/fault.ts";
import { rerunOnConflict } from "../../bot/kernel/rerun.ts";

const conflict = () => new Fault("documents.conflict", { retryable: true });

/** Fails this often, then works. */
function failing(times: number, error: () => Error = conflict) {
  let runs = 0;
  const run = () => {
    runs += 1;
    return runs <= times ? Promise.reject(error()) : Promise.resolve("done");
  };
  return { run, runs: () => runs };
}

describe("deciding again after a conflict", () => {
  it("given no conflict, when run, then it runs once", async () => {
    const { run, runs } = failing(0);

    assert.equal(await rerunOnConflict(run), "done");
    assert.equal(runs(), 1);
  });

  it("given a few conflicts, when run, then it is done in the end", async () => {
    const { run, runs } = failing(3);

    assert.equal(await rerunOnConflict(run), "done");
    assert.equal(runs(), 4);
  });

  it("given conflicts without end, when run, then it gives up and says so", async () => {
    const { run, runs } = failing(100);

    await assert.rejects(rerunOnConflict(run), (error) => isFault(error, "documents.conflict"));
    assert.equal(runs(), 4);
  });

  it("given another fault, when run, then it is not run again", async () => {
    const { run, runs } = failing(1, () => new Fault("documents.unavailable", { retryable: true }));

    await assert.rejects(rerunOnConflict(run), (error) => isFault(error, "documents.unavailable"));
    assert.equal(runs(), 1);
  });
});

describe("a fault", () => {
  it("given only a code, when made, then nothing is promised", () => {
    const fault = new Fault("tenant.forbidden");

    assert.deepEqual(
      [fault.code, fault.message, fault.retryable, fault.ambiguous, fault.retryAfterInMs],
      ["tenant.forbidden", "tenant.forbidden", false, false, undefined],
    );
  });

  it("given a cause, when made, then it is kept", () => {
    const cause = new TypeError("x");

    assert.equal(new Fault("tenant.unavailable", { cause }).cause, cause);
    assert.equal(isFault(cause), false);
    assert.equal(isFault(new Fault("a.b"), "a.c"), false);
  });
});
