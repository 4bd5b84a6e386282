import { useEffect, useState } from "react";
import { useClock } from "../api/queries.ts";

/** The domain's time, ISO in UTC. Between two answers of the tenant it runs along in real mode. */
export function useNow(): string {
  const { data, dataUpdatedAt } = useClock();
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (!data) return new Date(wall).toISOString();
  if (data.mode !== "real") return data.now;
  const elapsedInMs = Math.max(0, wall - dataUpdatedAt);
  return new Date(Date.parse(data.now) + elapsedInMs).toISOString();
}
