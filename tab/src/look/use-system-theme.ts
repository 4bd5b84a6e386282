import { useSyncExternalStore } from "react";
import type { ThemeName } from "../teams.ts";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const forced = window.matchMedia("(forced-colors: active)");
const printing = window.matchMedia("print");
const all = [dark, forced, printing];

const subscribe = (changed: () => void): (() => void) => {
  for (const media of all) media.addEventListener("change", changed);
  return () => {
    for (const media of all) media.removeEventListener("change", changed);
  };
};

const themeNow = (): ThemeName => {
  // Paper is white.
  if (printing.matches) return "default";
  if (forced.matches) return "contrast";
  return dark.matches ? "dark" : "default";
};

/** The look that the device asks for, where no Teams tells it. */
export const useSystemTheme = (): ThemeName => useSyncExternalStore(subscribe, themeNow);
