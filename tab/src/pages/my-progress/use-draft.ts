import { useState } from "react";
import { useSurroundings } from "../../surroundings.tsx";
import { type DraftShelf, draftKey, keepDraft, readDraft } from "./drafts.ts";

function findShelf(): DraftShelf | undefined {
  try {
    return window.localStorage;
  } catch {
    // Reading the property alone already throws where third-party storage is blocked.
    return undefined;
  }
}

type Draft = {
  readonly text: string;
  /** False when closing the page would lose the text. */
  readonly kept: boolean;
  readonly write: (text: string) => void;
};

/** Text that survives closing the tab, on this device and for this person. */
export function useDraft(groupId: string, assignmentId: string): Draft {
  const { personKey } = useSurroundings();
  const [shelf] = useState(findShelf);
  const key = draftKey(personKey, groupId, assignmentId);
  const [text, setText] = useState(() => readDraft(shelf, key));
  const [kept, setKept] = useState(true);
  return {
    text,
    kept,
    write: (changed) => {
      setText(changed);
      setKept(keepDraft(shelf, key, changed));
    },
  };
}
