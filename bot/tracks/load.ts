import { readdirSync, readFileSync } from "node:fs";
import type { z } from "zod";
import type { IntakeQuestions } from "../kernel/intake.ts";
import type { Catalogue, Track } from "../kernel/track.ts";
import { inconsistencies } from "./consistency.ts";
import type { Problem } from "./identities.ts";
import { intakeInconsistencies, unknownQuestions } from "./intake-consistency.ts";
import { intakeFile } from "./intake-schema.ts";
import { trackFile } from "./schema.ts";

type Read = {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly track?: Track;
};

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === "number"
        ? `${text}[${key}]`
        : `${text}${text === "" ? "" : "."}${String(key)}`,
    "",
  );

const shapeProblems = (error: z.ZodError): readonly Problem[] =>
  error.issues.map(({ path, message }) => ({ path: pathText(path), reason: message }));

/** A file that is named wrongly would be loaded as another version than people think. */
const nameProblems = (file: string, track: Track): readonly Problem[] => {
  const expected = `${track.trackId}.v${track.version}.json`;
  return file === expected
    ? []
    : [{ path: "trackId", reason: `the file must be named ${expected}` }];
};

function parsedJson(source: string): { readonly json: unknown } | { readonly reason: string } {
  try {
    return { json: JSON.parse(source) };
  } catch (error) {
    return { reason: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function readTrack(folder: URL, file: string): Read {
  const parsed = parsedJson(readFileSync(new URL(file, folder), "utf8"));
  if ("reason" in parsed) return { file, problems: [{ path: "", reason: parsed.reason }] };
  const checked = trackFile.safeParse(parsed.json);
  if (!checked.success) return { file, problems: shapeProblems(checked.error) };
  const track: Track = checked.data;
  return { file, track, problems: [...nameProblems(file, track), ...inconsistencies(track)] };
}

/** Questions that every intake can have; a file with problems gives what is needed to go on looking. */
function readIntake(url: URL): Pick<Read, "file" | "problems"> & { intake: IntakeQuestions } {
  const file = url.pathname.split("/").at(-1) ?? "";
  const none: IntakeQuestions = { questions: [], everybody: [] };
  const parsed = parsedJson(readFileSync(url, "utf8"));
  if ("reason" in parsed) {
    return { file, intake: none, problems: [{ path: "", reason: parsed.reason }] };
  }
  const checked = intakeFile.safeParse(parsed.json);
  if (!checked.success) return { file, intake: none, problems: shapeProblems(checked.error) };
  return { file, intake: checked.data, problems: intakeInconsistencies(checked.data) };
}

const described = ({ file, problems }: Pick<Read, "file" | "problems">): readonly string[] =>
  problems.map(({ path, reason }) => `  ${file}: ${path === "" ? "" : `${path}: `}${reason}`);

const newestFirst = (a: Track, b: Track): number => b.version - a.version;

function catalogueOf(tracks: readonly Track[], intake: IntakeQuestions): Catalogue {
  const byId = Map.groupBy(tracks.toSorted(newestFirst), ({ trackId }) => trackId);
  return {
    intake,
    all: [...byId.values()].flatMap((versions) => versions.slice(0, 1)),
    find: (trackId, version) =>
      byId.get(trackId)?.find((track) => version === undefined || track.version === version),
  };
}

/**
 * Reads every track file and the intake questions at the start. `folder` ends with a slash.
 * @throws Error that lists file, place in the file and reason for every problem in every file, so that
 * a broken file stops the start and is mended in one go.
 */
export function loadTracks(
  folder: URL = new URL("./data/", import.meta.url),
  intakeUrl: URL = new URL("./intake-questions.json", import.meta.url),
): Catalogue {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const asked = readIntake(intakeUrl);
  const read = files.map((file) => readTrack(folder, file));
  const unknown = read.map(({ file, track }) => ({
    file,
    // A file of questions that is broken itself would make every id unknown.
    problems: track && asked.problems.length === 0 ? unknownQuestions(track, asked.intake) : [],
  }));
  const problems = [asked, ...read, ...unknown].flatMap(described);
  if (problems.length > 0) throw new Error(`broken track files:\n${problems.join("\n")}`);
  if (files.length === 0) throw new Error(`no track files in ${folder.pathname}`);
  return catalogueOf(
    read.flatMap(({ track }) => track ?? []),
    asked.intake,
  );
}
