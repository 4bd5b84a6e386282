import type { Feature } from "../../kernel/feature.ts";
import {
  confirmHoursRoute,
  exportHoursRoute,
  groupHoursRoute,
  logHoursRoute,
  myHoursRoute,
  practiceHoursRoute,
  removeHoursRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";
import { hoursCommand, openLog, remove, save, show } from "./verbs.ts";

export const hours: Feature = {
  name: "hours",
  verbs: {
    "hours.show": show,
    "hours.log": openLog,
    "hours.save": save,
    "hours.remove": remove,
  },
  commands: [hoursCommand],
  routes: {
    myHours: myHoursRoute,
    groupHours: groupHoursRoute,
    practiceHours: practiceHoursRoute,
    logHours: logHoursRoute,
    removeHours: removeHoursRoute,
    confirmHours: confirmHoursRoute,
    exportHours: exportHoursRoute,
  },
  refusals,
};
