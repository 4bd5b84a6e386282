import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useInfo } from "./api/queries.ts";
import type { Person } from "./api/shapes.ts";
import { destinationOf } from "./links.ts";
import { type Area, hashOf, type Route, readRoute } from "./route.ts";
import { MeetingDialog } from "./shell/meeting-dialog.tsx";

const subscribe = (changed: () => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};

/** The route in the address bar, live. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

export const goTo = (route: Route): void => {
  window.location.hash = hashOf(route);
};

type Place = {
  readonly person: Person;
  readonly route: Route;
  readonly go: (area: Area, ...parts: readonly string[]) => void;
  /** Follows a link of a card, a mail or the app. */
  readonly follow: (url: string) => void;
};
const Context = createContext<Place | undefined>(undefined);

type Props = { readonly person: Person; readonly route: Route; readonly children: ReactNode };

/** Who acts and what is open, for everything inside. */
export function PlaceProvider({ person, route, children }: Props) {
  const tabUrl = useInfo().data?.tabUrl ?? undefined;
  const [inMeeting, setInMeeting] = useState(false);
  const place = useMemo<Place>(() => {
    const go = (area: Area, ...parts: readonly string[]) =>
      goTo({ personId: person.id, area, parts });
    const follow = (url: string) => {
      const destination = destinationOf(url, tabUrl);
      if (destination?.kind === "app") go("app", ...destination.subPage.split("/").filter(Boolean));
      if (destination?.kind === "chat") go("chat", ...[destination.withId].filter(Boolean));
      if (destination?.kind === "meeting") setInMeeting(true);
      if (destination?.kind === "web")
        window.open(destination.url, "_blank", "noopener,noreferrer");
    };
    return { person, route, go, follow };
  }, [person, route, tabUrl]);
  return (
    <Context value={place}>
      {children}
      <MeetingDialog open={inMeeting} onClose={() => setInMeeting(false)} />
    </Context>
  );
}

/** @throws Error outside `PlaceProvider`. */
export function usePlace(): Place {
  const place = useContext(Context);
  if (!place) throw new Error("no PlaceProvider around this component");
  return place;
}
