import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Route, Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { ask } from "./ask.ts";
import { findCourse } from "./course-verbs.ts";
import { neighbourVerbs } from "./neighbours.ts";
import {
  askPerson,
  askWho,
  rate,
  setAudience,
  showItem,
  showMore,
  showTopic,
  showTopics,
  start,
} from "./verbs.ts";

const adaptive = (card: Card) => ({ ...card, type: "AdaptiveCard" as const });
const mostIds = 5;

/** A page keeps its own talk. Who has signed in gets his own answers here too. */
export const hugoAskRoute: Route<"hugoAsk"> = async (ports, actor, input) => {
  const { outcome, ids, card, askedWho } = await ask(ports, actor, input);
  const once = askedWho ? { askedWho } : {};
  return done({ outcome, ids: ids.slice(0, mostIds), card: adaptive(card), ...once });
};

export const hugoVerbs = {
  "hugo.start": start,
  "hugo.topics": showTopics,
  "hugo.topic": showTopic,
  "hugo.who": askWho,
  "hugo.set_audience": setAudience,
  "hugo.show_item": showItem,
  "hugo.more": showMore,
  "hugo.rate": rate,
  "hugo.courses": findCourse,
  "hugo.person": askPerson,
} as const satisfies Readonly<Record<string, Verb>>;

/** All that anybody may press on the page; nothing else of the bot is reached from there. */
const pressable = new Map<string, Verb>(Object.entries({ ...hugoVerbs, ...neighbourVerbs }));

/** Whoever it is, on the page he is nobody: nothing of anybody's own is read or kept. */
const asVisitor = ({ language, origin }: Actor): Actor => ({
  tenantId: "",
  objectId: "",
  language,
  isCoordinator: false,
  visitor: true,
  ...(origin === undefined ? {} : { origin }),
});

export const hugoPressRoute: Route<"hugoPress"> = async (ports, actor, input) => {
  const { verb, data, ...ofPage } = input;
  // What the button says goes before what the page remembers: a hand-over sends what its card shows.
  const given = { ...ofPage, ...data };
  const press = pressable.get(verb);
  if (!press) return refuse("hugo.unknown_button");
  try {
    const pressed = await press(ports, asVisitor(actor), given);
    return pressed.ok ? done({ card: adaptive(pressed.value) }) : pressed;
  } catch (error) {
    // A button that nobody of ours made, or that was made long ago: as in Teams, it no longer works.
    if (!(error instanceof z.ZodError)) throw error;
    return refuse("hugo.unknown_button");
  }
};
