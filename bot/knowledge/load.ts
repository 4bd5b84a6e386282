import { readdirSync, readFileSync } from "node:fs";
import { knowledgeItem } from "../contract/knowledge-item.ts";
import type { CourseFinder } from "../kernel/course-finder.ts";
import type { Knowledge, KnowledgeItem } from "../kernel/knowledge.ts";
import { courseFinder } from "./course-schema.ts";
import { loadUrgent } from "./load-urgent.ts";
import { documentTitles } from "./schema.ts";

type Read = { readonly items: readonly KnowledgeItem[]; readonly problems: readonly string[] };

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function parsed(
  folder: URL,
  file: string,
): { readonly json: unknown } | { readonly problem: string } {
  try {
    return { json: JSON.parse(readFileSync(new URL(file, folder), "utf8")) };
  } catch (error) {
    return { problem: `${file}: ${reasonOf(error)}` };
  }
}

function readItems(folder: URL, file: string): Read {
  const read = parsed(folder, file);
  if ("problem" in read) return { items: [], problems: [read.problem] };
  if (!Array.isArray(read.json)) return { items: [], problems: [`${file}: is no list of items`] };
  const checked = read.json.map((one: unknown, index) => {
    const item = knowledgeItem.safeParse(one);
    if (item.success) return { item: item.data };
    const [issue] = item.error.issues;
    const id = String(Reflect.get(Object(one), "id") ?? index);
    return { problem: `${file} ${id}: ${issue?.path.join(".")}: ${issue?.message}` };
  });
  return {
    items: checked.flatMap(({ item }) => item ?? []),
    problems: checked.flatMap(({ problem }) => problem ?? []),
  };
}

/** One id stands for one question: who says it twice is left out the second time. */
function withoutDoubles(items: readonly KnowledgeItem[]): Read {
  const seen = new Map<string, KnowledgeItem>();
  const problems: string[] = [];
  for (const item of items) {
    if (seen.has(item.id)) problems.push(`${item.topic} ${item.id}: stands there twice`);
    else seen.set(item.id, item);
  }
  return { items: [...seen.values()], problems };
}

function titlesIn(folder: URL) {
  const read = parsed(folder, "documents.json");
  if ("problem" in read) return { documents: {}, problems: [read.problem] };
  const titles = documentTitles.safeParse(read.json);
  return titles.success
    ? { documents: titles.data, problems: [] }
    : { documents: {}, problems: ["documents.json: is no table of titles"] };
}

const noCourses: CourseFinder = { questions: [], courses: [] };

/** All or nothing: half a set of questions would lead people to the wrong certificate. */
function coursesIn(folder: URL): {
  readonly courses: CourseFinder;
  readonly problems: readonly string[];
} {
  const read = parsed(folder, "courses.json");
  if ("problem" in read) return { courses: noCourses, problems: [read.problem] };
  const checked = courseFinder.safeParse(read.json);
  if (checked.success) return { courses: checked.data, problems: [] };
  const problems = checked.error.issues.map(
    ({ path, message }) => `courses.json: ${path.join(".")}: ${message}`,
  );
  return { courses: noCourses, problems };
}

/**
 * Reads what Hugo starts with, a file per topic under `items/`. `folder` ends with a slash. Whatever
 * an editor broke is left out and told in `problems`: a comma too many must not stop a course.
 * @throws Error when the texts for danger are broken: without them nothing may start.
 */
export function loadKnowledge(folder: URL = new URL("./data/", import.meta.url)): Knowledge {
  const inItems = new URL("items/", folder);
  const files = readdirSync(inItems)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const read = files.map((file) => readItems(inItems, file));
  const { items, problems } = withoutDoubles(read.flatMap((one) => one.items));
  const titles = titlesIn(folder);
  const finder = coursesIn(folder);
  return {
    items,
    documents: titles.documents,
    urgent: loadUrgent(folder),
    courses: finder.courses,
    problems: [
      ...read.flatMap((one) => one.problems),
      ...problems,
      ...titles.problems,
      ...finder.problems,
    ],
  };
}
