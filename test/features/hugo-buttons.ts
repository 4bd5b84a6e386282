import { type Answers, row } from "./button-answers.ts";

const everybody = (answer: string): Answers => row(answer, answer, answer, answer, answer, answer);

/** Hugo answers everybody, also who is nobody we know; of what is somebody's own he shows his own. */
export const hugoButtons = {
  "hugo.start": { data: {}, answers: everybody("ok") },
  "hugo.topics": { data: {}, answers: everybody("ok") },
  "hugo.topic": { data: { topic: "costs" }, answers: everybody("ok") },
  "hugo.who": { data: {}, answers: everybody("ok") },
  // Without an audience it only asks: choosing one is kept, and tested with the verbs.
  "hugo.set_audience": { data: {}, answers: everybody("ok") },
  "hugo.show_item": { data: { id: "nothing" }, answers: everybody("hugo.unknown_item") },
  "hugo.more": { data: {}, answers: everybody("ok") },
  "hugo.rate": { data: { liked: true }, answers: everybody("ok") },
  "hugo.courses": { data: { answers: [] }, answers: everybody("ok") },
  "hugo.person": { data: {}, answers: everybody("ok") },
};
