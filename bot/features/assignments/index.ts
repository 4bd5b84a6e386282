import type { Feature } from "../../kernel/feature.ts";
import {
  clean,
  handIn,
  handInChecked,
  keepDraft,
  openHandIn,
  showHandedIn,
} from "./hand-in-verbs.ts";
import { handedOut, handOut, timeline } from "./notices.ts";
import {
  chooseSettingRoute,
  handInRoute,
  myWorkRoute,
  practiseDoneRoute,
  saveDraftRoute,
  sayMinutesRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";
import {
  askMinutes,
  chooseSettingVerb,
  help,
  open,
  practiseDone,
  sayMinutesVerb,
} from "./verbs.ts";

export const assignments: Feature = {
  name: "assignments",
  verbs: {
    "assignments.open": open,
    "assignments.open_hand_in": openHandIn,
    "assignments.hand_in": handIn,
    "assignments.hand_in_checked": handInChecked,
    "assignments.save_draft": keepDraft,
    "assignments.clean_draft": clean,
    "assignments.show_handed_in": showHandedIn,
    "assignments.practise_done": practiseDone,
    "assignments.ask_minutes": askMinutes,
    "assignments.say_minutes": sayMinutesVerb,
    "assignments.help": help,
    "assignments.choose_setting": chooseSettingVerb,
  },
  notices: { "assignments.handed_out": handedOut },
  jobs: { "assignments.hand_out": handOut },
  routes: {
    handIn: handInRoute,
    saveDraft: saveDraftRoute,
    myWork: myWorkRoute,
    practiseDone: practiseDoneRoute,
    sayMinutes: sayMinutesRoute,
    chooseSetting: chooseSettingRoute,
  },
  timeline: [timeline],
  refusals,
};
