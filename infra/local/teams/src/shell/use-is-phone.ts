import { useSyncExternalStore } from "react";

const phone = matchMedia("(max-width: 640px)");
const subscribe = (changed: () => void) => {
  phone.addEventListener("change", changed);
  return () => phone.removeEventListener("change", changed);
};

/** True where one pane fits; the same width as in the style sheets. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
