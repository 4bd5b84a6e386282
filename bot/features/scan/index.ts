import type { Feature } from "../../kernel/feature.ts";
import { invitation, invite, timeline } from "./notices.ts";
import { refusals } from "./texts.ts";
import { open, openPage, savePage } from "./verbs.ts";

export const scan: Feature = {
  name: "scan",
  verbs: { "scan.open": open, "scan.open_page": openPage, "scan.save_page": savePage },
  notices: { "scan.invitation": invitation },
  jobs: { "scan.invite": invite },
  timeline: [timeline],
  refusals,
};
