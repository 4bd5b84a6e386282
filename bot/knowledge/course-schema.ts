import { z } from "zod";

const text = z.string().trim().min(1);
const perLanguage = z.strictObject({ nl: text.max(300), en: text.max(300) });
const buttonText = z.strictObject({ nl: text.max(60), en: text.max(60) });
const id = z.string().regex(/^[a-z0-9-]{1,40}$/);

const choice = z.strictObject({
  id: id.refine((one) => one !== "unknown", "is what everybody may choose already"),
  text: buttonText,
  because: perLanguage.optional(),
  points: z.record(z.string(), z.int().min(1).max(5)),
  note: z.strictObject({ levels: z.array(z.int()).min(1), text: perLanguage }).optional(),
});
// Six buttons in a row is the most that Teams shows; the sixth is "I do not know".
const question = z.strictObject({ id, text: perLanguage, choices: z.array(choice).min(2).max(5) });
const course = z.strictObject({
  trackId: text,
  what: perLanguage,
  note: perLanguage.optional(),
  sources: z.array(z.strictObject({ document: text, section: text })).min(1),
});

/** `courses.json`: three questions, and a certificate that every point in them goes to. */
export const courseFinder = z
  .strictObject({
    questions: z.array(question).length(3),
    courses: z.array(course).min(1).max(5),
  })
  .refine(
    ({ questions, courses }) =>
      questions
        .flatMap(({ choices }) => choices)
        .flatMap(({ points }) => Object.keys(points))
        .every((trackId) => courses.some((one) => one.trackId === trackId)),
    "gives points to a certificate that is not among the courses",
  )
  .refine(({ questions }) => {
    const ids = questions.flatMap(({ choices }) => choices.map((one) => one.id));
    return new Set(ids).size === ids.length;
  }, "has two choices of one id");
