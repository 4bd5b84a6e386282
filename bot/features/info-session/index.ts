import type { Feature } from "../../kernel/feature.ts";
import { clearInfoSessionRoute, infoSessionRoute, setInfoSessionRoute } from "./routes.ts";
import { sync } from "./sync.ts";
import { refusals } from "./texts.ts";

export const infoSession: Feature = {
  name: "info_session",
  jobs: { "info_session.sync": sync },
  routes: {
    infoSession: infoSessionRoute,
    setInfoSession: setInfoSessionRoute,
    clearInfoSession: clearInfoSessionRoute,
  },
  refusals,
};
