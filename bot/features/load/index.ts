import type { Feature } from "../../kernel/feature.ts";
import { countMinutes } from "./count-minutes.ts";
import { trackLoadRoute } from "./routes.ts";

export const load: Feature = {
  name: "load",
  jobs: { "load.count_minutes": countMinutes },
  routes: { trackLoad: trackLoadRoute },
};
