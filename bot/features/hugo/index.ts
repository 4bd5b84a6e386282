import type { Feature } from "../../kernel/feature.ts";
import { hugoAskRoute, hugoPressRoute } from "./routes.ts";
import { refusals } from "./texts.ts";
import { showItem } from "./verbs.ts";

export const hugo: Feature = {
  name: "hugo",
  verbs: { "hugo.show_item": showItem },
  routes: { hugoAsk: hugoAskRoute, hugoPress: hugoPressRoute },
  refusals,
};
