import type { FileView } from "#contract/files-api.ts";
import { type FileRefusal, refusalOf } from "./chosen-file.ts";
import type { FileMark } from "./kept-uploads.ts";
import { type Sending, sendFile } from "./send-file.ts";
import { readyIds, replaced, type Upload, withChosen } from "./upload-list.ts";

/** A file of the browser, or of a test. */
export type Chosen = FileMark & { readonly slice: (from: number, to: number) => Blob };

/** What just happened to a file, for who does not see the bar. */
export type UploadNews = {
  readonly what: "begun" | "half" | "ready" | "waiting" | "stopped" | "removed";
  readonly name: string;
};

export type Around = {
  readonly begin: (file: Chosen, clientToken: string) => ReturnType<Sending["begin"]>;
  readonly putPiece: (
    fileId: string,
    index: number,
    bytes: Blob,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly finish: (fileId: string) => Promise<FileView>;
  readonly removeFile: (fileId: string) => Promise<void>;
  readonly tokenFor: (file: Chosen) => string;
  readonly forgetToken: (clientToken: string) => void;
  readonly newKey: () => string;
  readonly wait: Sending["wait"];
  readonly chance: Sending["chance"];
  readonly isTemporary: Sending["isTemporary"];
  readonly messageOf: (problem: unknown) => string;
  readonly onChange: (uploads: readonly Upload[]) => void;
  readonly onNews: (news: UploadNews) => void;
};

type Source = { readonly file: Chosen; readonly clientToken: string };

/** Sends the chosen files one after the other, and keeps the list that the page shows. */
export function makeUploadQueue(first: readonly Upload[], around: Around) {
  let uploads = first;
  let ended = false;
  const sources = new Map<string, Source>();
  let current: { readonly key: string; readonly abort: AbortController } | undefined;

  const show = (changed: readonly Upload[]): void => {
    uploads = changed;
    if (!ended) around.onChange(uploads);
  };
  const change = (key: string, make: (upload: Upload) => Upload): void =>
    show(replaced(uploads, key, make));
  const base = ({ key, name, size, fileId }: Upload) => ({
    key,
    name,
    size,
    ...(fileId !== undefined && { fileId }),
  });
  const nameOf = (key: string): string => uploads.find((each) => each.key === key)?.name ?? "";
  const tell = (what: UploadNews["what"], key: string): void => {
    if (!ended) around.onNews({ what, name: nameOf(key) });
  };
  const forget = (key: string): void => {
    const source = sources.get(key);
    if (source) around.forgetToken(source.clientToken);
    sources.delete(key);
  };

  const sendingOf = (key: string, { file, clientToken }: Source): Sending => {
    let halfTold = false;
    return {
      begin: () => around.begin(file, clientToken),
      putPiece: (fileId, index, { from, to }, signal) =>
        around.putPiece(fileId, index, file.slice(from, to), signal),
      finish: around.finish,
      isTemporary: around.isTemporary,
      wait: around.wait,
      chance: around.chance,
      onBegun: (fileId) => change(key, (upload) => ({ ...upload, fileId })),
      onShare: (share) => {
        change(key, (upload) => (upload.state === "sending" ? { ...upload, share } : upload));
        if (share >= 0.5 && share < 1 && !halfTold) {
          halfTold = true;
          tell("half", key);
        }
      },
      onWaiting: (waiting) => {
        change(key, (upload) => (upload.state === "sending" ? { ...upload, waiting } : upload));
        if (waiting) tell("waiting", key);
      },
    };
  };

  const done = (key: string, view: FileView): void => {
    forget(key);
    const refusal = { message: view.problem?.message ?? "" };
    const isReady = view.state === "ready";
    change(key, (upload) =>
      isReady
        ? { ...base(upload), fileId: view.fileId, name: view.name, size: view.size, state: "ready" }
        : { ...base(upload), fileId: view.fileId, state: "refused", refusal },
    );
    tell(isReady ? "ready" : "stopped", key);
  };
  const broken = (key: string, problem: unknown): void => {
    const message = around.messageOf(problem);
    const isTemporary = around.isTemporary(problem);
    if (!isTemporary) forget(key);
    change(key, (upload) =>
      isTemporary
        ? { ...base(upload), state: "failed", message }
        : { ...base(upload), state: "refused", refusal: { message } },
    );
    tell("stopped", key);
  };

  const sendOne = async (key: string, source: Source): Promise<void> => {
    const abort = new AbortController();
    current = { key, abort };
    change(key, (upload) => ({ ...base(upload), state: "sending", share: 0, waiting: false }));
    tell("begun", key);
    try {
      done(key, await sendFile(source.file.size, sendingOf(key, source), abort.signal));
    } catch (problem) {
      // Stopped by the person: the line says so already, or is gone.
      if (!abort.signal.aborted) broken(key, problem);
    } finally {
      current = undefined;
    }
    pump();
  };
  const pump = (): void => {
    if (ended || current) return;
    const next = uploads.find(({ key, state }) => state === "queued" && sources.has(key));
    const source = next && sources.get(next.key);
    if (next && source) void sendOne(next.key, source);
  };
  const stopSending = (key: string): void => {
    if (current?.key === key) current.abort.abort();
  };

  const lineFor = (file: Chosen): Upload => {
    const line = { key: around.newKey(), name: file.name, size: file.size };
    const there = uploads.filter(({ state }) => state !== "refused").length;
    const refusal: FileRefusal | undefined = refusalOf(file, there);
    if (refusal) return { ...line, state: "refused", refusal };
    sources.set(line.key, { file, clientToken: around.tokenFor(file) });
    return { ...line, state: "queued" };
  };

  return {
    /** The ids of the files that are in at this moment. */
    readyNow: (): readonly string[] => readyIds(uploads),
    add: (files: readonly Chosen[]): void => {
      for (const file of files) show(withChosen(uploads, lineFor(file)));
      pump();
    },
    pause: (key: string): void => {
      stopSending(key);
      change(key, (upload) => ({ ...base(upload), state: "paused", lost: false }));
    },
    resume: (key: string): void => {
      change(key, (upload) => ({ ...base(upload), state: "queued" }));
      pump();
    },
    /** @throws CallProblem when the server could not remove it; the line then stays. */
    remove: async (key: string): Promise<void> => {
      stopSending(key);
      const upload = uploads.find((each) => each.key === key);
      if (upload?.fileId !== undefined) await around.removeFile(upload.fileId);
      tell("removed", key);
      forget(key);
      show(uploads.filter((each) => each.key !== key));
    },
    /** The page closes: what is under way stops, and goes on when the file is chosen again. */
    end: (): void => {
      ended = true;
      current?.abort.abort();
    },
  };
}
