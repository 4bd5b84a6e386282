import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { handInWork } from "./hand-in-work.ts";

export const handInRoute: Route<"handIn"> = async (ports, actor, input) => {
  const outcome = await handInWork(ports, actor, input);
  if (!outcome.ok) return outcome;
  const handedInAt = outcome.value.work.attempts.at(-1)?.handedInAt ?? ports.now();
  return done({ handedInAt });
};
