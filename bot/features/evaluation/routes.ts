import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { goOnWithCourse, stopCourse } from "./stop-course.ts";

export const registerStopRoute: Route<"registerStop"> = async (ports, actor, input) => {
  const outcome = await stopCourse(ports, actor, input);
  return outcome.ok ? done({}) : outcome;
};

export const takeBackStopRoute: Route<"takeBackStop"> = async (ports, actor, input) => {
  const outcome = await goOnWithCourse(ports, actor, input);
  return outcome.ok ? done({}) : outcome;
};
