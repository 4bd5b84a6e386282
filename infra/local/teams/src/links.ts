/** What following a link means on this page. */
export type Destination =
  | { readonly kind: "app"; readonly subPage: string }
  /** The chat with this person or bot. */
  | { readonly kind: "chat"; readonly withId: string }
  /** There is no video on this laptop. */
  | { readonly kind: "meeting" }
  | { readonly kind: "web"; readonly url: string };

const teamsHosts = ["teams.microsoft.com", "teams.cloud.microsoft", "teams.live.com"];

/**
 * Where a link of a card, mail or tab leads: the app's own tab, a chat, a meeting, or the web.
 * Undefined for an address that is no web address.
 */
export function destinationOf(url: string, tabUrl: string | undefined): Destination | undefined {
  if (!URL.canParse(url)) return undefined;
  const target = new URL(url);
  if (target.protocol !== "https:" && target.protocol !== "http:") return undefined;
  const inTeams = teamsHosts.includes(target.hostname) ? placeInTeams(target) : undefined;
  if (inTeams) return inTeams;
  if (tabUrl && URL.canParse(tabUrl) && isInside(target, new URL(tabUrl))) {
    return { kind: "app", subPage: target.hash.replace(/^#\/?/, "") };
  }
  return { kind: "web", url };
}

function placeInTeams(target: URL): Destination | undefined {
  const { pathname, searchParams } = target;
  if (pathname.startsWith("/l/meetup-join/")) return { kind: "meeting" };
  if (pathname.startsWith("/l/entity/")) return { kind: "app", subPage: subPageOf(target) };
  if (pathname.startsWith("/l/chat/"))
    return { kind: "chat", withId: searchParams.get("users") ?? "" };
  return undefined;
}

/** The tab's address may be a folder, with or without a slash, or a page in it. */
function isInside(target: URL, tab: URL): boolean {
  const folder = tab.pathname.replace(/\/[^/]*\.html$/, "").replace(/\/$/, "");
  return target.origin === tab.origin && `${target.pathname}/`.startsWith(`${folder}/`);
}

/** The page inside the app that a deep link of Teams names in its `context`. */
function subPageOf(target: URL): string {
  try {
    const context: unknown = JSON.parse(target.searchParams.get("context") ?? "{}");
    if (typeof context !== "object" || context === null) return "";
    const page = "subPageId" in context ? context.subPageId : undefined;
    const entity = "subEntityId" in context ? context.subEntityId : undefined;
    return [page, entity].find((id) => typeof id === "string") ?? "";
  } catch {
    return "";
  }
}
