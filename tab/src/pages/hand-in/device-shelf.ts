import type { DraftShelf } from "./drafts.ts";

/** The browser's storage on this device; undefined where it is blocked inside another page. */
export function findShelf(): DraftShelf | undefined {
  try {
    return window.localStorage;
  } catch {
    // Reading the property alone already throws where third-party storage is blocked.
    return undefined;
  }
}
