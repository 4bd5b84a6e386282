import type { Feature } from "../../kernel/feature.ts";
import { stoppedNotice } from "./notices.ts";
import { registerStopRoute, takeBackStopRoute } from "./routes.ts";
import { refusals } from "./texts.ts";
import {
  ask,
  chooseStop,
  confirmStop,
  goOn,
  registerStop,
  skip,
  stopCommand,
  takeBack,
  why,
} from "./verbs.ts";

export const evaluation: Feature = {
  name: "evaluation",
  verbs: {
    "evaluation.stop": ask,
    "evaluation.confirm_stop": confirmStop,
    "evaluation.say_why": why,
    "evaluation.skip": skip,
    "evaluation.go_on": goOn,
    "evaluation.choose_stop": chooseStop,
    "evaluation.register_stop": registerStop,
    "evaluation.take_back": takeBack,
  },
  commands: [stopCommand],
  notices: { "evaluation.stopped": stoppedNotice },
  routes: { registerStop: registerStopRoute, takeBackStop: takeBackStopRoute },
  refusals,
};
