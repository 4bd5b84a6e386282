import type { Request, RequestHandler, Response } from "express";
import { type Fault, type Faults, faultBody, type Target } from "./faults.ts";
import type { Journal, JournalEntry } from "./journal.ts";

type Tools = { readonly journal: Journal; readonly faults: Faults };

/**
 * Writes every request and its answer to the journal before the answer leaves, and lets ordered faults happen.
 * Comes after the body parser and before the sign-in check.
 * @param urlOf the address as the journal shows it
 */
export function exchange(
  { journal, faults }: Tools,
  target: Target,
  urlOf: (request: Request) => string,
): RequestHandler {
  return (request, response, next) => {
    const entry = { target, method: request.method, url: urlOf(request), ...bodyOf(request) };
    const fault = faults.take(target, request.method, request.path);
    if (fault?.drop === "before") {
      journal.write({ ...entry, dropped: "before" });
      request.socket.destroy();
      return;
    }
    const late = fault?.drop === "after" || fault?.afterEffect ? fault : undefined;
    onEnd(response, (sent) => finish(journal, entry, response, sent, late));
    if (fault && !late) {
      fail(response, fault);
      return;
    }
    next();
  };
}

function bodyOf({ body }: Request): Pick<JournalEntry, "requestBody"> {
  const given: unknown = body;
  return given === undefined ? {} : { requestBody: given };
}

function fail(response: Response, fault: Fault): void {
  if (fault.retryAfterInSeconds !== undefined) {
    response.set("Retry-After", String(fault.retryAfterInSeconds));
  }
  response.status(fault.status ?? 500).json(faultBody(fault));
}

type Sent = { readonly text: string; readonly send: () => void };

/** Runs `then` once, in place of sending the answer; `send` still sends it. */
function onEnd(response: Response, then: (sent: Sent) => void): void {
  const original = response.end;
  const end = (...rest: unknown[]) => {
    response.end = original;
    const [chunk] = rest;
    const text = Buffer.isBuffer(chunk) ? chunk.toString("utf8") : String(chunk ?? "");
    then({
      text: typeof chunk === "function" ? "" : text,
      send: () => void Reflect.apply(original, response, rest),
    });
    return response;
  };
  response.end = end as Response["end"]; // Node overloads `end`; all of its forms come through here.
}

function finish(
  journal: Journal,
  entry: JournalEntry,
  response: Response,
  { text, send }: Sent,
  late: Fault | undefined,
): void {
  const answer = { status: response.statusCode, ...parsed(text) };
  if (late?.drop === "after") {
    journal.write({ ...entry, ...answer, dropped: "after" });
    response.socket?.destroy();
    return;
  }
  if (late) {
    const { status = 500 } = late;
    journal.write({ ...entry, status, responseBody: faultBody(late), effect: answer });
    response.removeHeader("Content-Length");
    response.removeHeader("Location");
    fail(response, late);
    return;
  }
  journal.write({ ...entry, ...answer });
  send();
}

/** JSON as an object, anything else as it is. */
export function parsed(text: string): { readonly responseBody?: unknown } {
  if (text === "") {
    return {};
  }
  try {
    return { responseBody: JSON.parse(text) };
  } catch {
    return { responseBody: text };
  }
}
