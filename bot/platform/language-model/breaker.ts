type Limits = {
  /** So many failures one after the other, and it rests. */
  readonly mostFailures: number;
  readonly restInMs: number;
};

/** Decides whether something that fails time and again is still asked. */
export type Breaker = {
  /** False while it rests. After a rest one caller may try; the others wait for what becomes of it. */
  readonly mayAsk: () => boolean;
  readonly worked: () => void;
  /** True when it rests from now on. */
  readonly failed: () => boolean;
};

/**
 * A circuit breaker with two numbers for a state. A package (cockatiel) would bring policies, events and
 * its own errors for these lines.
 * @param steadyNow milliseconds of a clock that never goes back
 */
export function makeBreaker({ mostFailures, restInMs }: Limits, steadyNow: () => number): Breaker {
  let failures = 0;
  let restsUntil = 0;
  const rest = () => {
    restsUntil = steadyNow() + restInMs;
  };
  return {
    mayAsk: () => {
      if (failures < mostFailures) return true;
      if (steadyNow() < restsUntil) return false;
      rest();
      return true;
    },
    worked: () => {
      failures = 0;
    },
    failed: () => {
      failures += 1;
      if (failures < mostFailures) return false;
      rest();
      return true;
    },
  };
}
