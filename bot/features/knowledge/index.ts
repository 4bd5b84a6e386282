import type { Feature } from "../../kernel/feature.ts";
import { knowledgeCommand } from "./command.ts";
import { changeDialog } from "./dialog.ts";
import { forgetMonth, listMonth, monthNotice } from "./month-jobs.ts";
import { previewKnowledgeRoute } from "./preview.ts";
import {
  addItemRoute,
  changeItemRoute,
  dismissQuestionRoute,
  keptQuestionsRoute,
  knowledgeItemRoute,
  knowledgeRoute,
  questionToItemRoute,
  removeItemRoute,
  restoreItemRoute,
} from "./routes.ts";
import { refusals } from "./texts.ts";

export const knowledge: Feature = {
  name: "knowledge",
  commands: [knowledgeCommand],
  dialogs: { "knowledge.change": changeDialog },
  notices: { "knowledge.month": monthNotice },
  jobs: { "knowledge.list_month": listMonth, "knowledge.forget_month": forgetMonth },
  routes: {
    knowledge: knowledgeRoute,
    knowledgeItem: knowledgeItemRoute,
    addKnowledgeItem: addItemRoute,
    changeKnowledgeItem: changeItemRoute,
    removeKnowledgeItem: removeItemRoute,
    restoreKnowledgeItem: restoreItemRoute,
    previewKnowledge: previewKnowledgeRoute,
    keptQuestions: keptQuestionsRoute,
    questionToItem: questionToItemRoute,
    dismissQuestion: dismissQuestionRoute,
  },
  refusals,
};
