import type { Feature } from "../../kernel/feature.ts";
import { progressCommand, showGroup, showVerb, tasksCommand, tasksVerb } from "./commands.ts";
import { groupProgressRoute, groupReachRoute, myProgressRoute } from "./routes.ts";
import { refusals } from "./texts.ts";

export const progress: Feature = {
  name: "progress",
  verbs: {
    "progress.show": showVerb,
    "progress.show_group": showGroup,
    "progress.show_tasks": tasksVerb,
  },
  commands: [progressCommand, tasksCommand],
  routes: {
    groupProgress: groupProgressRoute,
    groupReach: groupReachRoute,
    myProgress: myProgressRoute,
  },
  refusals,
};
