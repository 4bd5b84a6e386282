import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RequestHandler } from "express";

const placeholder = "__NONCE__";

const nonceOf = (response: object): string => {
  const locals: unknown = Reflect.get(response, "locals");
  return String(Reflect.get(Object(locals), "nonce"));
};

/** Before a page and its policy: a fresh nonce for this very answer. */
export const withNonce: RequestHandler = (_request, response, next) => {
  response.locals["nonce"] = randomBytes(16).toString("base64");
  next();
};

/** What every page of ours keeps to: only our own scripts, and styles with the nonce of this answer. */
export const ownOnly = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", (_request: unknown, response: object) => `'nonce-${nonceOf(response)}'`],
  imgSrc: ["'self'", "data:"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/** A page out of the build, with the nonce of this answer in it. */
export const page =
  (folder: string, file: string): RequestHandler =>
  (_request, response) => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      response.status(503).type("text/plain").send("The tab is not built yet: npm run build.");
      return;
    }
    const html = readFileSync(path, "utf8").replaceAll(placeholder, nonceOf(response));
    response.set("Cache-Control", "no-store").type("html").send(html);
  };
