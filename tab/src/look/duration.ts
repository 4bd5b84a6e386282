import type { nl } from "../texts.nl.ts";
import type { Say } from "../texts.ts";

/** `1 uur en 30 minuten`, as people say it. */
export function durationText(minutes: number, say: Say<typeof nl>): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say("duration.minutes", { count: rest });
  if (rest === 0) return say("duration.hours", { count: hours });
  return say("duration.both", {
    hours: say("duration.hours", { count: hours }),
    minutes: say("duration.minutes", { count: rest }),
  });
}
