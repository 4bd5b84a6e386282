import { z } from "zod";

export type Draft = { readonly text: string; readonly link: string };

type Saved = Draft & { readonly savedAt: string };
const keptHere = z.object({ text: z.string(), link: z.string(), changedAtInMs: z.number() });
type KeptHere = z.output<typeof keptHere>;

/** What lies on this device in text; undefined when there is nothing or it is not ours. */
export function keptDraft(stored: string): KeptHere | undefined {
  try {
    return keptHere.parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

export const storedDraft = (draft: Draft | undefined, changedAtInMs: number): string =>
  draft === undefined ? "" : JSON.stringify({ ...draft, changedAtInMs });

/**
 * Where to go on: what lies on this device was not saved yet when the page closed, so it wins, unless
 * another device saved something later.
 */
export function draftToGoOnWith(
  saved: Saved | undefined,
  here: KeptHere | undefined,
): { readonly draft: Draft; readonly isUnsaved: boolean } {
  const savedDraft = { text: saved?.text ?? "", link: saved?.link ?? "" };
  const isNewer =
    here !== undefined &&
    (saved === undefined || here.changedAtInMs > Date.parse(saved.savedAt)) &&
    (here.text !== savedDraft.text || here.link !== savedDraft.link);
  return isNewer
    ? { draft: { text: here.text, link: here.link }, isUnsaved: true }
    : { draft: savedDraft, isUnsaved: false };
}

/** True for nothing, or an address that a browser can open. */
export function isLink(typed: string): boolean {
  if (typed.trim() === "") return true;
  try {
    return /^https?:$/.test(new URL(typed.trim()).protocol);
  } catch {
    return false; // No address at all.
  }
}
