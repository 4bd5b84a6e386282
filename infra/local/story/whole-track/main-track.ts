import type { Store } from "../../app/store.ts";
import type { StoryInput } from "../input.ts";
import type { Say } from "../make-class.ts";
import { requestCounts } from "../report.ts";
import { figuresOf, problemsOf } from "./check-track.ts";
import { endStateOf } from "./end-state.ts";
import { playTrack } from "./tell-track.ts";
import { setTrackStage } from "./track-stage.ts";

type Options = {
  readonly dataDir: string;
  readonly store: Store;
  readonly input: StoryInput;
  readonly killAfter?: readonly number[];
};

/** Plays the six months, stops the app, and looks what is there. */
export async function runTrack({ killAfter = [], ...options }: Options, say: Say) {
  const startedAt = performance.now();
  const stage = await setTrackStage({ ...options, killAfter });
  try {
    const { groupId } = await playTrack(stage, options.input, say);
    const state = await stage.read((documents) => endStateOf(documents, groupId));
    const figures = figuresOf(state);
    const requests = requestCounts(options.dataDir);
    return {
      state,
      figures,
      errors: problemsOf(figures),
      groupId,
      kills: stage.kills(),
      requests,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    };
  } finally {
    await stage.close();
  }
}
