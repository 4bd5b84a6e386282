import type { IntakeQuestions } from "../../bot/kernel/intake.ts";
import type { Catalogue, Track } from "../../bot/kernel/track.ts";

const modules = (count: number): Track["modules"] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    title: `Module ${index + 1}`,
    aims: [],
    sessionMinutes: 180,
    homeworkMinutes: 180,
    scanItems: [],
    work: [],
  }));

export const aTrack = (facts: Partial<Track> = {}): Track => ({
  trackId: "samen-werken-3",
  version: 1,
  title: "Samen werken in de zorg",
  level: 3,
  teachable: true,
  language: "nl",
  modules: modules(12),
  practiceAssignments: [],
  ...facts,
});

const noQuestions: IntakeQuestions = { questions: [], everybody: [] };

/** One track that can be taught and one that cannot, unless told otherwise. */
export function aCatalogue(
  all: readonly Track[] = [
    aTrack(),
    aTrack({
      trackId: "plannen-4",
      code: "C0999",
      title: "Plannen en organiseren",
      level: 4,
      teachable: false,
      modules: [],
    }),
  ],
  intake: IntakeQuestions = noQuestions,
): Catalogue {
  return {
    all,
    intake,
    find: (trackId, version) =>
      all.find((one) => one.trackId === trackId && (version ?? one.version) === one.version),
  };
}
