/** What keeps a text while this window is open, such as `sessionStorage`. */
type Shelf = Pick<Storage, "getItem" | "setItem">;

const key = "zorgklas-link";

/** A path begins with a slash; a token never has one. */
const inHash = (hash: string): string | undefined => {
  const text = hash.replace(/^#/, "");
  return text === "" || text.startsWith("/") ? undefined : text;
};

type Taken = {
  /** Absent when the page was opened without a link. */
  readonly token: string | undefined;
  /** Whether it stood in the address and must be taken out of it. */
  readonly wasInAddress: boolean;
};

/**
 * Takes the link out of the address and keeps it while the window is open: nobody reads it over a
 * shoulder or copies it with the address, and a reload on a telephone still works.
 * @param shelf undefined where the browser keeps nothing; then the link works until the next reload
 */
export function takeToken(hash: string, shelf: Shelf | undefined): Taken {
  const fresh = inHash(hash);
  if (fresh === undefined) {
    return { token: shelf?.getItem(key) ?? undefined, wasInAddress: false };
  }
  try {
    shelf?.setItem(key, fresh);
  } catch {
    // Full, or forbidden: the page works, a reload needs the mail again.
  }
  return { token: fresh, wasInAddress: true };
}
