import { useCallback, useMemo, useSyncExternalStore } from "react";
import { z } from "zod";
import type { Seen } from "./unread.ts";

const listeners = new Set<() => void>();
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};
const keyOf = (personId: string): string => `seen:${personId}`;

function readSeen(stored: string | null): Seen {
  try {
    return z
      .record(z.string(), z.string())
      .catch({})
      .parse(JSON.parse(stored ?? "{}"));
  } catch {
    return {};
  }
}

/** What this person has seen in this browser. */
export function useSeen(personId: string) {
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(personId)));
  const seen = useMemo(() => readSeen(stored), [stored]);
  const markSeen = useCallback(
    (conversationId: string, activityId: string) => {
      const now = readSeen(localStorage.getItem(keyOf(personId)));
      if (now[conversationId] === activityId) return;
      const next = { ...now, [conversationId]: activityId };
      localStorage.setItem(keyOf(personId), JSON.stringify(next));
      for (const changed of listeners) changed();
    },
    [personId],
  );
  return { seen, markSeen };
}
