import { choiceInputsOf } from "../../cards.ts";
import type { Course, Learner } from "./course.ts";

const mostPages = 40;

/** Grows over the course: what was "with help" at the start is done alone at the end. */
function answersTo(
  inputs: ReturnType<typeof choiceInputsOf>,
  { behaviour }: Learner,
  moment: "start" | "end",
): Record<string, string> {
  return Object.fromEntries(
    inputs.map(({ id, choices }) => {
      const first = Math.floor(behaviour.chance(`scan ${id}`) * choices.length);
      const grown = moment === "end" && first < 2 ? first + 1 : first;
      return [id, choices[grown]?.value ?? choices[0]?.value ?? ""];
    }),
  );
}

/** Opens the scan in chat and answers page after page until the card asks no more. */
export async function fillInScan(
  { hands, groupId }: Course,
  learner: Learner,
  moment: "start" | "end",
): Promise<boolean> {
  const { person } = learner;
  const wanted = { verb: "scan.open", data: moment === "end" ? { groupId, moment } : { groupId } };
  const begun = await hands.find(person, { verb: "scan.save_page", data: { groupId } });
  let shown = begun ?? (await hands.press(person, wanted));
  if (!shown) return false;
  for (let page = 0; page < mostPages; page += 1) {
    const inputs = choiceInputsOf(shown.card).filter(({ id }) => id.startsWith("answer:"));
    if (inputs.length === 0) return true;
    const answers = answersTo(inputs, learner, moment);
    shown = await hands.pressOn(person, shown, { verb: "scan.save_page", inputs: answers });
  }
  throw new Error("the scan has no end");
}
