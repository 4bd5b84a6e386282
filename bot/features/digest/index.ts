import type { Feature } from "../../kernel/feature.ts";
import { askSignOff, tellSupervisor } from "./ask-job.ts";
import { tellFinished } from "./finished-job.ts";
import { finishedTimeline, weekTimeline } from "./moment-rules.ts";
import { finishedNotice, reminderNotice, signOffNotice, weekNotice } from "./notices.ts";
import { confirmShownHoursRoute, supervisorDigestRoute } from "./routes.ts";
import { refusals } from "./texts.ts";
import { confirmHoursVerb, digestCommand, open, settle, show, sign } from "./verbs.ts";
import { askWeek } from "./week-job.ts";

export const digest: Feature = {
  name: "digest",
  verbs: {
    "digest.show": show,
    "digest.open": open,
    "digest.sign": sign,
    "digest.confirm_hours": confirmHoursVerb,
    "digest.settle": settle,
  },
  commands: [digestCommand],
  notices: {
    "digest.week": weekNotice,
    "digest.sign_off": signOffNotice,
    "digest.reminder": reminderNotice,
    "digest.finished": finishedNotice,
  },
  jobs: {
    "digest.ask_sign_off": askSignOff,
    "digest.tell": tellSupervisor,
    "digest.week": askWeek,
    "digest.finished": tellFinished,
  },
  routes: {
    supervisorDigest: supervisorDigestRoute,
    confirmShownHours: confirmShownHoursRoute,
  },
  timeline: [weekTimeline, finishedTimeline],
  refusals,
};
