import type { Feature } from "../../kernel/feature.ts";
import { sync } from "./calendar-sync.ts";
import { changeDialog } from "./dialog.ts";
import { nextCommand, showNextVerb } from "./next-session.ts";
import { changedNotice, tell } from "./notices.ts";
import { calendarRoute, cancelSessionRoute, moveSessionRoute, previewMoveRoute } from "./routes.ts";
import { refusals } from "./texts.ts";

export const sessions: Feature = {
  name: "sessions",
  verbs: { "sessions.show_next": showNextVerb },
  commands: [nextCommand],
  dialogs: { "sessions.change": changeDialog },
  notices: { "sessions.changed": changedNotice },
  jobs: { "sessions.sync": sync, "sessions.tell": tell },
  routes: {
    previewMove: previewMoveRoute,
    moveSession: moveSessionRoute,
    cancelSession: cancelSessionRoute,
    calendar: calendarRoute,
  },
  refusals,
};
