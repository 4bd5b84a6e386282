import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import { type Member, whenOpen } from "../groups/public.ts";
import { givenSince } from "./consent-rules.ts";
import {
  checkedRating,
  type RatingInput,
  type RatingRefusal,
  type ScanRating,
} from "./rating-rules.ts";
import type { Scan, ScanMoment } from "./rules.ts";
import { type ReaderRefusal, readerOf } from "./scan-rights.ts";
import { findRating, findScan, savedRating } from "./store.ts";

export type RatedOf = {
  readonly groupId: string;
  readonly personId: string;
  readonly moment: ScanMoment;
};

type AskedRefusal =
  | ReaderRefusal
  | "scan.supervisor_only"
  | "scan.rating_not_asked"
  | "scan.track_gone";

/** Somebody else's scan, as far as its supervisor was asked to rate the same items. */
async function askedOf(ports: Ports, actor: Actor, of: RatedOf) {
  const read = await readerOf(ports, actor, of);
  if (!read.ok) return read;
  if (read.value.reader !== "supervisor") return refuse("scan.supervisor_only");
  const stored = read.value.member;
  const member = stored.value;
  const [scan, rating] = await Promise.all([
    findScan(ports.documents, of.groupId, of.personId, of.moment),
    findRating(ports.documents, of.groupId, of.personId, of.moment),
  ]);
  if (!(scan && givenSince(scan.value, "ratingAsked", member.supervisor))) {
    return refuse("scan.rating_not_asked");
  }
  const track = ports.tracks.find(scan.value.trackId, scan.value.trackVersion);
  if (!track) return refuse("scan.track_gone");
  // What another supervisor filled in before is none of this one's business.
  const own = rating && rating.value.by === actor.personId ? rating.value : undefined;
  return done({ stored, member, scan: scan.value, track, rating, own });
}

export type RatingToDo = {
  readonly member: Member;
  readonly track: Track;
  readonly rating: ScanRating | undefined;
  /** Only when the participant shares it too. */
  readonly scan: Scan | undefined;
};

/** The items for the supervisor to rate, with what he filled in before. */
export async function openRating(
  ports: Ports,
  actor: Actor,
  of: RatedOf,
): Promise<Outcome<RatingToDo, AskedRefusal>> {
  const asked = await askedOf(ports, actor, of);
  if (!asked.ok) return asked;
  const { member, track, scan, own } = asked.value;
  const shared = givenSince(scan, "sharing", member.supervisor) !== undefined;
  return done({ member, track, rating: own, scan: shared ? scan : undefined });
}

const isSame = (rating: ScanRating, given: Pick<ScanRating, "answers" | "remarks">): boolean =>
  JSON.stringify([rating.answers, rating.remarks]) ===
  JSON.stringify([given.answers, given.remarks]);

/** The supervisor rates the same items, all at once or again; the same again changes nothing. */
export async function rateScan(
  ports: Ports,
  actor: Actor,
  { given, ...of }: RatedOf & { readonly given: RatingInput },
): Promise<Outcome<ScanRating, AskedRefusal | RatingRefusal | "groups.archived">> {
  const { documents } = ports;
  const asked = await askedOf(ports, actor, of);
  if (!asked.ok) return asked;
  const open = whenOpen(asked.value.stored);
  if (!open.ok) return open;
  const { track, rating: before, own } = asked.value;
  const rated = checkedRating(track, given);
  if (!rated.ok) return rated;
  if (own && isSame(own, rated.value)) return done(own);
  const rating: ScanRating = {
    personId: of.personId,
    moment: of.moment,
    by: actor.personId ?? "",
    trackId: track.trackId,
    trackVersion: track.version,
    ...rated.value,
    ratedAt: ports.now(),
  };
  await documents.commit(of.groupId, [savedRating(rating, before?.etag)]);
  return done(rating);
}
