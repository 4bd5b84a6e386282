import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Express } from "express";

type Asked = {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text goes as it is. */
  readonly body?: unknown;
  readonly ip?: string;
};
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: unknown;
};

/** One request to an express app without a network: its real middleware, in milliseconds. */
export function inject(app: Express, { method = "GET", path, ...asked }: Asked): Promise<Answered> {
  const { headers = {}, body, ip = "127.0.0.1" } = asked;
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: ip });
  const request = new IncomingMessage(socket);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const ofBody: Record<string, string> =
    body === undefined
      ? {}
      : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) };
  Object.assign(request, { method, url: path, headers: { ...ofBody, ...headers } });
  if (body !== undefined) request.push(text);
  request.push(null);
  const response = new ServerResponse(request);
  const written: Buffer[] = [];
  return new Promise((resolve) => {
    response.end = (chunk?: unknown): typeof response => {
      if (chunk !== undefined && chunk !== null) written.push(Buffer.from(String(chunk)));
      const answer = Buffer.concat(written).toString();
      resolve({
        status: response.statusCode,
        headers: response.getHeaders(),
        json: answer.startsWith("{") ? JSON.parse(answer) : answer,
      });
      return response;
    };
    app(request as Parameters<Express>[0], response as Parameters<Express>[1]); // Express adds the rest.
  });
}
