import type { Feature } from "../../kernel/feature.ts";
import { intakeCommand, intakesCommand } from "./commands.ts";
import { forget } from "./forget-job.ts";
import { finishedNotice } from "./notices.ts";
import { visitorVerbs } from "./public.ts";
import { exportIntakesRoute, intakeRoute, intakesRoute, removeIntakeRoute } from "./routes.ts";
import { refusals } from "./texts.ts";

export const intake: Feature = {
  name: "intake",
  verbs: visitorVerbs,
  commands: [intakeCommand, intakesCommand],
  notices: { "intake.finished": finishedNotice },
  jobs: { "intake.forget": forget },
  routes: {
    intakes: intakesRoute,
    intake: intakeRoute,
    removeIntake: removeIntakeRoute,
    exportIntakes: exportIntakesRoute,
  },
  refusals,
};
