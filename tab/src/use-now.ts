import { useEffect, useState } from "react";
import { onServerClock, serverNowInMs } from "./server-clock.ts";

const minuteInMs = 60_000;
const now = (): number => serverNowInMs(Date.now());

/** The present moment in milliseconds, renewed every minute so that "now" on the page stays true. */
export function useNow(): number {
  const [nowInMs, setNow] = useState(now);
  useEffect(() => {
    const renew = () => setNow(now());
    const timer = setInterval(renew, minuteInMs);
    const stop = onServerClock(renew);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return nowInMs;
}
