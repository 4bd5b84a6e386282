import type { NextFunction, Request, Response } from "express";
import { type Language, languageOf } from "../../contract/languages.ts";
import { isFault } from "../../kernel/fault.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Refused } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type LinkFault, linkFaultOf, linkStatus } from "./link-caller.ts";

export type ApiWords = {
  /** What is wrong with a signed link, and what to do. */
  readonly links: Readonly<Record<LinkFault, string>>;
  readonly unauthorised: string;
  readonly badRequest: string;
  readonly tooMany: string;
  readonly tooLarge: string;
  readonly notFound: string;
  readonly fault: (reference: string) => string;
};

export type AnswerOptions = {
  readonly ports: Ports;
  readonly sentence: (language: Language, refused: Refused<string>) => string;
  readonly words: Readonly<Record<Language, ApiWords>>;
};

export const languageFor = (request: Request): Language =>
  languageOf(request.get("accept-language")?.split(",")[0]);

/** Rights are 403, what is not there is 404, every other business "no" is 409. */
function statusOf({ refusal }: Refused<string>): number {
  if (refusal.startsWith("groups.") || refusal.endsWith(".not_yours")) return 403;
  return refusal.endsWith(".not_found") ? 404 : 409;
}

/** The business says no. */
export function answerRefusal(
  response: Response,
  { language }: Actor,
  refused: Refused<string>,
  { sentence }: Pick<AnswerOptions, "sentence">,
): void {
  const message = sentence(language, refused);
  response.status(statusOf(refused)).json({ code: refused.refusal, message });
}

/** What was sent is not what the contract asks. */
export function answerUnreadable(
  response: Response,
  { language }: Actor,
  { words }: Pick<AnswerOptions, "words">,
): void {
  response.status(400).json({ code: "http.bad_request", message: words[language].badRequest });
}

const referenceLength = 6;

type Problem = { readonly status: number; readonly code: string; readonly message: string };

/** What a caller may know and mend; undefined for a fault of ours. */
function problemOf(error: unknown, said: ApiWords): Problem | undefined {
  if (isFault(error, "http.unauthorised")) {
    return { status: 401, code: error.code, message: said.unauthorised };
  }
  const link = linkFaultOf(error);
  if (link) return { status: linkStatus[link], code: link, message: said.links[link] };
  // Somebody asks for a group that is not there (any more).
  if (isFault(error, "documents.not_found")) {
    return { status: 404, code: "http.not_found", message: said.notFound };
  }
  // Express's own parsers tell what was wrong by a status of their own.
  const status: unknown = Reflect.get(Object(error), "status");
  if (status === 413) return { status, code: "http.too_large", message: said.tooLarge };
  if (status === 400 || status === 415)
    return { status: 400, code: "http.bad_request", message: said.badRequest };
  return undefined;
}

export const onError =
  ({ ports, words }: AnswerOptions) =>
  (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const said = words[languageFor(request)];
    const problem = problemOf(error, said);
    if (problem) {
      const { status, ...told } = problem;
      response.status(status).json(told);
      return;
    }
    const reference = ports.newId().slice(0, referenceLength).toUpperCase();
    const code = isFault(error) ? error.code : error instanceof Error ? error.name : "unknown";
    ports.log("http.fault", { reference, code, path: request.route?.path ?? "" });
    response.status(500).json({ code: "http.fault", message: said.fault(reference), reference });
  };
