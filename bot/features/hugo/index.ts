import type { Feature } from "../../kernel/feature.ts";
import { forget } from "./memory.ts";
import { hugoAskRoute, hugoPressRoute, hugoVerbs } from "./routes.ts";
import { refusals } from "./texts.ts";
import { hugoCommand, topicsCommand } from "./verbs.ts";

export const hugo: Feature = {
  name: "hugo",
  verbs: hugoVerbs,
  commands: [hugoCommand, topicsCommand],
  jobs: { "hugo.forget": forget },
  routes: { hugoAsk: hugoAskRoute, hugoPress: hugoPressRoute },
  refusals,
};
