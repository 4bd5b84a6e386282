import type { Day } from "../../kernel/time.ts";
import type { SkipReason } from "./skip-rules.ts";

/** What somebody should look at before confirming dates: a code and the facts for its sentence. */
export type PlanFinding =
  | { readonly code: "sessions.start_in_past"; readonly severity: "error"; readonly on: Day }
  | {
      readonly code: "sessions.short_notice";
      readonly severity: "warning";
      readonly on: Day;
    }
  | {
      readonly code: "sessions.teacher_busy";
      readonly severity: "warning";
      readonly number: number;
      readonly on: Day;
      readonly time: string;
      readonly group: string;
    }
  | {
      readonly code: "sessions.on_free_day";
      readonly severity: "warning";
      readonly number: number;
      readonly on: Day;
      readonly reason: SkipReason;
    }
  | {
      readonly code: "sessions.ends_late" | "sessions.weekend";
      readonly severity: "warning";
      readonly count: number;
      readonly on: Day;
    }
  | { readonly code: "sessions.too_long"; readonly severity: "warning"; readonly on: Day }
  | {
      readonly code: "sessions.week_too_full";
      readonly severity: "warning";
      readonly count: number;
      readonly hours: number;
    }
  | {
      readonly code: "sessions.average_off";
      readonly severity: "warning";
      readonly hours: number;
      readonly promised: number;
    };
