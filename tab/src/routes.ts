/** The pages of one group that stand in its menu. */
const groupPages = [
  "progress",
  "results",
  "review",
  "sessions",
  "hours",
  "supervisors",
  "agreements",
  "talks",
  "sendings",
  "employers",
] as const;
/** Pages of nobody's group in particular, with a path of one word. */
const plainPages = [
  "import",
  "guide",
  "confirm",
  "agreement",
  "employer",
  "reach",
  "intakes",
  "tickets",
] as const;
type PlainPage = (typeof plainPages)[number];
export type GroupPage = "group" | (typeof groupPages)[number];

/** Where somebody is in the tab. The same path text stands in the hash, in `?page=` and in links of cards. */
export type Route =
  | { readonly page: "home" | "supervisor" | "my_talks" | PlainPage }
  | { readonly page: "intake"; readonly intakeId: string }
  | { readonly page: "ticket"; readonly ticketId: string }
  | { readonly page: "talk"; readonly groupId: string; readonly talkId: string }
  /** What Hugo knows: all of it, one question with its answer, and what people asked. */
  | { readonly page: "knowledge" | "knowledge_new" }
  | { readonly page: "knowledge_item"; readonly itemId: string }
  | { readonly page: "knowledge_questions"; readonly month?: string }
  | { readonly page: GroupPage; readonly groupId: string }
  | {
      readonly page: "hand_in" | "feedback";
      readonly groupId: string;
      readonly assignmentId: string;
    }
  | {
      /** One piece of work: as the teacher judges it, and as the supervisor signs it off. */
      readonly page: "work" | "sign_off";
      readonly groupId: string;
      readonly personId: string;
      readonly assignmentId: string;
    };

const home: Route = { page: "home" };

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    // A link somebody broke while copying: treated as absent.
    return undefined;
  }
};

const isGroupPage = (page: string): page is (typeof groupPages)[number] =>
  groupPages.some((one) => one === page);

/** The page of one piece of work: of oneself, or of somebody else. */
function workRoute(groupId: string, ids: readonly string[]): Route {
  const [one, two] = ids;
  if (one !== undefined && ids.length === 1) return { page: "hand_in", groupId, assignmentId: one };
  return one !== undefined && two !== undefined && ids.length === 2
    ? { page: "work", groupId, personId: one, assignmentId: two }
    : home;
}

/** The page of one group, by what stands behind its id in a path. */
function groupRoute(groupId: string, [page, ...ids]: readonly string[]): Route {
  const [id] = ids;
  if (page === "work") return workRoute(groupId, ids);
  if (page === "results" && id !== undefined && ids.length === 1) {
    return { page: "feedback", groupId, assignmentId: id };
  }
  if (page === "talks" && id !== undefined && ids.length === 1) {
    return { page: "talk", groupId, talkId: id };
  }
  if (id !== undefined) return home;
  if (page === undefined) return { page: "group", groupId };
  return isGroupPage(page) ? { page, groupId } : home;
}

function supervisorRoute(ids: readonly string[]): Route {
  const [groupId, personId, assignmentId, ...more] = ids;
  if (groupId === undefined) return { page: "supervisor" };
  return personId === undefined || assignmentId === undefined || more.length > 0
    ? home
    : { page: "sign_off", groupId, personId, assignmentId };
}

/** One intake of somebody who wants to take part. */
function intakeRoute(ids: readonly string[]): Route {
  const [intakeId] = ids;
  return intakeId !== undefined && ids.length === 1 ? { page: "intake", intakeId } : home;
}

/** The same path as in the small page of a link. */
function talksRoute(ids: readonly string[]): Route {
  const [groupId, talkId, ...more] = ids;
  if (groupId === undefined) return { page: "my_talks" };
  return talkId === undefined || more.length > 0 ? home : { page: "talk", groupId, talkId };
}

/** One question that somebody asked; the list of all is a plain page. */
function ticketRoute([ticketId, ...more]: readonly string[]): Route {
  return ticketId === undefined || more.length > 0 ? home : { page: "ticket", ticketId };
}

function knowledgeRoute([part, id, ...more]: readonly string[]): Route {
  if (part === undefined) return { page: "knowledge" };
  if (more.length > 0) return home;
  if (part === "new" && id === undefined) return { page: "knowledge_new" };
  if (part === "items" && id !== undefined) return { page: "knowledge_item", itemId: id };
  if (part !== "questions") return home;
  return { page: "knowledge_questions", ...(id === undefined ? {} : { month: id }) };
}

/** `/group/g1/progress`, with or without `#` and slashes around it. Unknown paths are home. */
export function routeOf(path: string): Route {
  const parts = path.split("/").filter((part) => !/^#?$/.test(part));
  const [first, ...behind] = parts.flatMap((part) => decoded(part) ?? []);
  // A part that cannot be read makes the whole path unknown.
  if (behind.length !== parts.length - 1) return home;
  const plain = plainPages.find((page) => page === first);
  if (plain && behind.length === 0) return { page: plain };
  if (first === "intakes") return intakeRoute(behind);
  if (first === "supervisor") return supervisorRoute(behind);
  if (first === "talks") return talksRoute(behind);
  if (first === "tickets") return ticketRoute(behind);
  if (first === "knowledge") return knowledgeRoute(behind);

  const [groupId, ...ofGroup] = behind;
  return first !== "group" || groupId === undefined ? home : groupRoute(groupId, ofGroup);
}

const pathOf = (...parts: readonly string[]): string =>
  `#/${parts.map((part) => encodeURIComponent(part)).join("/")}`;

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case "home":
      return pathOf();
    case "import":
    case "guide":
    case "confirm":
    case "agreement":
    case "employer":
    case "reach":
    case "intakes":
    case "tickets":
    case "supervisor":
    case "knowledge":
      return pathOf(route.page);
    case "intake":
      return pathOf("intakes", route.intakeId);
    case "knowledge_new":
      return pathOf("knowledge", "new");
    case "knowledge_item":
      return pathOf("knowledge", "items", route.itemId);
    case "knowledge_questions":
      return pathOf("knowledge", "questions", ...(route.month === undefined ? [] : [route.month]));
    case "my_talks":
      return pathOf("talks");
    case "ticket":
      return pathOf("tickets", route.ticketId);
    case "talk":
      return pathOf("talks", route.groupId, route.talkId);
    case "group":
      return pathOf("group", route.groupId);
    case "hand_in":
      return pathOf("group", route.groupId, "work", route.assignmentId);
    case "feedback":
      return pathOf("group", route.groupId, "results", route.assignmentId);
    case "work":
      return pathOf("group", route.groupId, "work", route.personId, route.assignmentId);
    case "sign_off":
      return pathOf("supervisor", route.groupId, route.personId, route.assignmentId);
    default:
      return pathOf("group", route.groupId, route.page);
  }
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
