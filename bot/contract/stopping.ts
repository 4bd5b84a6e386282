import { z } from "zod";

/**
 * Why people stop, as seed 001 counts it: figure 26, "Redenen om tussentijds te stoppen" (N = 31, more
 * than one answer allowed), in the order of the figure: 10, 0, 3, 26, 13, 13, 13, 6 and 16 percent.
 */
export const stopReasons = [
  "too_much_time",
  "too_easy",
  "too_hard",
  "online_learning",
  "school_guidance",
  "work_guidance",
  "private_balance",
  "contract_ended",
  "other",
] as const;
export type StopReason = (typeof stopReasons)[number];
export const stopReason = z.enum(stopReasons);
