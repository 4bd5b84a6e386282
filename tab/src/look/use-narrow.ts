import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 640px)");

const subscribe = (changed: () => void): (() => void) => {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
};

/** True on a phone, where a table does not fit. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
