import type { Feature } from "../../kernel/feature.ts";
import { closeGroupRoute, reopenGroupRoute } from "./routes.ts";
import { refusals } from "./texts.ts";

export const closing: Feature = {
  name: "closing",
  routes: { closeGroup: closeGroupRoute, reopenGroup: reopenGroupRoute },
  refusals,
};
