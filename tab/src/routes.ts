/** Where somebody is in the tab. The same path text stands in the hash, in `?page=` and in links of cards. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "import" }
  | { readonly page: "group" | "progress" | "sessions"; readonly groupId: string };

const home: Route = { page: "home" };

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    // A link somebody broke while copying: treated as absent.
    return undefined;
  }
};

/** `/group/g1/progress`, with or without `#` and slashes around it. Unknown paths are home. */
export function routeOf(path: string): Route {
  const [first, second, third, ...more] = path.split("/").filter((part) => !/^#?$/.test(part));
  if (first === "import" && second === undefined) return { page: "import" };

  const groupId = second === undefined ? undefined : decoded(second);
  if (first !== "group" || groupId === undefined || more.length > 0) return home;
  if (third === undefined) return { page: "group", groupId };
  return third === "progress" || third === "sessions" ? { page: third, groupId } : home;
}

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  if (!("groupId" in route)) return route.page === "home" ? "#/" : `#/${route.page}`;
  const group = `#/group/${encodeURIComponent(route.groupId)}`;
  return route.page === "group" ? group : `${group}/${route.page}`;
}

/** Where to begin: the hash wins, then `?page=`, then the page a link in a card asked for. */
export function firstRoute(from: {
  readonly hash: string;
  readonly query: string;
  readonly subPageId: string | undefined;
}): Route {
  const asked = new URLSearchParams(from.query).get("page");
  const path = [from.hash, asked, from.subPageId].find(
    (each) => each !== undefined && each !== null && each.replace(/[#/]/g, "") !== "",
  );
  return path ? routeOf(path) : home;
}
