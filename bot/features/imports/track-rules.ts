import { done, type Outcome, type Refused, refuse } from "../../kernel/outcome.ts";
import type { Catalogue, Track } from "../../kernel/track.ts";
import { simple } from "./columns.ts";

type TrackProblem = "track_unknown" | "track_unclear" | "track_not_teachable";

const level = /[\s,(]*(?:niveau|level)\s*(\d)\)?\s*$/i;
const bare = (title: string): string => simple(title.replace(level, ""));

/** By id, by national code, or by title with or without the level; capitals, spaces and punctuation do not matter. */
function matches(track: Track, given: string): boolean {
  const ids = [track.trackId, track.code ?? track.trackId];
  if (ids.some((id) => simple(id) === simple(given))) return true;
  const [, asked] = level.exec(given) ?? [];
  return (
    bare(track.title) === bare(given) && (asked === undefined || Number(asked) === track.level)
  );
}

/** A track under the name by which we offer it. */
export const trackName = ({ title, level: number }: Track): string =>
  level.test(title) ? title : `${title}, niveau ${number}`;

export const teachableNames = (catalogue: Catalogue): readonly string[] =>
  catalogue.all.filter((track) => track.teachable).map(trackName);

/** The newest version of the one track that is meant, and only when it can be taught. */
export function findTrack(catalogue: Catalogue, given: string): Outcome<Track, TrackProblem> {
  const found = catalogue.all.filter((track) => matches(track, given));
  const no = (problem: TrackProblem): Refused<TrackProblem> => refuse(problem);
  const [track] = found;
  if (!track) return no("track_unknown");
  if (found.length > 1) return no("track_unclear");
  return track.teachable ? done(track) : no("track_not_teachable");
}
