import type { Scan } from "../../../bot/features/scan/rules.ts";
import { newScan } from "../../../bot/features/scan/store.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";
import type { Track, TrackModule } from "../../../bot/kernel/track.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { aTrack } from "../../support/a-catalogue.ts";

const modules: readonly TrackModule[] = [1, 2, 3].map((number) => ({
  number,
  title: `Module ${number}`,
  aims: [],
  sessionMinutes: 180,
  homeworkMinutes: 180,
  // The second module asks nothing, so it is no page.
  scanItems:
    number === 2
      ? []
      : ["a", "b"].map((letter) => ({ id: `${number}${letter}`, text: "Ik kan het." })),
  work: [],
}));

/** Two pages of two items, for modules 1 and 3. */
export const shortTrack: Track = aTrack({ modules });

const [longest] = loadTracks().all.filter(
  ({ trackId }) => trackId === "individuele-ondersteuning-mz-3",
);
if (!longest) throw new Error("the track with 36 scan items is gone");
export const wholeTrack: Track = longest;

export const aScan = (change: Partial<Scan> = {}): Scan => ({
  personId: "p-1",
  moment: "start",
  trackId: "individuele-ondersteuning-mz-3",
  trackVersion: 1,
  answers: {},
  remarks: {},
  savedAt: {},
  ...change,
});

export const scanSent = async (
  { documents }: Pick<Ports, "documents">,
  groupId: string,
  change: Partial<Scan> = {},
): Promise<void> => {
  await documents.commit(groupId, [newScan(aScan(change))]);
};

/** What a card sends for one page, every item answered the same. */
export const pressed = (
  groupId: string,
  module: TrackModule,
  answer = "by_myself",
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  groupId,
  module: module.number,
  ...Object.fromEntries(module.scanItems.map(({ id }) => [`answer:${id}`, answer])),
  ...more,
});
