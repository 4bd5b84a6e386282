import type { Language } from "../../contract/languages.ts";
import type {
  Course,
  CourseChoice,
  CourseFinder,
  CourseQuestion,
} from "../../kernel/course-finder.ts";
import type { Catalogue, Track } from "../../kernel/track.ts";

/** The choice that every question has, and that gives no certificate a point. */
export const unknownChoice = "unknown";

export type CourseFound = {
  readonly course: Course;
  readonly track: Track;
  /** Why, in sentences to the asker; empty when he only looks at it. */
  readonly because: readonly string[];
  /** What he must know, out of what he chose. */
  readonly notes: readonly string[];
};

export type CourseStep =
  | { readonly kind: "question"; readonly question: CourseQuestion; readonly number: number }
  /** Best first; every one of them fits something that was said. */
  | { readonly kind: "found"; readonly found: readonly CourseFound[] }
  /** Nothing was known: all of them, to look at. */
  | { readonly kind: "all"; readonly found: readonly CourseFound[] };

const chosenOf = (finder: CourseFinder, answers: readonly string[]): readonly CourseChoice[] =>
  finder.questions.flatMap(
    ({ choices }, index) => choices.find(({ id }) => id === answers[index]) ?? [],
  );

const pointsOf = (trackId: string, chosen: readonly CourseChoice[]): number =>
  chosen.reduce((sum, { points }) => sum + (points[trackId] ?? 0), 0);

const mostShown = 3;

/**
 * The next question, or where the answers lead. Nobody is turned away: what is missing for a level is a
 * note beside the certificate.
 * @param answers ids of choices, in order of the questions; an id that is not there counts as unknown
 */
export function courseStep(
  finder: CourseFinder,
  tracks: Catalogue,
  answers: readonly string[],
  language: Language,
): CourseStep {
  const question = finder.questions[answers.length];
  if (question) return { kind: "question", question, number: answers.length + 1 };
  const chosen = chosenOf(finder, answers);
  const foundOf = (course: Course): readonly CourseFound[] => {
    const track = tracks.find(course.trackId);
    if (!track) return [];
    const because = chosen
      .filter(({ points }) => points[course.trackId] !== undefined)
      .flatMap((choice) => choice.because?.[language] ?? []);
    const notes = chosen
      .flatMap(({ note }) => (note?.levels.includes(track.level) ? note.text[language] : []))
      .concat(course.note?.[language] ?? []);
    return [{ course, track, because, notes }];
  };
  const fitting = finder.courses
    .filter(({ trackId }) => pointsOf(trackId, chosen) > 0)
    .toSorted((a, b) => pointsOf(b.trackId, chosen) - pointsOf(a.trackId, chosen));
  return fitting.length === 0
    ? { kind: "all", found: finder.courses.flatMap(foundOf) }
    : { kind: "found", found: fitting.slice(0, mostShown).flatMap(foundOf) };
}
