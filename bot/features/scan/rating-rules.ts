import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import { isAnswer, maxRemark, pagesOf, type ScanAnswer, type ScanMoment } from "./rules.ts";

/** How a supervisor sees the same items: only of somebody who asked for it. */
export type ScanRating = {
  readonly personId: string;
  readonly moment: ScanMoment;
  /** The supervisor. */
  readonly by: string;
  readonly trackId: string;
  readonly trackVersion: number;
  readonly answers: Readonly<Record<string, ScanAnswer>>;
  /** A free sentence per module number. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly ratedAt: Instant;
};

export type RatingInput = {
  readonly answers: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
};

export type RatingRefusal =
  | "scan.item_unknown"
  | "scan.page_unknown"
  | "scan.answer_outside_scale"
  | "scan.remark_too_long";

/** In the order of the track, so that the same answers are the same text. */
function checkedAnswers(
  track: Track,
  given: RatingInput["answers"],
): Outcome<ScanRating["answers"], RatingRefusal> {
  const ids = pagesOf(track).flatMap(({ scanItems }) => scanItems.map(({ id }) => id));
  const known = new Set(ids);
  if (Object.keys(given).some((id) => !known.has(id))) return refuse("scan.item_unknown");
  const answers: Record<string, ScanAnswer> = {};
  for (const id of ids.filter((one) => Object.hasOwn(given, one))) {
    const answer = given[id];
    if (!isAnswer(answer)) return refuse("scan.answer_outside_scale");
    answers[id] = answer;
  }
  return done(answers);
}

function checkedRemarks(
  track: Track,
  given: RatingInput["remarks"],
): Outcome<ScanRating["remarks"], RatingRefusal> {
  const known = new Set(pagesOf(track).map(({ number }) => String(number)));
  const remarks: Record<string, string> = {};
  for (const [module, typed] of Object.entries(given)) {
    const remark = typed.trim();
    if (!known.has(module)) return refuse("scan.page_unknown");
    if (remark.length > maxRemark) return refuse("scan.remark_too_long", { most: maxRemark });
    if (remark !== "") remarks[module] = remark;
  }
  return done(remarks);
}

/** What a supervisor sent, when every item is of this track and every answer of the scale. */
export function checkedRating(
  track: Track,
  { answers, remarks }: RatingInput,
): Outcome<Pick<ScanRating, "answers" | "remarks">, RatingRefusal> {
  const rated = checkedAnswers(track, answers);
  if (!rated.ok) return rated;
  const said = checkedRemarks(track, remarks);
  return said.ok ? done({ answers: rated.value, remarks: said.value }) : said;
}
