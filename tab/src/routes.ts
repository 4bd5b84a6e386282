/** Where somebody is in the tab. The same path text stands in the hash, in `?page=` and in links of cards. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "import" }
  | { readonly page: "group" | "progress" | "sessions"; readonly groupId: string }
  | { readonly page: "hand_in"; readonly groupId: string; readonly assignmentId: string };

const home: Route = { page: "home" };

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    // A link somebody broke while copying: treated as absent.
    return undefined;
  }
};

/** The page of one group, by what stands behind its id in a path. */
function groupRoute(groupId: string, [page, id, ...more]: readonly string[]): Route {
  if (more.length > 0) return home;
  if (page === "work") {
    const assignmentId = id === undefined ? undefined : decoded(id);
    return assignmentId === undefined ? home : { page: "hand_in", groupId, assignmentId };
  }
  if (id !== undefined) return home;
  if (page === undefined) return { page: "group", groupId };
  return page === "progress" || page === "sessions" ? { page, groupId } : home;
}

/** `/group/g1/progress`, with or without `#` and slashes around it. Unknown paths are home. */
export function routeOf(path: string): Route {
  const [first, second, ...behind] = path.split("/").filter((part) => !/^#?$/.test(part));
  if (first === "import" && second === undefined) return { page: "import" };

  const groupId = second === undefined ? undefined : decoded(second);
  return first !== "group" || groupId === undefined ? home : groupRoute(groupId, behind);
}

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  if (!("groupId" in route)) return route.page === "home" ? "#/" : `#/${route.page}`;
  const group = `#/group/${encodeURIComponent(route.groupId)}`;
  if (route.page === "hand_in") return `${group}/work/${encodeURIComponent(route.assignmentId)}`;
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
