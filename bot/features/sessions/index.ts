import type { Feature } from "../../kernel/feature.ts";
import { sync } from "./calendar-sync.ts";
import { changeDialog } from "./dialog.ts";
import { nextCommand, showNextVerb } from "./next-session.ts";
import { cancelledNotice, changedNotice, tell } from "./notices.ts";
import {
  calendarRoute,
  cancelSessionRoute,
  moveSessionRoute,
  placeSessionRoute,
  previewMoveRoute,
} from "./routes.ts";
import { groupWeeksRoute, myWeeksRoute, showWeeksVerb, weeksCommand } from "./show-weeks.ts";
import { refusals } from "./texts.ts";

export const sessions: Feature = {
  name: "sessions",
  verbs: { "sessions.show_next": showNextVerb, "sessions.show_weeks": showWeeksVerb },
  commands: [nextCommand, weeksCommand],
  dialogs: { "sessions.change": changeDialog },
  notices: { "sessions.changed": changedNotice, "sessions.cancelled": cancelledNotice },
  jobs: { "sessions.sync": sync, "sessions.tell": tell },
  routes: {
    previewMove: previewMoveRoute,
    moveSession: moveSessionRoute,
    cancelSession: cancelSessionRoute,
    placeSession: placeSessionRoute,
    myWeeks: myWeeksRoute,
    groupWeeks: groupWeeksRoute,
    calendar: calendarRoute,
  },
  refusals,
};
