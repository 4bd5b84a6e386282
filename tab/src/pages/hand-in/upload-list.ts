import type { FileView } from "#contract/files-api.ts";
import type { FileRefusal } from "./chosen-file.ts";

/** One line of the list of files: on the server, on its way, or not accepted. */
export type Upload = {
  /** Of this page; a file that is known to the server has a `fileId` too. */
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly fileId?: string;
} & (
  | { readonly state: "ready" | "queued" }
  | { readonly state: "sending"; readonly share: number; readonly waiting: boolean }
  /** Stopped by the person, or broken off by a reload (`lost`): then the same file must be chosen again. */
  | { readonly state: "paused"; readonly lost: boolean }
  | { readonly state: "refused"; readonly refusal: FileRefusal | { readonly message: string } }
  | { readonly state: "failed"; readonly message: string }
);

/** The lines that the server knows already; what it still waits for was broken off. */
export const uploadsOf = (files: readonly FileView[]): readonly Upload[] =>
  files
    .filter(({ handedIn }) => !handedIn)
    .map(({ fileId, name, size, state, problem }): Upload => {
      const known = { key: fileId, fileId, name, size };
      if (state === "ready") return { ...known, state };
      if (state === "uploading") return { ...known, state: "paused", lost: true };
      return { ...known, state, refusal: { message: problem?.message ?? "" } };
    });

export const replaced = (
  uploads: readonly Upload[],
  key: string,
  change: (upload: Upload) => Upload,
): readonly Upload[] => uploads.map((upload) => (upload.key === key ? change(upload) : upload));

/** A chosen file takes the place of its own line that was broken off, so it does not stand there twice. */
export function withChosen(uploads: readonly Upload[], chosen: Upload): readonly Upload[] {
  const isLost = (upload: Upload): boolean =>
    upload.state === "paused" &&
    upload.lost &&
    upload.name === chosen.name &&
    upload.size === chosen.size;
  const at = uploads.findIndex(isLost);
  return at < 0 ? [...uploads, chosen] : uploads.map((each, i) => (i === at ? chosen : each));
}

/** Files that were broken off or are under way: handing in waits for them. */
export const isUnfinished = ({ state }: Upload): boolean =>
  state === "queued" || state === "sending" || state === "paused" || state === "failed";

export const readyIds = (uploads: readonly Upload[]): readonly string[] =>
  uploads.flatMap(({ state, fileId }) =>
    state === "ready" && fileId !== undefined ? [fileId] : [],
  );
