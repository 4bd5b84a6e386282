import type { Feature } from "../../kernel/feature.ts";
import { handedOut, handOut, timeline } from "./notices.ts";
import { handInRoute } from "./routes.ts";
import { refusals } from "./texts.ts";
import { handIn, open, openHandIn } from "./verbs.ts";

export const assignments: Feature = {
  name: "assignments",
  verbs: {
    "assignments.open": open,
    "assignments.open_hand_in": openHandIn,
    "assignments.hand_in": handIn,
  },
  notices: { "assignments.handed_out": handedOut },
  jobs: { "assignments.hand_out": handOut },
  routes: { handIn: handInRoute },
  timeline: [timeline],
  refusals,
};
