import type { FileExtension } from "../contract/files-api.ts";
import type { Outcome } from "./outcome.ts";

/** `<groupId>/<name>`: letters, digits, `-` and `_`, with one `/` between. */
export type FileKey = `${string}/${string}`;

export type Piece = { readonly index: number; readonly size: number };

/** From and with `start`, at most `length` bytes. */
export type ByteRange = { readonly start: number; readonly length: number };

export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Files of people, apart from the documents: those know whose a file is. A file that is there never
 * changes: whoever looked at it once knows what it will always be.
 * Faults: `files.gone` (there is no such file), `files.unavailable` (retryable), `files.bad_key`.
 */
export type Files = {
  /** Keeps one piece of a file to be. The same piece again takes its place. */
  readonly writePiece: (key: FileKey, index: number, bytes: Uint8Array) => Promise<void>;
  /** The pieces that are in and not yet joined, in order. */
  readonly listPieces: (key: FileKey) => Promise<readonly Piece[]>;
  /**
   * Makes one file of the pieces 0 to `pieces - 1`. False when one is missing: then there is no file.
   * A file that is there already stays, whatever came in since.
   */
  readonly join: (key: FileKey, pieces: number) => Promise<boolean>;
  /** Writes a file as a whole: all of it, or nothing. A file that is there already stays. */
  readonly write: (key: FileKey, content: Bytes) => Promise<void>;
  readonly find: (key: FileKey) => Promise<{ readonly size: number } | undefined>;
  /**
   * Nothing is open until the first bytes are asked for. A range that begins after the end gives nothing.
   * @throws Fault `files.gone`
   */
  readonly read: (key: FileKey, range?: ByteRange) => Promise<Bytes>;
  /** The file and its pieces. What is gone may be removed again. */
  readonly remove: (key: FileKey) => Promise<void>;
};

/** What one person gets to keep. */
export type Download = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly content: Bytes;
};

/** Why the content of a file is not taken. */
export type ScreenRefusal =
  | "files.empty"
  | "files.content_differs"
  | "files.heic"
  | "files.old_office"
  | "files.has_macros"
  | "files.protected"
  | "files.unpacks_too_large"
  | "files.photo_too_large"
  | "files.damaged";

type Screened = {
  /** Where the bytes stand that may be shown: as they came, or cleaned. */
  readonly kept: "original" | "cleaned";
  readonly size: number;
};

/**
 * Decides by content whether a file is what its name says and safe to keep. Photos and videos are
 * written anew, under `cleaned`, without the place where they were made. Doing it twice gives the same.
 */
export type ScreenFile = (file: {
  readonly original: FileKey;
  readonly cleaned: FileKey;
  readonly extension: FileExtension;
}) => Promise<Outcome<Screened, ScreenRefusal>>;
