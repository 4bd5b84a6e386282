import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { handInWork } from "./hand-in-work.ts";

export const handInRoute: Route<"handIn"> = async (ports, actor, input) => {
  const outcome = await handInWork(ports, actor, input);
  return outcome.ok ? done({ handedInAt: outcome.value.work.handedInAt }) : outcome;
};
