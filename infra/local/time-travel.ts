import type { AppLink } from "./app-link.ts";
import type { Clock, ClockStart } from "./clock.ts";
import type { Delivery } from "./connector/deliver.ts";
import { Problem } from "./problem.ts";

type Tools = {
  readonly clock: Clock;
  readonly app: AppLink;
  readonly delivery: Delivery;
  readonly changed: () => void;
  /** Goes up with everything that people can see: messages, mail, teams, calendars. */
  readonly news: () => number;
};

export type TimeTravel = {
  /** Sets the clock and waits until the app knows. @throws Problem `clock.backwards`, `app.unreachable` */
  readonly set: (change: ClockStart) => Promise<void>;
  /**
   * Moves to this moment, stopping at every moment where the app has something to do until that is done.
   * @throws Problem `clock.backwards`, `app.busy`, `app.stuck`, `app.unreachable`
   */
  readonly advance: (to: string) => Promise<void>;
  /** The same, but stops as soon as somebody sees something new. Without anything due it stays where it is. */
  readonly advanceToNews: (to: string) => Promise<void>;
  /** True when nothing is under way and nothing is due; in mode `jump` also nothing later on. */
  readonly idle: (timeoutInMs: number) => Promise<boolean>;
  readonly close: () => void;
};

/** Given the next moment with something to do: may we stop here? */
type Enough = (next: string | null) => boolean;

const stepTimeoutInMs = 60_000;
/** How often the app may be idle with something still due before we call that stuck. */
const maxStandstill = 20;
const lookEveryInMs = 100;
const tellPageEveryInMs = 1_000;

const sleep = (inMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, inMs).unref();
  });

export function createTimeTravel({ clock, app, delivery, changed, news }: Tools): TimeTravel {
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two who move the clock would each skip what the other waits for. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };

  // A long way has hundreds of stops, and every word makes the page read everything again.
  let toldAt = 0;
  const tellPage = (leastInMs = 0): void => {
    if (Date.now() - toldAt < leastInMs) {
      return;
    }
    toldAt = Date.now();
    changed();
  };
  const set = async (change: ClockStart, leastInMs = 0): Promise<void> => {
    clock.set(change);
    tellPage(leastInMs);
    await app.tellClock({ now: clock.now(), mode: clock.mode() });
  };
  const move = (now: string, leastInMs = 0): Promise<void> =>
    // On real time the clock may have passed that moment while we asked.
    now > clock.now() ? set({ mode: clock.mode(), now }, leastInMs) : Promise.resolve();

  /** Everything delivered and the app at rest, at the present clock. */
  const quiet = async (timeoutInMs: number): Promise<boolean> => {
    const until = Date.now() + timeoutInMs;
    const left = () => Math.max(0, until - Date.now());
    do {
      if (!((await delivery.drained(left())) && (await app.idle(left())))) {
        return false;
      }
      // What the app just did may have told it something new.
    } while (!(await delivery.drained(0)));
    return true;
  };
  const settle = async (): Promise<void> => {
    if (app.current() && !(await quiet(stepTimeoutInMs))) {
      throw new Problem(504, "app.busy", "The app did not come to rest in a minute.");
    }
  };

  /** From one moment with something to do to the next, or to the end. */
  const step = async (to: string, isEnough: Enough): Promise<"arrived" | "moved" | "still"> => {
    await settle();
    const next = await app.nextDue();
    if (isEnough(next)) {
      return "arrived";
    }
    if (next === null || next > to) {
      await move(to);
      await settle();
      return "arrived";
    }
    const moves = next > clock.now();
    await move(next, tellPageEveryInMs);
    return moves ? "moved" : "still";
  };
  const advance = async (to: string, isEnough: Enough = () => false): Promise<void> => {
    clock.mustLieAhead(to);
    let standstill = 0;
    for (let done = await step(to, isEnough); done !== "arrived"; done = await step(to, isEnough)) {
      standstill = done === "still" ? standstill + 1 : 0;
      if (standstill === maxStandstill) {
        throw new Problem(504, "app.stuck", "Something stays due although the app is idle.");
      }
      await sleep(standstill > 0 ? lookEveryInMs : 0);
    }
    tellPage();
  };

  const advanceToNews = async (to: string): Promise<void> => {
    await settle();
    const known = news();
    // Everything of this moment first: fourteen people get their message together.
    await advance(to, (next) => next === null || (news() > known && next > clock.now()));
  };

  /** One look of mode `jump`: to the next moment where the app has something to do; true when it moved. */
  const jump = async (): Promise<boolean> => {
    if (clock.mode() !== "jump" || !app.current() || !(await quiet(lookEveryInMs))) {
      return false;
    }
    const next = await app.nextDue();
    const moves = next !== null && next > clock.now();
    if (moves) {
      await move(next);
    }
    return moves;
  };
  const drive = async (): Promise<void> => {
    while (!closed) {
      // An app that was killed comes back; until then the clock stands still.
      const moved = await alone(jump).catch(() => false);
      if (!moved) {
        await sleep(lookEveryInMs);
      }
    }
  };
  void drive();

  const idle = async (timeoutInMs: number): Promise<boolean> => {
    const until = Date.now() + timeoutInMs;
    while (await quiet(Math.max(0, until - Date.now()))) {
      if (clock.mode() !== "jump" || (await app.nextDue()) === null) {
        return true;
      }
      await sleep(lookEveryInMs);
    }
    return false;
  };

  return {
    set: (change) => alone(() => set(change)),
    advance: (to) => alone(() => advance(new Date(to).toISOString())),
    advanceToNews: (to) => alone(() => advanceToNews(new Date(to).toISOString())),
    idle,
    close: () => {
      closed = true;
    },
  };
}
