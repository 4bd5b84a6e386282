import type { Command } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { helpCard } from "./cards.ts";

const help =
  (understood: boolean): Command["answer"] =>
  ({ settings: { helper } }, actor) =>
    Promise.resolve(done(helpCard({ understood, helper }, actor.language)));

export const helpCommand: Command = {
  alsoInTeams: true,
  words: {
    nl: ["hulp", "help", "hoi", "hallo", "menu", "start", "wat kun je"],
    en: ["help", "hello", "hi", "menu", "start", "what can you do"],
  },
  answer: help(true),
};

/** What is said to words nobody knows: never silence. */
export const fallback: Command["answer"] = help(false);
