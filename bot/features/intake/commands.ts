import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { intakesCard } from "./coordinator-cards.ts";
import { intakesPage } from "./notices.ts";
import { rowOf } from "./read-intakes.ts";
import { listIntakes } from "./store.ts";
import { start } from "./verbs.ts";

export const intakeCommand: Command = {
  words: {
    nl: ["intake", "intakevragen", "start intake", "start de intake"],
    en: ["intake questions", "start the intake"],
  },
  answer: (ports, actor) => start(ports, actor, {}),
};

/** How all of them stand, for a coordinator; who they are stands on the page. */
async function overview(ports: Ports, actor: Actor): Promise<Outcome<Card, string>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const rows = (await listIntakes(ports)).map((one) => rowOf(one, ports.tracks, actor.language));
  const number = (state: (typeof rows)[number]["state"]) =>
    rows.filter((one) => one.state === state).length;
  const view = {
    busy: number("busy"),
    toArrange: number("to_arrange"),
    complete: number("complete"),
    pageUrl: intakesPage(ports),
  };
  return done(intakesCard(view, actor.language));
}

export const intakesCommand: Command = {
  words: { nl: ["intakes"], en: ["all intakes"] },
  answer: overview,
};
