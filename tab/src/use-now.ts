import { useEffect, useState } from "react";

const minuteInMs = 60_000;

/** The present moment in milliseconds, renewed every minute so that "now" on the page stays true. */
export function useNow(): number {
  const [nowInMs, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteInMs);
    return () => clearInterval(timer);
  }, []);
  return nowInMs;
}
