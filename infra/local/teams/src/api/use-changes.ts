import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { change } from "./shapes.ts";

const retryInMs = 1500;

const readChange = (data: unknown) => {
  try {
    return change.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
};

/**
 * Follows the tenant's changes and refreshes what they touch; after a break everything is fetched
 * again, since changes were missed. Tells whether the tenant is there.
 */
export function useChanges(): "connecting" | "connected" | "lost" {
  const client = useQueryClient();
  const [state, setState] = useState<"connecting" | "connected" | "lost">("connecting");
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource("/local/changes");
      source.onopen = () => {
        setState("connected");
        void client.invalidateQueries();
      };
      source.onmessage = ({ data }) => {
        const kind = readChange(data)?.kind;
        void client.invalidateQueries(kind ? { queryKey: [kind] } : {});
      };
      // Reconnecting ourselves: a browser gives up after some kinds of failure.
      source.onerror = () => {
        source.close();
        setState("lost");
        timer = setTimeout(open, retryInMs);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
  return state;
}
