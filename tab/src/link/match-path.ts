export type PathValues = Readonly<Record<string, string>>;

const partsOf = (path: string): readonly string[] =>
  path
    .replace(/^#/, "")
    .split("/")
    .filter((part) => part !== "");

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    // A link somebody broke while copying: no page of ours.
    return undefined;
  }
};

/**
 * The `:name` parts of a path, or undefined when it is another page.
 * @param pattern such as `/talks/:groupId/:talkId`
 */
export function matchPath(pattern: string, path: string): PathValues | undefined {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = decoded(given[place] ?? "");
    if (value === undefined) return undefined;
    if (part.startsWith(":")) values[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return values;
}
