import type { Feature } from "../../kernel/feature.ts";
import { notSafeNotice } from "./notices.ts";
import { sayNotSafeRoute, settleNotSafeRoute } from "./routes.ts";
import { tell } from "./tell-job.ts";
import { refusals } from "./texts.ts";
import { ask, notSafeCommand, sayIt, settle } from "./verbs.ts";

export const safety: Feature = {
  name: "safety",
  verbs: { "safety.ask": ask, "safety.say": sayIt, "safety.settle": settle },
  commands: [notSafeCommand],
  notices: { "safety.not_safe": notSafeNotice },
  jobs: { "safety.tell": tell },
  routes: { sayNotSafe: sayNotSafeRoute, settleNotSafe: settleNotSafeRoute },
  refusals,
};
