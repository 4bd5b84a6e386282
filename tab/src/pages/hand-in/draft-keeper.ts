import type { Draft } from "./draft-plan.ts";

/** Where the draft stands, for the line under the form. */
export type Keeping =
  /** `savedAt`: ISO moment, absent while nothing was ever written. */
  | { readonly state: "saved"; readonly savedAt: string | undefined }
  | { readonly state: "changed" | "saving" }
  | { readonly state: "failed"; readonly problem: unknown };

type Around = {
  readonly save: (draft: Draft) => Promise<{ readonly savedAt: string }>;
  /** Keeps it on this device until the server has it; undefined forgets it. */
  readonly keepHere: (draft: Draft | undefined) => void;
  readonly isTemporary: (problem: unknown) => boolean;
  /** Calls back once; returns how to stop that. */
  readonly later: (ms: number, act: () => void) => () => void;
  readonly onKeeping: (keeping: Keeping) => void;
};

type DraftKeeper = {
  readonly change: (draft: Draft) => void;
  /** Saves what is not saved yet, now: when somebody leaves or hands in. Never throws. */
  readonly flush: () => Promise<void>;
  /** It was handed in: nothing more to save, whatever a timer still thinks. */
  readonly end: () => void;
};

const pauseInMs = 3000;
const tryAgainInMs = 10_000;

/** Saves a draft by itself, every few seconds while somebody types, one request at a time. */
export function makeDraftKeeper(around: Around): DraftKeeper {
  let unsaved: Draft | undefined;
  let saving: Promise<void> | undefined;
  let stopTimer: (() => void) | undefined;
  let ended = false;

  const plan = (ms: number): void => {
    stopTimer ??= around.later(ms, () => {
      stopTimer = undefined;
      void flush();
    });
  };
  const dropTimer = (): void => {
    stopTimer?.();
    stopTimer = undefined;
  };
  const failed = (problem: unknown): void => {
    around.onKeeping({ state: "failed", problem });
    if (around.isTemporary(problem)) plan(tryAgainInMs);
  };
  const saved = (sent: Draft, savedAt: string): void => {
    if (unsaved !== sent) {
      plan(pauseInMs);
      return;
    }
    unsaved = undefined;
    around.keepHere(undefined);
    around.onKeeping({ state: "saved", savedAt });
  };
  const send = async (draft: Draft): Promise<void> => {
    around.onKeeping({ state: "saving" });
    try {
      const { savedAt } = await around.save(draft);
      if (!ended) saved(draft, savedAt);
    } catch (problem) {
      if (!ended) failed(problem);
    } finally {
      saving = undefined;
    }
  };
  const flush = async (): Promise<void> => {
    dropTimer();
    // What is on its way first: two saves at once could arrive in the wrong order.
    await saving;
    if (ended || unsaved === undefined) return;
    saving ??= send(unsaved);
    await saving;
  };
  return {
    change: (draft) => {
      if (ended) return;
      unsaved = draft;
      around.keepHere(draft);
      around.onKeeping({ state: "changed" });
      plan(pauseInMs);
    },
    flush,
    end: () => {
      ended = true;
      unsaved = undefined;
      dropTimer();
      around.keepHere(undefined);
    },
  };
}
