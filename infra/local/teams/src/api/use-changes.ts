import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { change } from "./shapes.ts";

type Connection = "connecting" | "connected" | "lost";
const retryInMs = 1500;

const readChange = (data: unknown) => {
  try {
    return change.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
};

type Listener = {
  readonly onOpen: () => void;
  readonly onChange: (data: unknown) => void;
  readonly onLost: () => void;
};

/**
 * Listens while this browser tab is looked at: a browser allows six connections to one address, and
 * each listener holds one. Reconnects by itself, since a browser gives up after some failures.
 */
function listen({ onOpen, onChange, onLost }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    source = new EventSource("/local/changes");
    source.onopen = onOpen;
    source.onmessage = ({ data }) => onChange(data);
    source.onerror = () => {
      close();
      onLost();
      timer = setTimeout(open, retryInMs);
    };
  };
  const follow = () => (document.hidden ? close() : open());
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    close();
  };
}

/**
 * Follows the tenant's changes and refreshes what they touch. Whenever it connects, everything is
 * fetched again, since changes may have been missed. Tells whether the tenant is there.
 */
export function useChanges(): Connection {
  const client = useQueryClient();
  const [state, setState] = useState<Connection>("connecting");
  useEffect(
    () =>
      listen({
        onOpen: () => {
          setState("connected");
          void client.invalidateQueries();
        },
        onChange: (data) => {
          const kind = readChange(data)?.kind;
          void client.invalidateQueries(kind ? { queryKey: [kind] } : {});
        },
        onLost: () => setState("lost"),
      }),
    [client],
  );
  return state;
}
