/** The places of the app rail. */
export const areas = ["chat", "teams", "calendar", "mail", "app"] as const;
export type Area = (typeof areas)[number];

/** Where the page is: `#/p/<person>/<area>/<part>/<part>…`, so that a link opens as that person. */
export type Route = {
  readonly personId?: string;
  readonly area: Area;
  /** What is open inside the area: a conversation, a team and channel, an event, a page of the app. */
  readonly parts: readonly string[];
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads a location hash; anything unknown leads to the chats. */
export function readRoute(hash: string): Route {
  const [first, personId, area, ...parts] = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  if (first !== "p" || !personId) return { area: "chat", parts: [] };
  return { personId, area: areas.find((known) => known === area) ?? "chat", parts };
}

export function hashOf({ personId, area, parts }: Route): string {
  if (!personId) return "#/";
  return `#/${["p", personId, area, ...parts].map(encodeURIComponent).join("/")}`;
}
