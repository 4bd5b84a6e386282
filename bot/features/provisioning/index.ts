import type { Feature } from "../../kernel/feature.ts";
import { checkGuests, onTeamEvent } from "./guests-check.ts";
import { cancelRoute, retryRoute } from "./routes.ts";
import { run } from "./run.ts";
import { progressNotice, show } from "./show.ts";
import { refusals } from "./texts.ts";
import { askCancelVerb, cancelVerb, retryVerb, showVerb } from "./verbs.ts";

export const provisioning: Feature = {
  name: "provisioning",
  verbs: {
    "provisioning.show": showVerb,
    "provisioning.retry": retryVerb,
    "provisioning.ask_cancel": askCancelVerb,
    "provisioning.cancel": cancelVerb,
  },
  notices: { "provisioning.progress": progressNotice },
  jobs: {
    "provisioning.run": run,
    "provisioning.show": show,
    "provisioning.check_guests": checkGuests,
  },
  routes: { retryProvisioning: retryRoute, cancelProvisioning: cancelRoute },
  onTeamEvent,
  refusals,
};
