import { useEffect, useMemo, useState } from "react";
import type { FileView } from "#contract/files-api.ts";
import { CallProblem } from "../../call-problem.ts";
import { general, useSay, useSurroundings } from "../../surroundings.tsx";
import { findShelf } from "./device-shelf.ts";
import { forgetToken, tokenFor, uploadsKey } from "./kept-uploads.ts";
import { type Upload, uploadsOf } from "./upload-list.ts";
import { type Chosen, makeUploadQueue, type UploadNews } from "./upload-queue.ts";

const isTemporary = (problem: unknown): boolean =>
  problem instanceof CallProblem && problem.isTemporary;

/** Waits, or less when the network comes back; ends with the reason of the signal when that aborts. */
const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const ended = new AbortController();
    const go = (end: () => void) => () => {
      clearTimeout(timer);
      ended.abort();
      end();
    };
    const timer = setTimeout(() => go(resolve)(), ms);
    window.addEventListener("online", go(resolve), { signal: ended.signal });
    signal.addEventListener(
      "abort",
      go(() => reject(signal.reason)),
      { signal: ended.signal },
    );
  });

type Uploads = {
  readonly uploads: readonly Upload[];
  readonly news: UploadNews | undefined;
  /** The ids of the files that are in at this moment. */
  readonly readyNow: () => readonly string[];
  readonly add: (files: readonly Chosen[]) => void;
  readonly pause: (key: string) => void;
  readonly resume: (key: string) => void;
  readonly remove: (key: string) => Promise<void>;
};

/** The files of one assignment: on the server, on their way, refused. */
export function useUploads(
  groupId: string,
  assignmentId: string,
  files: readonly FileView[],
): Uploads {
  const { call, bytes, personKey } = useSurroundings();
  const say = useSay(general);
  const [uploads, setUploads] = useState(() => uploadsOf(files));
  const [news, setNews] = useState<UploadNews>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one queue as long as the page is open
  const queue = useMemo(() => {
    const shelf = findShelf();
    const key = uploadsKey(personKey, groupId, assignmentId);
    return makeUploadQueue(uploads, {
      begin: ({ name, size }, clientToken) =>
        call("beginUpload", { groupId, assignmentId, name, size, clientToken }),
      putPiece: (fileId, index, piece, signal) =>
        bytes.putPiece({ groupId, fileId, index }, piece, signal),
      finish: (fileId) => call("finishUpload", { groupId, fileId }),
      removeFile: async (fileId) => {
        await call("removeFile", { groupId, fileId });
      },
      tokenFor: (file) => tokenFor(shelf, key, file, () => crypto.randomUUID()),
      forgetToken: (clientToken) => forgetToken(shelf, key, clientToken),
      newKey: () => crypto.randomUUID(),
      wait: waitFor,
      chance: Math.random,
      isTemporary,
      messageOf: (problem) =>
        problem instanceof CallProblem ? problem.message : say("unreadable"),
      onChange: setUploads,
      onNews: setNews,
    });
  }, []);
  useEffect(() => queue.end, [queue]);
  return {
    uploads,
    news,
    readyNow: queue.readyNow,
    add: queue.add,
    pause: queue.pause,
    resume: queue.resume,
    remove: queue.remove,
  };
}
