import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { ask } from "./ask.ts";
import { showItem } from "./verbs.ts";

export const hugoAskRoute: Route<"hugoAsk"> = async (ports, actor, input) => {
  const { outcome, ids, card } = await ask(ports, actor, input);
  return done({ outcome, ids: [...ids], card: { ...card, type: "AdaptiveCard" as const } });
};

/** What a visitor may press; nothing else of the bot is reached from the page. */
const pressable = new Map([["hugo.show_item", showItem]]);

export const hugoPressRoute: Route<"hugoPress"> = async (ports, actor, { verb, data }) => {
  const pressed = await pressable.get(verb)?.(ports, actor, data);
  if (!pressed) return refuse("hugo.unknown_button");
  return pressed.ok ? done({ card: { ...pressed.value, type: "AdaptiveCard" as const } }) : pressed;
};
