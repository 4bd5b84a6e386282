import { z } from "zod";
import { Problem } from "./problem.ts";
import type { Collection } from "./state.ts";

export const clockMode = z.enum(["real", "manual", "jump"]);
export type ClockMode = z.output<typeof clockMode>;

/** The domain's moment `at` as it was at wall time `setAt` (milliseconds since 1970). */
export type StoredClock = { readonly mode: ClockMode; readonly at: string; readonly setAt: number };

export type ClockStart = { readonly mode: ClockMode; readonly now?: string };

export type Clock = {
  /** ISO in UTC with milliseconds. */
  readonly now: () => string;
  readonly mode: () => ClockMode;
  /**
   * Sets mode and moment; without `now` time goes on from where it is.
   * @throws Problem `clock.backwards`: what has happened cannot lie in the future.
   */
  readonly set: (change: ClockStart) => void;
  /** @throws Problem `clock.backwards` for a moment that has gone by */
  readonly mustLieAhead: (moment: string) => void;
};

/**
 * The clock of the domain, kept on disk. `real` runs along with the wall, `manual` and `jump` stand still until set.
 * @param start for a tenant that starts; one with a past keeps its moment when that is later
 */
export function openClock(
  entries: Collection<StoredClock>,
  start: ClockStart | undefined,
  wallInMs: () => number = Date.now,
): Clock {
  const read = ({ mode, at, setAt }: StoredClock): string =>
    mode === "real" ? new Date(Date.parse(at) + wallInMs() - setAt).toISOString() : at;
  const put = (mode: ClockMode, at: string): StoredClock => {
    const stored = { mode, at: new Date(at).toISOString(), setAt: wallInMs() };
    entries.put("clock", stored);
    return stored;
  };
  const wall = () => new Date(wallInMs()).toISOString();
  const known = entries.get("clock");
  let current = known ?? put(start?.mode ?? "real", start?.now ?? wall());
  if (known && start) {
    const past = read(known);
    const wished = new Date(start.now ?? past).toISOString();
    current = put(start.mode, wished > past ? wished : past);
  }
  const mustLieAhead = (moment: string): void => {
    if (moment < read(current)) {
      throw new Problem(409, "clock.backwards", `It is ${read(current)} already.`);
    }
  };
  return {
    now: () => read(current),
    mode: () => current.mode,
    set: ({ mode, now }) => {
      const next = now === undefined ? read(current) : new Date(now).toISOString();
      mustLieAhead(next);
      current = put(mode, next);
    },
    mustLieAhead,
  };
}
