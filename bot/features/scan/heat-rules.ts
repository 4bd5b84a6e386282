import type { ScanItem, Track, TrackModule } from "../../kernel/track.ts";
import { pagesOf, type Scan } from "./rules.ts";
import { type AnswerCounts, countsOf } from "./summary-rules.ts";
import { averageOf, weightOf } from "./weight-rules.ts";

export type HeatRow = {
  readonly module: TrackModule;
  /** All answers of everybody to the items of this module. */
  readonly counts: AnswerCounts;
  /** From 0 to 3; absent when nobody gave an answer that counts. */
  readonly average?: number;
};

type HardItem = { readonly item: ScanItem; readonly people: number };

export type WeakModule = HeatRow & {
  readonly average: number;
  /** The sentence that most people cannot do alone yet. */
  readonly hardest?: HardItem;
};

export type HeatMap = {
  readonly rows: readonly HeatRow[];
  /** At most three, weakest first; only modules that somebody cannot do alone yet. */
  readonly weakest: readonly WeakModule[];
  /** How many of these scans are complete, and how many have an answer at all. */
  readonly complete: number;
  readonly begun: number;
};

function rowOf(module: TrackModule, scans: readonly Scan[]): HeatRow {
  const given = scans.flatMap(({ answers }) => module.scanItems.map(({ id }) => answers[id]));
  const average = averageOf(given.map(weightOf));
  return { module, counts: countsOf(given), ...(average === undefined ? {} : { average }) };
}

const needsHelp = (item: ScanItem, scans: readonly Scan[]): number =>
  scans.filter(({ answers }) => {
    const answer = answers[item.id];
    return answer === "not_yet" || answer === "with_help";
  }).length;

function hardestOf({ scanItems }: TrackModule, scans: readonly Scan[]): HardItem | undefined {
  const [hardest] = scanItems
    .map((item) => ({ item, people: needsHelp(item, scans) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people);
  return hardest;
}

const mostWeak = 3;

/**
 * How the answers of a group lie over the modules (issue 3, part 1). A page counts as soon as it is
 * saved; scans of another version of the track are no part of it.
 */
export function heatMapOf(track: Track, all: readonly Scan[]): HeatMap {
  const scans = all.filter(
    ({ trackId, trackVersion }) => trackId === track.trackId && trackVersion === track.version,
  );
  const rows = pagesOf(track).map((module) => rowOf(module, scans));
  const weakest = rows
    .flatMap((row) => (row.average === undefined ? [] : [{ ...row, average: row.average }]))
    .toSorted((a, b) => a.average - b.average || a.module.number - b.module.number)
    .flatMap((row): WeakModule[] => {
      const hardest = hardestOf(row.module, scans);
      return hardest ? [{ ...row, hardest }] : [];
    })
    .slice(0, mostWeak);
  return {
    rows,
    weakest,
    complete: scans.filter(({ completedAt }) => completedAt !== undefined).length,
    begun: scans.filter(({ answers }) => Object.keys(answers).length > 0).length,
  };
}

/** How a module of the group was at the start and is at the end, from 0 to 3. */
type ModuleGrowth = {
  readonly module: TrackModule;
  readonly start?: number;
  readonly end?: number;
};

type GroupGrowth = { readonly people: number; readonly modules: readonly ModuleGrowth[] };

/** What the group grew, over the people who completed both scans: so it is about the same people. */
export function groupGrowth(track: Track, scans: readonly Scan[]): GroupGrowth {
  const complete = scans.filter(({ completedAt }) => completedAt !== undefined);
  const of = (moment: Scan["moment"]) => complete.filter((scan) => scan.moment === moment);
  const idsOf = (some: readonly Scan[]) => new Set(some.map(({ personId }) => personId));
  const ended = idsOf(of("end"));
  const both = new Set([...idsOf(of("start"))].filter((personId) => ended.has(personId)));
  const rowsOf = (moment: Scan["moment"]) =>
    heatMapOf(
      track,
      of(moment).filter(({ personId }) => both.has(personId)),
    ).rows;
  const ends = rowsOf("end");
  const modules = rowsOf("start").map(({ module, average: start }, index): ModuleGrowth => {
    const end = ends[index]?.average;
    return {
      module,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    };
  });
  return { people: both.size, modules };
}
