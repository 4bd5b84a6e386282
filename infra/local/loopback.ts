import type { RequestHandler } from "express";

const ownHost = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Keeps web pages of elsewhere out. A name that points at this machine (DNS rebinding) shows in Host;
 * a form or script of another site shows in Origin.
 */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  const { host = "", origin } = request.headers;
  if (!ownHost.test(host)) {
    response.status(403).json({ code: "host.refused", message: "Ask for 127.0.0.1 or localhost." });
    return;
  }
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads && origin !== undefined && origin !== `http://${host}`) {
    response
      .status(403)
      .json({ code: "origin.refused", message: "Another site may not change anything here." });
    return;
  }
  next();
};
