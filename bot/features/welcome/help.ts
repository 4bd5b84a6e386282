import type { Actor, Command } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson } from "../people/public.ts";
import { helpCard } from "./cards.ts";

/** Teaches and learns nowhere: then what only participants have would lead to nothing. */
async function onlyTeaches({ documents }: Ports, { personId }: Actor): Promise<boolean> {
  const person = personId === undefined ? undefined : await findPerson(documents, personId);
  const roles = (person?.value.memberships ?? []).map(({ role }) => role);
  return roles.includes("teacher") && !roles.includes("participant");
}

const help: Command["answer"] = async (ports, actor) => {
  const isTeacher = await onlyTeaches(ports, actor);
  const { helper } = ports.settings;
  return done(helpCard({ isTeacher, helper }, actor.language));
};

export const helpCommand: Command = {
  alsoInTeams: true,
  words: {
    nl: ["hulp", "help", "hoi", "hallo", "menu", "start", "wat kun je"],
    en: ["help", "hello", "hi", "menu", "start", "what can you do"],
  },
  answer: help,
};
