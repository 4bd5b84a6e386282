import { useEffect, useRef, useState } from "react";
import type { Chat } from "../api/shapes.ts";
import { useSettings } from "../settings.tsx";
import { gistOf } from "./unread.ts";

const idsIn = (chats: readonly Chat[]): ReadonlySet<string> =>
  new Set(chats.flatMap(({ messages }) => messages.map(({ activityId }) => activityId)));

/** Reads new messages aloud, wherever in the page somebody is. */
export function Announcer({ chats }: { readonly chats: readonly Chat[] | undefined }) {
  const { say } = useSettings();
  const known = useRef<ReadonlySet<string>>(undefined);
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    if (!chats) return;
    const before = known.current;
    known.current = idsIn(chats);
    const fresh = chats
      .flatMap(({ messages }) => messages)
      .findLast(({ activityId, from }) => from.isBot && before?.has(activityId) === false);
    if (fresh) setAnnounced(say("chat.newFrom", { name: fresh.from.name, text: gistOf(fresh) }));
  }, [chats, say]);
  return (
    <div className="only-read" role="log" aria-live="polite">
      {announced}
    </div>
  );
}
