import type { Feature } from "../../kernel/feature.ts";
import { helpCommand } from "./help.ts";
import { sendWelcome, timeline, welcomeNotice } from "./notices.ts";

export const welcome: Feature = {
  name: "welcome",
  commands: [helpCommand],
  notices: { "welcome.welcome": welcomeNotice },
  jobs: { "welcome.send": sendWelcome },
  timeline: [timeline],
};
