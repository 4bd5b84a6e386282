import type { Feature } from "../../kernel/feature.ts";
import { sendFreshLink } from "./fresh-link.ts";
import { freshLinkRoute, linkHolderRoute, revokeLinksRoute } from "./routes.ts";
import { refusals } from "./texts.ts";

export const people: Feature = {
  name: "people",
  jobs: { "people.fresh_link": sendFreshLink },
  routes: {
    linkHolder: linkHolderRoute,
    freshLink: freshLinkRoute,
    revokeLinks: revokeLinksRoute,
  },
  refusals,
};
