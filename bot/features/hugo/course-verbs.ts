import type { Verb } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { currentKnowledge } from "../knowledge/public.ts";
import { allCoursesCard, courseCard, courseQuestionCard } from "./course-cards.ts";
import { courseStep } from "./course-rules.ts";
import { ofCourses } from "./press-data.ts";

/** The answer about how to enrol, when the coordinator left it where it was. */
const enrolItem = "aanmelden";

/** Three questions, and then a certificate. All that was chosen stands in the button that is pressed. */
export const findCourse: Verb = async (ports, { language }, data) => {
  const { answers, show } = ofCourses.parse(data);
  const { items, documents } = await currentKnowledge(ports);
  const { courses: finder } = ports.knowledge;
  const step = courseStep(finder, ports.tracks, answers, language);
  if (step.kind === "question") {
    const { question, number } = step;
    const total = finder.questions.length;
    return done(courseQuestionCard({ question, number, total, answers }, language));
  }
  const { found } = step;
  const chosen = found.find(({ track }) => track.trackId === show);
  const shown = chosen ?? (step.kind === "found" ? found[0] : undefined);
  if (!shown) return done(allCoursesCard({ found, answers }, language));
  const view = {
    shown,
    others: found.filter((one) => one !== shown),
    answers,
    documents,
    enrolItem: items.some(({ id }) => id === enrolItem) ? enrolItem : undefined,
  };
  return done(courseCard(view, language));
};
