import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadTracks } from "../../bot/tracks/load.ts";

/** The smallest teachable track that is right; a test changes what it is about. */
export const aTrackFile = (change: Readonly<Record<string, unknown>> = {}) => ({
  trackId: "small",
  version: 1,
  title: "Klein beginnen",
  level: 2,
  language: "nl",
  teachable: true,
  modules: [aModule(1), aModule(2)],
  practiceAssignments: [],
  sources: [{ facts: ["title"], document: "Een document", section: "1" }],
  ...change,
});

export const aModule = (number: number, change: Readonly<Record<string, unknown>> = {}) => ({
  number,
  title: `Module ${number}`,
  aims: ["Je leert iets."],
  sessionMinutes: 180,
  homeworkMinutes: 180,
  scanItems: [{ id: `m${number}-s1`, text: "Ik kan iets." }],
  work: [
    {
      id: `m${number}-practise`,
      kind: "practise",
      title: "Oefen",
      steps: ["Doe het."],
      minutes: 60,
      rubric: [],
    },
    {
      id: `m${number}-hand-in`,
      kind: "hand_in",
      title: "Lever in",
      steps: ["Schrijf het op."],
      minutes: 120,
      rubric: ["Het staat erin."],
    },
  ],
  ...change,
});

export type Files = Readonly<Record<string, object | string>>;

const questionsUrl = new URL("../../bot/tracks/intake-questions.json", import.meta.url);

/**
 * Loads a folder with these files, gone again afterwards. Text is written as it is.
 * @param questions the intake questions, where they are not those of the product
 */
export function loaded(files: Files, questions?: object | string) {
  const folder = mkdtempSync(join(tmpdir(), "tracks-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      const text = typeof content === "string" ? content : JSON.stringify(content);
      writeFileSync(join(folder, name), text);
    }
    const url = pathToFileURL(`${folder}/`);
    if (questions === undefined) return loadTracks(url, questionsUrl);
    mkdirSync(join(folder, "intake"));
    const file = join(folder, "intake", "questions.json");
    writeFileSync(file, typeof questions === "string" ? questions : JSON.stringify(questions));
    return loadTracks(url, pathToFileURL(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the loader says about these files, or an empty text when it is content. */
export function complaint(files: Files, questions?: object | string): string {
  try {
    loaded(files, questions);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
