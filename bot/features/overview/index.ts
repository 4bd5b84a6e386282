import type { Feature } from "../../kernel/feature.ts";
import { groupRoute, groupsRoute, meRoute } from "./routes.ts";

/** What the tab opens with: who am I, which groups are there, one group. Only reads. */
export const overview: Feature = {
  name: "overview",
  routes: { me: meRoute, groups: groupsRoute, group: groupRoute },
};
