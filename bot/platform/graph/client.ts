import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
} from "@microsoft/microsoft-graph-client";

export type GraphOptions = {
  readonly getToken: () => Promise<string>;
  /** The last link of the chain: what really carries the request. */
  readonly transport: Middleware;
};

/** The way to Microsoft itself. */
export const overHttps = (): Middleware => new HTTPMessageHandler();

const questions = new Set(["GET", "HEAD", "OPTIONS"]);
const throttled = 429;

/**
 * The client itself repeats questions, and what was throttled before it was carried out. It would
 * also repeat a POST on 503 and 504, and a group or a mail would then exist twice: our steps look
 * first and then act again themselves.
 */
const mayRepeat: RetryHandlerOptions["shouldRetry"] = (
  _delay,
  _attempt,
  request,
  options,
  response,
) => {
  const method = (typeof request === "string" ? options?.method : request.method) ?? "GET";
  return questions.has(method.toUpperCase()) || response.status === throttled;
};

const delayInSeconds = 1;
const mostRetries = 3;

export function graphClient({ getToken, transport }: GraphOptions): Client {
  const chain: [Middleware, ...Middleware[]] = [
    new AuthenticationHandler({ getAccessToken: getToken }),
    new RetryHandler(new RetryHandlerOptions(delayInSeconds, mostRetries, mayRepeat)),
    new TelemetryHandler(),
    transport,
  ];
  chain.forEach((handler, index) => {
    const next = chain[index + 1];
    if (next) handler.setNext?.(next);
  });
  return Client.initWithMiddleware({ middleware: chain[0] });
}
