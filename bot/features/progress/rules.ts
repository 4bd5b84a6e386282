import type { SeatState } from "../../contract/progress.ts";
import type { Instant } from "../../kernel/time.ts";
import { seatOf } from "./funnel-rules.ts";
import { lastSignOf } from "./life-rules.ts";
import { type MinutesSpent, minutesOf } from "./minutes-rules.ts";
import { endScanOf, type ScanProgress, startScanOf } from "./scan-rules.ts";
import { type SessionProgress, sessionsOf } from "./session-rules.ts";
import { type Task, tasksOf } from "./task-rules.ts";
import { countsOf, type ProgressFacts, type WorkProgress, workOf } from "./work-rules.ts";

export type Progress = {
  readonly seat: SeatState;
  readonly sessions: SessionProgress;
  readonly scan: ScanProgress;
  readonly endScan: ScanProgress;
  readonly work: readonly WorkProgress[];
  readonly counts: ReturnType<typeof countsOf>;
  readonly minutes: MinutesSpent;
  /** Most urgent first; the first is what to do next. */
  readonly tasks: readonly Task[];
  /** Past its deadline and not handed in, the longest ago first. */
  readonly late: readonly WorkProgress[];
  readonly lastSignAt?: Instant;
};

/** Everything that the documents of one participant say about how far he is. Reads nothing, changes nothing. */
export function progressOf(facts: ProgressFacts): Progress {
  const { member, sessions: all, now } = facts;
  const sessions = sessionsOf(member, all, now);
  const scan = startScanOf(member);
  const endScan = endScanOf(member);
  const work = workOf(facts);
  const lastSignAt = lastSignOf(member, all);
  return {
    seat: seatOf(member),
    sessions,
    scan,
    endScan,
    work,
    counts: countsOf(work),
    minutes: minutesOf(member, work),
    tasks: tasksOf({ scan, endScan, work, sessions }),
    late: work.filter(({ state }) => state === "late").toSorted((a, b) => b.daysLate - a.daysLate),
    ...(lastSignAt ? { lastSignAt } : {}),
  };
}
