import type { Route } from "../../kernel/feature.ts";
import { confirmImport } from "./confirm-import.ts";
import { dryRun } from "./dry-run.ts";

export const dryRunRoute: Route<"dryRunImport"> = (ports, actor, input) =>
  dryRun(ports, actor, input);

export const confirmRoute: Route<"confirmImport"> = (ports, actor, input) =>
  confirmImport(ports, actor, input);
