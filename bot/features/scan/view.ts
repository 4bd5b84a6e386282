import type { HeatMapView, RatingView, ScanView } from "../../contract/scan-api.ts";
import type { Track, TrackModule } from "../../kernel/track.ts";
import type { Member } from "../groups/public.ts";
import { compareScans, itemChange } from "./compare-rules.ts";
import { givenSince } from "./consent-rules.ts";
import { goalSuggestions } from "./goal-rules.ts";
import type { RatingToDo } from "./rate-scan.ts";
import type { ScanRating } from "./rating-rules.ts";
import type { GroupScan } from "./read-heat-map.ts";
import type { ReadScans } from "./read-scans.ts";
import { pagesDone, pagesOf, pageVersion, type Scan, type ScanMoment } from "./rules.ts";
import { moduleAverage } from "./weight-rules.ts";

type Facts = NonNullable<ScanView["start"]>;

/** One scan in short, with what its participant decided about the supervisor. */
export function factsOf(
  scan: Scan,
  track: Track,
  { supervisor }: Pick<Member, "supervisor">,
  rating?: ScanRating,
): Facts {
  const sharedAt = givenSince(scan, "sharing", supervisor);
  const ratingAskedAt = givenSince(scan, "ratingAsked", supervisor);
  return {
    pagesDone: pagesDone(scan, track),
    pages: pagesOf(track).length,
    ...(scan.completedAt ? { completedAt: scan.completedAt } : {}),
    ...(sharedAt ? { sharedAt } : {}),
    ...(ratingAskedAt ? { ratingAskedAt } : {}),
    ...(rating ? { ratedAt: rating.ratedAt } : {}),
  };
}

/** The same fact of each that there is, under the names of the contract; absent where it has none. */
function columns<T>(
  { scans, ratings }: ReadScans["file"],
  of: (one: Pick<Scan, "answers" | "remarks">) => T | undefined,
) {
  const entry = <K extends string>(key: K, one: Pick<Scan, "answers" | "remarks"> | undefined) => {
    const value = one && of(one);
    // One key, of the name that was given.
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
  };
  return {
    ...entry("start", scans.start),
    ...entry("supervisorStart", ratings.start),
    ...entry("end", scans.end),
    ...entry("supervisorEnd", ratings.end),
  };
}

function moduleView(read: ReadScans, module: TrackModule): ScanView["modules"][number] {
  const { file, track } = read;
  const { start, end } = file.scans;
  const compared =
    start && end
      ? compareScans(track, start.answers, end.answers).find((one) => one.module === module)
      : undefined;
  const version = (scan: Scan | undefined) => (scan ? pageVersion(scan, module.number) : "");
  return {
    number: module.number,
    title: module.title,
    averages: columns(file, ({ answers }) => moduleAverage(answers, module)),
    remarks: columns(file, ({ remarks }) => remarks[String(module.number)]),
    versions: { start: version(start), end: version(end) },
    ...(compared ? { change: compared.change } : {}),
    items: module.scanItems.map((item) => ({
      itemId: item.id,
      text: item.text,
      answers: columns(file, ({ answers }) => answers[item.id]),
      ...(start && end ? { change: itemChange(item, start.answers, end.answers) } : {}),
    })),
  };
}

export function scanView(groupId: string, read: ReadScans): ScanView {
  const { member, track, file, reader } = read;
  const facts = (moment: ScanMoment) => {
    const scan = file.scans[moment];
    return scan ? factsOf(scan, track, member, file.ratings[moment]) : null;
  };
  const { start } = file.scans;
  const ownOnly = reader !== "supervisor";
  return {
    groupId,
    personId: member.personId,
    name: member.name,
    trackId: track.trackId,
    trackVersion: track.version,
    start: facts("start"),
    end: facts("end"),
    goals: ownOnly ? member.goals.map((goal) => ({ ...goal })) : [],
    goalSuggestions:
      ownOnly && start
        ? goalSuggestions(start, track).map(({ id, text }) => ({ itemId: id, text }))
        : [],
    modules: pagesOf(track).map((module) => moduleView(read, module)),
  };
}

export const ratingView = (
  of: { readonly groupId: string; readonly personId: string; readonly moment: ScanMoment },
  { member, track, rating, scan }: RatingToDo,
): RatingView => ({
  ...of,
  name: member.name,
  ...(rating ? { ratedAt: rating.ratedAt } : {}),
  modules: pagesOf(track).map(({ number, title, scanItems }) => ({
    number,
    title,
    remark: rating?.remarks[String(number)] ?? "",
    items: scanItems.map(({ id, text }) => {
      const rated = rating?.answers[id];
      const answered = scan?.answers[id];
      return {
        itemId: id,
        text,
        ...(rated ? { rated } : {}),
        ...(answered ? { answered } : {}),
      };
    }),
  })),
});

export const heatMapView = ({
  group,
  moment,
  map,
  participants,
  growth,
}: GroupScan): HeatMapView => ({
  groupId: group.groupId,
  name: group.name,
  moment,
  participants: participants.length,
  complete: map.complete,
  modules: map.rows.map(({ module: { number, title }, counts, average }) => ({
    number,
    title,
    counts: { ...counts },
    ...(average === undefined ? {} : { average }),
  })),
  weakest: map.weakest.map(({ module: { number, title, aims }, average, hardest }) => ({
    number,
    title,
    average,
    aims: [...aims],
    hardest: hardest ? { text: hardest.item.text, people: hardest.people } : null,
  })),
  growth: growth
    ? {
        people: growth.people,
        modules: growth.modules.map(({ module, ...averages }) => ({
          number: module.number,
          ...averages,
        })),
      }
    : null,
});
