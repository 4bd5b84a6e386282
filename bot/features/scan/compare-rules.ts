import type { ScanItem, Track, TrackModule } from "../../kernel/track.ts";
import { pagesOf, type Scan } from "./rules.ts";
import { type Answers, averageOf, weightOf } from "./weight-rules.ts";

/** `not_comparable`: one of the two is missing, or says that it does not happen at work. */
export const changes = ["grew", "stayed", "less", "not_comparable"] as const;
export type Change = (typeof changes)[number];

function changeOf(before: number | undefined, after: number | undefined): Change {
  if (before === undefined || after === undefined) return "not_comparable";
  if (after === before) return "stayed";
  return after > before ? "grew" : "less";
}

/** What became of one item between two scans. */
export const itemChange = ({ id }: ScanItem, start: Answers, end: Answers): Change =>
  changeOf(weightOf(start[id]), weightOf(end[id]));

export type ModuleComparison = {
  readonly module: TrackModule;
  /** Averages from 0 to 3, over the items that can be compared; so the two are about the same. */
  readonly start?: number;
  readonly end?: number;
  readonly change: Change;
  /** How many items of this module changed how. */
  readonly items: Readonly<Record<Change, number>>;
};

function compareModule(module: TrackModule, start: Answers, end: Answers): ModuleComparison {
  const all = module.scanItems.map((item) => ({ item, change: itemChange(item, start, end) }));
  const comparable = all.filter(({ change }) => change !== "not_comparable");
  const average = (answers: Answers) =>
    averageOf(comparable.map(({ item }) => weightOf(answers[item.id])));
  const [before, after] = [average(start), average(end)];
  return {
    module,
    ...(before === undefined ? {} : { start: before }),
    ...(after === undefined ? {} : { end: after }),
    change: changeOf(before, after),
    items: Object.fromEntries(
      changes.map((change) => [change, all.filter((one) => one.change === change).length]),
      // Every change is a key: the entries come from the list itself.
    ) as ModuleComparison["items"],
  };
}

/** A scan of another version asks other things: nothing of it can be compared. */
export const sameVersion = (a: Scan, b: Scan): boolean =>
  a.trackId === b.trackId && a.trackVersion === b.trackVersion;

/** What grew and what stayed, per module; both scans are of this track. */
export const compareScans = (
  track: Track,
  start: Answers,
  end: Answers,
): readonly ModuleComparison[] => pagesOf(track).map((module) => compareModule(module, start, end));
