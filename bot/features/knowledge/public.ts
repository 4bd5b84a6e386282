export { type CurrentKnowledge, currentKnowledge } from "./current.ts";
export { keepQuestion, rateQuestion } from "./keep-question.ts";
