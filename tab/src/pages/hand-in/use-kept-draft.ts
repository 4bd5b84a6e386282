import { useEffect, useMemo, useState } from "react";
import { CallProblem } from "../../call-problem.ts";
import { serverNowInMs } from "../../server-clock.ts";
import { useSurroundings } from "../../surroundings.tsx";
import type { MyWork, WorkCalls } from "./calls.ts";
import { findShelf } from "./device-shelf.ts";
import { type Keeping, makeDraftKeeper } from "./draft-keeper.ts";
import { type Draft, draftToGoOnWith, isLink, keptDraft, storedDraft } from "./draft-plan.ts";
import { draftKey, keepDraft, readDraft } from "./drafts.ts";

/** The link as the server takes it: absent when there is none, or only half. */
export const linkOf = (typed: string): { readonly link?: string } =>
  typed.trim() !== "" && isLink(typed) ? { link: typed.trim() } : {};

/** The draft; without one a second try begins with what was handed in before. */
function startOf({ draft, attempts }: MyWork) {
  const last = attempts.at(-1);
  const start = draft ?? (last && { ...last, savedAt: last.handedInAt });
  return start && { text: start.text, link: start.link ?? "", savedAt: start.savedAt };
}

type KeptDraft = {
  readonly draft: Draft;
  readonly keeping: Keeping;
  /** False when closing the page now would lose text. */
  readonly isHere: boolean;
  readonly write: (draft: Draft) => void;
  /** Saves what is not saved yet, now. */
  readonly flush: () => Promise<void>;
  /** It was handed in. */
  readonly end: () => void;
};

/** Text and link of one assignment, saved by themselves on the server and, until then, on this device. */
export function useKeptDraft(
  groupId: string,
  work: MyWork,
  calls: WorkCalls,
  fileIds: () => readonly string[],
): KeptDraft {
  const { personKey } = useSurroundings();
  const { assignmentId } = work.assignment;
  const saved = work.draft ?? undefined;
  const [begin] = useState(() => {
    const shelf = findShelf();
    const key = `${draftKey(personKey, groupId, assignmentId)}:page`;
    const here = keptDraft(readDraft(shelf, key));
    return { shelf, key, ...draftToGoOnWith(startOf(work), here) };
  });
  const [draft, setDraft] = useState(begin.draft);
  const [keeping, setKeeping] = useState<Keeping>({ state: "saved", savedAt: saved?.savedAt });
  const [isHere, setIsHere] = useState(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one keeper as long as the page is open
  const keeper = useMemo(
    () =>
      makeDraftKeeper({
        save: ({ text, link }) =>
          // Half a link is none yet; it stays on this device until it is whole.
          calls.saveDraft({ text, ...linkOf(link), fileIds: fileIds() }),
        keepHere: (changed) => {
          const stored = storedDraft(changed, serverNowInMs(Date.now()));
          setIsHere(keepDraft(begin.shelf, begin.key, stored));
        },
        isTemporary: (problem) => problem instanceof CallProblem && problem.isTemporary,
        later: (ms, act) => {
          const timer = setTimeout(act, ms);
          return () => clearTimeout(timer);
        },
        onKeeping: setKeeping,
      }),
    [],
  );
  useEffect(() => {
    if (begin.isUnsaved) keeper.change(begin.draft);
    const leave = () => void keeper.flush();
    // A telephone may end a hidden page without another word.
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [keeper, begin]);

  return {
    draft,
    keeping,
    isHere,
    write: (changed) => {
      setDraft(changed);
      keeper.change(changed);
    },
    flush: keeper.flush,
    end: keeper.end,
  };
}
