import type { Member } from "../../../bot/features/groups/public.ts";
import type { ProgressFacts } from "../../../bot/features/progress/work-rules.ts";
import type { Session } from "../../../bot/features/sessions/public.ts";
import { instant } from "../../../bot/kernel/time.ts";
import type { Track } from "../../../bot/kernel/track.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { aGroup, sessionsOf } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress } from "../../support/work-facts.ts";

const found = loadTracks().find("individuele-ondersteuning-mz-3");
if (!found) throw new Error("the track with twelve modules is gone");
export const track: Track = found;

/** With the scan done, a week before session 1. */
export const scanned = aProgress({
  scanPages: 12,
  scanPagesDone: 12,
  scanCompletedAt: instant("2027-01-08T10:00:00Z"),
});

export const absent = { state: "absent", minutes: 0 } as const;

type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };
export type Given = {
  readonly now?: string;
  readonly handedOut?: readonly number[];
  readonly sessions?: readonly Session[];
  readonly progress?: Changes<Member["progress"]>;
  readonly member?: Partial<Member>;
};

/** One participant with the scan done, the day after session 1, whose homework was handed out. */
export function facts(given: Given = {}): ProgressFacts {
  const { now = "2027-01-13T09:00:00Z", handedOut = [1], sessions = sessionsOf() } = given;
  // What is set to undefined is left out: that is what the document does.
  const progress = JSON.parse(
    JSON.stringify({ ...scanned, ...given.progress }),
  ) as Member["progress"];
  const supervisor = { name: "Sanne Smit", mail: "s.smit@delinde.example" };
  return {
    member: aMember({ supervisor, progress, ...given.member }),
    group: aGroup({ handedOut: [...handedOut] }),
    sessions,
    track,
    now: instant(now),
  };
}
