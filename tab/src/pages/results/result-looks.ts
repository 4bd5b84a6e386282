import type { ResultState } from "#contract/review-api.ts";
import type { IconName } from "../../look/icons.tsx";
import type { Tone } from "../../look/tag.tsx";

export const resultLooks = {
  not_open: { tone: "quiet", icon: "closed" },
  open: { tone: "busy", icon: "circle" },
  late: { tone: "warn", icon: "clock" },
  waiting: { tone: "busy", icon: "handIn" },
  met: { tone: "good", icon: "check" },
  not_yet: { tone: "warn", icon: "warning" },
} as const satisfies Record<ResultState, { tone: Tone; icon: IconName }>;
