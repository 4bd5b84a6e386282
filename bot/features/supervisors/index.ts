import type { Feature } from "../../kernel/feature.ts";
import { ask, askTimeline } from "./ask-job.ts";
import { confirmNotice } from "./confirm-notice.ts";
import {
  askDecline,
  askDeputy,
  askMoment,
  confirm,
  decline,
  keepDeputy,
  keepMoment,
  sayKnows,
  show,
  supervisorCommand,
} from "./confirm-verbs.ts";
import { invite, timeline } from "./invite.ts";
import { findMissing, missingNotice } from "./missing-job.ts";
import { askName, name, showOwn } from "./own-verbs.ts";
import {
  allowStartRoute,
  askAgainRoute,
  changeSupervisorRoute,
  chooseMomentRoute,
  confirmRequestRoute,
  confirmRoute,
  declineRoute,
  groupSupervisorsRoute,
  mySupervisorRoute,
  nameDeputyRoute,
  nameExaminerRoute,
  onboardedRoute,
} from "./relation-routes.ts";
import { signOffRoute, supervisorOverviewRoute, supervisorWorkRoute } from "./routes.ts";
import { start } from "./start-job.ts";
import { leave, tell } from "./tell-job.ts";
import { refusals } from "./texts.ts";

export const supervisors: Feature = {
  name: "supervisors",
  verbs: {
    "supervisors.show": show,
    "supervisors.confirm": confirm,
    "supervisors.ask_decline": askDecline,
    "supervisors.decline": decline,
    "supervisors.onboarded": sayKnows,
    "supervisors.ask_moment": askMoment,
    "supervisors.choose_moment": keepMoment,
    "supervisors.ask_deputy": askDeputy,
    "supervisors.name_deputy": keepDeputy,
    "supervisors.show_own": showOwn,
    "supervisors.ask_name": askName,
    "supervisors.name": name,
  },
  commands: [supervisorCommand],
  notices: { "supervisors.confirm": confirmNotice, "supervisors.missing": missingNotice },
  jobs: {
    "supervisors.ask": ask,
    "supervisors.tell": tell,
    "supervisors.leave": leave,
    "supervisors.missing": findMissing,
    "supervisors.start": start,
    "supervisors.invite": invite,
  },
  routes: {
    supervisorOverview: supervisorOverviewRoute,
    supervisorWork: supervisorWorkRoute,
    signOff: signOffRoute,
    confirmRequest: confirmRequestRoute,
    confirmSupervision: confirmRoute,
    declineSupervision: declineRoute,
    onboarded: onboardedRoute,
    chooseMoment: chooseMomentRoute,
    nameDeputy: nameDeputyRoute,
    changeSupervisor: changeSupervisorRoute,
    nameWorkplaceExaminer: nameExaminerRoute,
    allowStart: allowStartRoute,
    askAgain: askAgainRoute,
    groupSupervisors: groupSupervisorsRoute,
    mySupervisor: mySupervisorRoute,
  },
  timeline: [askTimeline, timeline],
  refusals,
};
