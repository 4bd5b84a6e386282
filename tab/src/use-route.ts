import { useSyncExternalStore } from "react";
import { hashOf, type Route, routeOf } from "./routes.ts";

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, () => location.hash));

export const goTo = (route: Route): void => {
  location.hash = hashOf(route);
};

/** The first page: stays out of the history, so that "back" leaves the tab. */
export const beginAt = (route: Route): void => {
  history.replaceState(null, "", `${location.pathname}${location.search}${hashOf(route)}`);
};
