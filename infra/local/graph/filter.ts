import { badRequest } from "./refusal.ts";

export type Entity = Readonly<Record<string, unknown>>;
type Test = (entity: Entity) => boolean;
type Literal = string | number | boolean | null;

const token = /\s*(?:('(?:[^']|'')*')|([(),])|([^\s(),']+))/y;

function tokensOf(filter: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < filter.trimEnd().length) {
    const match = token.exec(filter);
    if (!match) throw badRequest(`Invalid filter clause: ${filter}`);
    found.push(match[0].trim());
  }
  return found;
}

/**
 * The value at a path such as `teamsApp/id`. Names are compared without case, as Graph does.
 * @throws Refusal when the entity has no such property.
 */
export function valueAt(entity: Entity, path: string): unknown {
  let value: unknown = entity;
  for (const name of path.split("/").filter((part) => !part.startsWith("microsoft.graph."))) {
    const entries: [string, unknown][] =
      typeof value === "object" && value !== null ? Object.entries(value) : [];
    const entry = entries.find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (!entry) throw badRequest(`Could not find a property named '${path}'.`);
    value = entry[1];
  }
  return value;
}

function literalOf(text: string): Literal {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  // A moment is written without quotes: 2027-01-01T00:00:00Z.
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

const folded = (value: unknown): string | number =>
  typeof value === "number" ? value : String(value).toLowerCase();
const comparisons: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};

/**
 * The part of OData filters that callers need: eq, ne, gt, ge, lt, le, startsWith, and, or, brackets.
 * @throws Refusal for anything else, as Graph does with a filter that it cannot serve.
 */
export function parseFilter(filter: string): Test {
  const tokens = tokensOf(filter);
  const unsupported = () => badRequest(`Invalid filter clause: ${filter}`);
  const next = (expected?: string): string => {
    const found = tokens.shift();
    if (found === undefined || (expected && found !== expected)) throw unsupported();
    return found;
  };
  const isNext = (word: string) => tokens[0]?.toLowerCase() === word;

  function comparison(): Test {
    const path = next();
    if (path.toLowerCase() === "startswith" && isNext("(")) {
      next("(");
      const property = next();
      next(",");
      const start = folded(literalOf(next()));
      next(")");
      return (entity) => String(folded(valueAt(entity, property))).startsWith(String(start));
    }
    const compare = comparisons[next().toLowerCase()];
    if (!compare) throw unsupported();
    const wanted = folded(literalOf(next()));
    return (entity) => compare(folded(valueAt(entity, path)), wanted);
  }
  function primary(): Test {
    if (!isNext("(")) return comparison();
    next("(");
    const inner = either();
    next(")");
    return inner;
  }
  function both(): Test {
    const parts = [primary()];
    while (isNext("and")) {
      next();
      parts.push(primary());
    }
    return (entity) => parts.every((part) => part(entity));
  }
  function either(): Test {
    const parts = [both()];
    while (isNext("or")) {
      next();
      parts.push(both());
    }
    return (entity) => parts.some((part) => part(entity));
  }

  const test = either();
  if (tokens.length > 0) throw unsupported();
  return test;
}
