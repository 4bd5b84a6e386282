import type { Response } from "express";
import { type Entity, parseFilter, valueAt } from "./filter.ts";
import { badRequest } from "./refusal.ts";

const graphUrl = "https://graph.microsoft.com/v1.0";
/** `url` counts from the version, as it does in a router mounted at `/graph/v1.0`. */
type Asked = { readonly url: string };

const paramsOf = (asked: Asked): URLSearchParams => new URL(asked.url, graphUrl).searchParams;
const listIn = (text: string | null): readonly string[] | undefined =>
  text?.split(",").map((part) => part.trim());

/** What `$expand` asks for. @throws Refusal for something that this request cannot expand. */
export function expandOf(asked: Asked, possible: readonly string[]): readonly string[] {
  const wanted = listIn(paramsOf(asked).get("$expand")) ?? [];
  const impossible = wanted.find((name) => !possible.includes(name));
  if (impossible !== undefined)
    throw badRequest(`Could not find a property named '${impossible}'.`);
  return wanted;
}

export const parameter = (asked: Asked, name: string): string | null => paramsOf(asked).get(name);

function pick(entity: Entity, fields: readonly string[] | undefined): Entity {
  if (!fields || fields.includes("*")) return entity;
  const wanted = new Set(fields.map((field) => field.split("/")[0]?.toLowerCase()));
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([key]) => key.startsWith("@odata.") || wanted.has(key.toLowerCase()),
    ),
  );
}

const contextOf = (path: string, selected: readonly string[] | undefined, tail = ""): string =>
  `${graphUrl}/$metadata#${path}${selected ? `(${selected.join(",")})` : ""}${tail}`;

type One = {
  /** The set it comes from, such as `groups`. */
  readonly context: string;
  readonly entity: Entity;
  /** What Graph gives when `$select` is absent; everything when left out. */
  readonly fields?: readonly string[];
  readonly status?: number;
};
export function answerOne(asked: Asked, res: Response, one: One): void {
  const selected = listIn(paramsOf(asked).get("$select"));
  res.status(one.status ?? 200).json({
    "@odata.context": contextOf(one.context, selected, "/$entity"),
    ...pick(one.entity, selected ?? one.fields),
  });
}

function numberIn(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid value for the query option ${name}.`);
  return Number(text);
}

function sorted(items: readonly Entity[], orderBy: string | null): readonly Entity[] {
  const keys = (listIn(orderBy) ?? []).map((part) => {
    const [path = "", direction] = part.split(/\s+/);
    return { path, sign: direction === "desc" ? -1 : 1 };
  });
  return items.toSorted((a, b) => {
    for (const { path, sign } of keys) {
      const [left, right] = [String(valueAt(a, path)), String(valueAt(b, path))];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  });
}

type List = Omit<One, "entity" | "status"> & {
  readonly items: readonly Entity[];
  readonly pageSize?: number;
  readonly mostOnAPage?: number;
  /** Outlook writes `$skip` in its next links, the rest of Graph a token. */
  readonly nextBy?: "$skiptoken" | "$skip";
};

function nextLink(asked: Asked, nextBy: string, offset: number): string {
  const url = new URL(asked.url.replace(/^\//, ""), `${graphUrl}/`);
  url.searchParams.set(nextBy, String(offset));
  return url.href.replaceAll("%24", "$");
}

/** Answers one page of a list: filtered, sorted, counted, cut and selected as the caller asks. */
export function answerList(asked: Asked, res: Response, list: List): void {
  const params = paramsOf(asked);
  if (params.has("$search")) throw badRequest("$search is not supported for this request.");
  const selected = listIn(params.get("$select"));
  const filter = params.get("$filter");
  const filtered = filter === null ? list.items : list.items.filter(parseFilter(filter));
  const nextBy = list.nextBy ?? "$skiptoken";
  const from = (numberIn(params, "$skip") ?? 0) + (numberIn(params, "$skiptoken") ?? 0);
  const size = numberIn(params, "$top") ?? list.pageSize ?? 100;
  const most = list.mostOnAPage ?? 999;
  if (size < 1 || size > most) {
    throw badRequest(`Invalid page size specified: '${size}'. Must be between 1 and ${most}.`);
  }
  const page = sorted(filtered, params.get("$orderby")).slice(from, from + size);
  res.json({
    "@odata.context": contextOf(list.context, selected),
    ...(params.get("$count") === "true" ? { "@odata.count": filtered.length } : {}),
    ...(from + size < filtered.length
      ? { "@odata.nextLink": nextLink(asked, nextBy, from + size) }
      : {}),
    value: page.map((entity) => pick(entity, selected ?? list.fields)),
  });
}
