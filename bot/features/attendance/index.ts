import type { Feature } from "../../kernel/feature.ts";
import { collect, collectTimeline } from "./collect.ts";
import { followUp } from "./follow-up.ts";
import { refresh } from "./jobs-to-come.ts";
import { alertNotice, askToClose, closeNotice, closeTimeline, missedNotice } from "./notices.ts";
import {
  callMeVerb,
  canComeVerb,
  cannotComeVerb,
  catchUpCommand,
  catchUpVerb,
  checkInVerb,
  handInCatchUpVerb,
  hereCommand,
  sayWhyVerb,
} from "./own-verbs.ts";
import {
  askToCallRoute,
  canComeRoute,
  cannotComeRoute,
  catchUpRoute,
  checkInRoute,
  closeSessionRoute,
  correctAttendanceRoute,
  groupPresenceRoute,
  handInCatchUpRoute,
  resolveVisitorRoute,
  sessionAttendanceRoute,
} from "./routes.ts";
import { close, correct, readCatchUp, resolve, show, showCorrect } from "./teacher-verbs.ts";
import { refusals } from "./texts.ts";

export const attendance: Feature = {
  name: "attendance",
  verbs: {
    "attendance.show": show,
    "attendance.close": close,
    "attendance.resolve": resolve,
    "attendance.show_correct": showCorrect,
    "attendance.correct": correct,
    "attendance.read_catch_up": readCatchUp,
    "attendance.check_in": checkInVerb,
    "attendance.cannot_come": cannotComeVerb,
    "attendance.can_come": canComeVerb,
    "attendance.say_why": sayWhyVerb,
    "attendance.call_me": callMeVerb,
    "attendance.catch_up": catchUpVerb,
    "attendance.hand_in_catch_up": handInCatchUpVerb,
  },
  commands: [hereCommand, catchUpCommand],
  notices: {
    "attendance.close": closeNotice,
    "attendance.missed": missedNotice,
    "attendance.alert": alertNotice,
  },
  jobs: {
    "attendance.ask_to_close": askToClose,
    "attendance.collect": collect,
    "attendance.follow_up": followUp,
    "attendance.refresh": refresh,
  },
  timeline: [closeTimeline, collectTimeline],
  routes: {
    sessionAttendance: sessionAttendanceRoute,
    correctAttendance: correctAttendanceRoute,
    resolveVisitor: resolveVisitorRoute,
    closeSession: closeSessionRoute,
    checkIn: checkInRoute,
    cannotCome: cannotComeRoute,
    canCome: canComeRoute,
    askToCall: askToCallRoute,
    handInCatchUp: handInCatchUpRoute,
    catchUp: catchUpRoute,
    groupPresence: groupPresenceRoute,
  },
  refusals,
};
