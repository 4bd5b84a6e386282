import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track, TrackModule, WorkItem } from "../../kernel/track.ts";
import type { Work } from "./work.ts";

export const maxAnswer = 8000;

export type HandInRefusal =
  | "assignments.unknown"
  | "assignments.not_open"
  | "assignments.not_judged"
  | "assignments.empty"
  | "assignments.too_long"
  | "assignments.already_handed_in";

export type OpenWork = { readonly module: TrackModule; readonly item: WorkItem };

export const findWorkItem = (track: Track, assignmentId: string): OpenWork | undefined =>
  track.modules
    .flatMap((module) => module.work.map((item) => ({ module, item })))
    .find(({ item }) => item.id === assignmentId);

type Held = { readonly endsAt: Instant; readonly state: "planned" | "cancelled" };

/** Homework opens when its own session has ended; a cancelled one has none. */
export const isOpen = (session: Held | undefined, now: Instant): boolean =>
  session?.state === "planned" && session.endsAt <= now;

type HandIn = {
  readonly track: Track;
  readonly assignmentId: string;
  readonly text: string;
  readonly session: Held | undefined;
  readonly earlier: Work | undefined;
  readonly personId: string;
};

/** Handing in is final: a second attempt is refused instead of overwriting the first. */
export function handIn(
  { track, assignmentId, text, session, earlier, personId }: HandIn,
  now: Instant,
): Outcome<Work, HandInRefusal> {
  const work = findWorkItem(track, assignmentId);
  if (!work) return refuse("assignments.unknown");
  if (work.item.kind === "practise") return refuse("assignments.not_judged");
  if (earlier && earlier.attempts.length > 0) return refuse("assignments.already_handed_in");
  if (!isOpen(session, now)) return refuse("assignments.not_open");
  const answer = text.trim();
  if (answer === "") return refuse("assignments.empty");
  if (answer.length > maxAnswer) return refuse("assignments.too_long", { most: maxAnswer });
  return done({
    docType: "work",
    schema: 2,
    sightings: [],
    ...earlier,
    personId,
    assignmentId,
    kind: work.item.kind,
    attempts: [{ text: answer, files: [], handedInAt: now }],
  });
}
