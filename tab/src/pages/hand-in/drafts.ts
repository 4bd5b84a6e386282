/** Where drafts are kept; the browser's local storage, or nothing when that is blocked. */
export type DraftShelf = {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  readonly removeItem: (key: string) => void;
};

/** The name of a draft: of one person, since more people may use one device. */
export const draftKey = (personKey: string, groupId: string, assignmentId: string): string =>
  `zorgklas.draft:${[personKey, groupId, assignmentId].map(encodeURIComponent).join(":")}`;

/** The kept text; empty when there is none or when the browser refuses. */
export function readDraft(shelf: DraftShelf | undefined, key: string): string {
  try {
    return shelf?.getItem(key) ?? "";
  } catch {
    // A browser may refuse storage inside another page; writing tells the person so.
    return "";
  }
}

/** Keeps the text, or forgets it when empty. False when it could not be kept: the person must know. */
export function keepDraft(shelf: DraftShelf | undefined, key: string, text: string): boolean {
  if (shelf === undefined) return false;
  try {
    if (text === "") shelf.removeItem(key);
    else shelf.setItem(key, text);
    return true;
  } catch {
    return false; // Full or refused; the form says that nothing is kept.
  }
}
