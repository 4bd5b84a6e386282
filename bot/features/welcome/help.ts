import type { Actor, Command } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson } from "../people/public.ts";
import { type HelpRole, helpCard } from "./help-card.ts";

/** What somebody does most here; who learns and teaches is helped as who learns. */
async function roleOf({ documents }: Ports, actor: Actor): Promise<HelpRole> {
  const { personId, isCoordinator } = actor;
  const person = personId === undefined ? undefined : await findPerson(documents, personId);
  const roles = (person?.value.memberships ?? []).map(({ role }) => role);
  const known = (["participant", "teacher", "supervisor"] as const).find((role) =>
    roles.includes(role),
  );
  return known ?? (isCoordinator ? "coordinator" : "other");
}

const help: Command["answer"] = async (ports, actor) => {
  const { isCoordinator, language } = actor;
  const role = await roleOf(ports, actor);
  return done(helpCard({ role, isCoordinator, helper: ports.settings.helper }, language));
};

export const helpCommand: Command = {
  alsoInTeams: true,
  words: {
    nl: ["hulp", "help", "hoi", "hallo", "menu", "start", "wat kun je"],
    en: ["help", "hello", "hi", "menu", "start", "what can you do"],
  },
  answer: help,
};
