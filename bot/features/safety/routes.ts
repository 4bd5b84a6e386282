import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { instant } from "../../kernel/time.ts";
import { sayNotSafe } from "./say-not-safe.ts";
import { settleNotSafe } from "./settle.ts";

export const sayNotSafeRoute: Route<"sayNotSafe"> = async (ports, actor, input) => {
  const outcome = await sayNotSafe(ports, actor, input);
  if (!outcome.ok) return outcome;
  const { said, told, wasCleaned } = outcome.value;
  const { helper } = ports.settings;
  return done({ at: said.at, told: [...told], wasCleaned, call: { ...helper } });
};

export const settleNotSafeRoute: Route<"settleNotSafe"> = async (ports, actor, input) => {
  const { at, ...request } = input;
  const outcome = await settleNotSafe(ports, actor, { ...request, at: instant(at) });
  return outcome.ok ? done({ isNew: outcome.value.isNew }) : outcome;
};
