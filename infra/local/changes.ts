import type { RequestHandler } from "express";
import type { ChangeKind } from "./context.ts";

export type Changes = {
  readonly tell: (kind: ChangeKind) => void;
  /** How often something came that people see; the clock alone is no news. */
  readonly news: () => number;
  /** Server-sent events: `data: {"kind":"chat"}` whenever something is different. */
  readonly stream: RequestHandler;
};

export function createChanges(): Changes {
  const listeners = new Set<(kind: ChangeKind) => void>();
  let news = 0;
  return {
    news: () => news,
    tell: (kind) => {
      if (kind !== "clock") {
        news += 1;
      }
      for (const listener of listeners) {
        listener(kind);
      }
    },
    stream: (_request, response) => {
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        connection: "keep-alive",
      });
      // A first line, so that the page knows that it listens.
      response.write(": listening\n\n");
      const listener = (kind: ChangeKind) =>
        void response.write(`data: ${JSON.stringify({ kind })}\n\n`);
      listeners.add(listener);
      response.on("close", () => listeners.delete(listener));
    },
  };
}
