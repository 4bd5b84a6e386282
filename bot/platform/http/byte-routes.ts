import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import type { DownloadEndpoint } from "../../contract/endpoint.ts";
import { downloads, uploads } from "../../contract/files-api.ts";
import type { Actor, DownloadName, UploadName } from "../../kernel/feature.ts";
import type { Download } from "../../kernel/files.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { type AnswerOptions, answerRefusal, answerUnreadable } from "./answers.ts";
import { type Authenticated, actorOf, type CallerOptions } from "./callers.ts";

/** An upload whose input was checked by the contract before it is called. */
export type CheckedUpload = (
  ports: Ports,
  actor: Actor,
  input: unknown,
  bytes: Uint8Array,
) => Promise<Outcome<unknown, string>>;
export type CheckedDownload = (
  ports: Ports,
  actor: Actor,
  input: unknown,
) => Promise<Outcome<Download, string>>;

export type ByteOptions = CallerOptions &
  AnswerOptions & {
    readonly uploads: ReadonlyMap<UploadName, CheckedUpload>;
    readonly downloads: ReadonlyMap<DownloadName, CheckedDownload>;
  };

const inRouter = (path: string): string => path.slice("/api".length);

const uploading =
  (name: UploadName, upload: CheckedUpload, options: ByteOptions) =>
  async (request: Request, response: Response): Promise<void> => {
    const actor = actorOf(response);
    const input = uploads[name].input.safeParse(request.params);
    const bytes: unknown = request.body;
    if (!(input.success && bytes instanceof Uint8Array)) {
      answerUnreadable(response, actor, options);
      return;
    }
    const outcome = await rerunOnConflict(() => upload(options.ports, actor, input.data, bytes));
    if (outcome.ok) response.json(outcome.value);
    else answerRefusal(response, actor, outcome, options);
  };

/** Somebody else's file: kept and opened by the person's own programs, never shown or run as a page of ours. */
function asAttachment(response: Response, { name, type, size }: Download): void {
  response.attachment(name);
  response.set({
    "Content-Type": type,
    "Content-Length": String(size),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
}

const downloading =
  (name: DownloadName, download: CheckedDownload, options: ByteOptions): RequestHandler =>
  async (request, response) => {
    const actor = actorOf(response);
    const input = downloads[name].input.safeParse(request.params);
    if (!input.success) {
      answerUnreadable(response, actor, options);
      return;
    }
    const outcome = await download(options.ports, actor, input.data);
    if (!outcome.ok) {
      answerRefusal(response, actor, outcome, options);
      return;
    }
    asAttachment(response, outcome.value);
    try {
      await pipeline(Readable.from(outcome.value.content), response);
    } catch {
      // Too late for an answer. Mostly somebody closed the window; a file cut short has the wrong length.
      options.ports.log("http.download_cut_off", { path: downloads[name].path });
      response.destroy();
    }
  };

/** Calls whose body or answer is bytes; who asks is found out as for every other call. */
export function byteRoutes(
  router: Router,
  authenticated: Authenticated,
  options: ByteOptions,
): void {
  for (const [name, upload] of options.uploads) {
    const { path, maxBytes } = uploads[name];
    const body = express.raw({ limit: maxBytes, type: () => true, inflate: false });
    // Nobody hands in through a link.
    router.put(inRouter(path), authenticated({}), body, uploading(name, upload, options));
  }
  for (const [name, download] of options.downloads) {
    const endpoint: DownloadEndpoint = downloads[name];
    const run = downloading(name, download, options);
    router.get(inRouter(endpoint.path), authenticated(endpoint), run);
  }
}
