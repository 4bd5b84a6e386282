import type { Feature } from "../../kernel/feature.ts";
import { invite, timeline } from "./invite.ts";
import { signOffRoute, supervisorOverviewRoute, supervisorWorkRoute } from "./routes.ts";
import { refusals } from "./texts.ts";

export const supervisors: Feature = {
  name: "supervisors",
  jobs: { "supervisors.invite": invite },
  routes: {
    supervisorOverview: supervisorOverviewRoute,
    supervisorWork: supervisorWorkRoute,
    signOff: signOffRoute,
  },
  timeline: [timeline],
  refusals,
};
