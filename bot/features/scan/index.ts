import type { Feature } from "../../kernel/feature.ts";
import { groupScanCommand, scanCommand } from "./commands.ts";
import { askRating, openGoals, saveGoals, share } from "./done-verbs.ts";
import { endInvitation, endTimeline, inviteEnd } from "./end-notices.ts";
import { invitation, invite, remind, reminder, reminderTimeline, timeline } from "./notices.ts";
import {
  askScanRatingRoute,
  chooseScanGoalsRoute,
  myScanRoute,
  rateScanRoute,
  saveScanPageRoute,
  scanHeatMapRoute,
  scanOfParticipantRoute,
  scanToRateRoute,
  shareScanRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";
import { open, openPage, savePage } from "./verbs.ts";
import { chooseParticipant, compare, compareModule, heatMap } from "./view-verbs.ts";

export const scan: Feature = {
  name: "scan",
  verbs: {
    "scan.open": open,
    "scan.open_page": openPage,
    "scan.save_page": savePage,
    "scan.share": share,
    "scan.ask_rating": askRating,
    "scan.goals": openGoals,
    "scan.save_goals": saveGoals,
    "scan.compare": compare,
    "scan.compare_module": compareModule,
    "scan.heat_map": heatMap,
    "scan.choose_participant": chooseParticipant,
  },
  commands: [scanCommand, groupScanCommand],
  notices: {
    "scan.invitation": invitation,
    "scan.reminder": reminder,
    "scan.end_invitation": endInvitation,
  },
  jobs: { "scan.invite": invite, "scan.remind": remind, "scan.invite_end": inviteEnd },
  routes: {
    myScan: myScanRoute,
    saveScanPage: saveScanPageRoute,
    chooseScanGoals: chooseScanGoalsRoute,
    shareScan: shareScanRoute,
    askScanRating: askScanRatingRoute,
    scanOfParticipant: scanOfParticipantRoute,
    scanToRate: scanToRateRoute,
    rateScan: rateScanRoute,
    scanHeatMap: scanHeatMapRoute,
  },
  timeline: [timeline, reminderTimeline, endTimeline],
  refusals,
};
