import type { Feature } from "../../kernel/feature.ts";
import { forgetImport, indexGroup } from "./jobs.ts";
import { refusals } from "./refusals.ts";
import { confirmRoute, dryRunRoute } from "./routes.ts";

export const imports: Feature = {
  name: "imports",
  jobs: { "imports.index": indexGroup, "imports.forget": forgetImport },
  routes: { dryRunImport: dryRunRoute, confirmImport: confirmRoute },
  refusals,
};
