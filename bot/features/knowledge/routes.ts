import type { Output } from "../../contract/api.ts";
import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { addItem, changeItem, removeItem, restoreItem } from "./change-item.ts";
import { currentKnowledge } from "./current.ts";
import { questionsView } from "./question-view.ts";
import { findStanding, listStandings } from "./read-items.ts";
import { dismissQuestion, questionToItem } from "./settle-question.ts";
import { problemSentence } from "./texts.ts";
import { changedView, lineOf, namesFor, viewOf } from "./view.ts";

export const knowledgeRoute: Route<"knowledge"> = async (ports, actor) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { language } = actor;
  const [standings, { version, documents }] = await Promise.all([
    listStandings(ports),
    currentKnowledge(ports),
  ]);
  const nameOf = await namesFor(
    ports,
    standings.flatMap(({ change }) => change ?? []),
  );
  return done({
    version,
    problems: [...ports.knowledge.problems],
    documents: Object.entries(documents).map(([key, title]) => ({ key, title: title[language] })),
    items: standings.map((one) => lineOf(one, nameOf, language)),
  });
};

export const knowledgeItemRoute: Route<"knowledgeItem"> = async (ports, actor, { itemId }) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const standing = await findStanding(ports, itemId);
  if (!standing) return refuse("knowledge.unknown_item");
  return done(await viewOf(ports, standing, actor.language));
};

export const addItemRoute: Route<"addKnowledgeItem"> = async (ports, actor, { item }) =>
  await changedView(ports, await addItem(ports, actor, item), actor.language);
export const changeItemRoute: Route<"changeKnowledgeItem"> = async (ports, actor, input) =>
  await changedView(ports, await changeItem(ports, actor, input), actor.language);
export const removeItemRoute: Route<"removeKnowledgeItem"> = async (ports, actor, input) =>
  await changedView(ports, await removeItem(ports, actor, input), actor.language);
export const restoreItemRoute: Route<"restoreKnowledgeItem"> = async (ports, actor, input) =>
  await changedView(ports, await restoreItem(ports, actor, input), actor.language);

export const keptQuestionsRoute: Route<"keptQuestions"> = async (ports, actor, { month }) =>
  actor.isCoordinator
    ? done(await questionsView(ports, month, actor.language))
    : refuse("groups.coordinators_only");

type Settled = Output<"questionToItem">;

export const questionToItemRoute: Route<"questionToItem"> = async (ports, actor, input) => {
  const outcome = await questionToItem(ports, actor, input);
  if (!outcome.ok) return outcome;
  if (outcome.value.kind === "settled") return done<Settled>({ kind: "settled" });
  const sentences = outcome.value.problems.map((one) => problemSentence(one, actor.language));
  return done<Settled>({ kind: "wrong", sentence: sentences.join(" ") });
};

export const dismissQuestionRoute: Route<"dismissQuestion"> = async (ports, actor, input) => {
  const outcome = await dismissQuestion(ports, actor, input);
  return outcome.ok ? done<Settled>({ kind: "settled" }) : outcome;
};
