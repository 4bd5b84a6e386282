import type { Feature } from "../../kernel/feature.ts";
import { add } from "./add.ts";
import { checkGuest } from "./check-guest.ts";
import { onTeamEvent } from "./events.ts";
import { leave } from "./leave.ts";
import { look } from "./look.ts";
import {
  reachSupervisorAgainRoute,
  retrySupervisorTeamRoute,
  supervisorReachRoute,
} from "./routes.ts";
import { run } from "./run.ts";
import { tellGroup } from "./tell-group.ts";
import { refusals } from "./texts.ts";
import { tidy } from "./tidy.ts";

export const supervisorTeam: Feature = {
  name: "supervisor_team",
  jobs: {
    "supervisor_team.run": run,
    "supervisor_team.add": add,
    "supervisor_team.look": look,
    "supervisor_team.check_guest": checkGuest,
    "supervisor_team.leave": leave,
    "supervisor_team.tell_group": tellGroup,
    "supervisor_team.tidy": tidy,
  },
  routes: {
    supervisorReach: supervisorReachRoute,
    retrySupervisorTeam: retrySupervisorTeamRoute,
    reachSupervisorAgain: reachSupervisorAgainRoute,
  },
  onTeamEvent,
  refusals,
};
