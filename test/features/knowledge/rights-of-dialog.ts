import { coordinators } from "../button-answers.ts";

const change = { dialog: "knowledge.change", id: "duur" };
const typed = { ...change, revision: 0, nl: "", en: "" };

/** Each step of changing an answer from the chat: for coordinators only, and nothing is kept here. */
export const knowledgeDialogs = [
  ["task/fetch", change, coordinators("ok")],
  ["task/submit", { ...change, step: "form" }, coordinators("ok")],
  ["task/submit", { ...typed, step: "check" }, coordinators("ok")],
  ["task/submit", { ...typed, step: "save" }, coordinators("ok")],
] as const;
