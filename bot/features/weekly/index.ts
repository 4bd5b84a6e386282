import type { Feature } from "../../kernel/feature.ts";
import { askMonday } from "./monday-job.ts";
import { mondayNotice } from "./monday-notice.ts";
import { sendOpenWork, tellNotYet } from "./open-work-job.ts";
import { refreshWeek, sendWeek } from "./week-job.ts";
import { openWorkNotice, weekNotice } from "./week-notice.ts";
import { mondayTimeline, openWorkTimeline, refreshTimeline, weekTimeline } from "./week-rules.ts";

export const weekly: Feature = {
  name: "weekly",
  notices: {
    "weekly.week": weekNotice,
    "weekly.open_work": openWorkNotice,
    "weekly.monday": mondayNotice,
  },
  jobs: {
    "weekly.week": sendWeek,
    "weekly.refresh": refreshWeek,
    "weekly.open_work": sendOpenWork,
    "weekly.tell_not_yet": tellNotYet,
    "weekly.monday": askMonday,
  },
  timeline: [weekTimeline, refreshTimeline, openWorkTimeline, mondayTimeline],
};
