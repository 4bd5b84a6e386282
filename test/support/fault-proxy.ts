import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export type ProxiedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<IncomingMessage["headers"]>;
};

export type NetworkFault = {
  readonly matches: (request: ProxiedRequest) => boolean;
  /** How many requests it hits before it is over. */
  readonly times: number;
  /** `before` the server saw the request, or `after` it carried it out. */
  readonly when: "before" | "after";
  /** The connection is dropped, stays silent, or another answer comes than the server's. */
  readonly answer: "drop" | "hang" | InventedAnswer;
};
export type InventedAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export type FaultProxy = {
  readonly endpoint: string;
  /** Adds a fault; gives how many requests it has hit so far. */
  readonly add: (fault: NetworkFault) => () => number;
  /** Everything that was asked since the last `clear`, faults included. */
  readonly requests: () => readonly ProxiedRequest[];
  /** Forgets all faults and requests. */
  readonly clear: () => void;
  readonly close: () => Promise<void>;
};

/** An HTTP server between an SDK and a server on this machine that breaks what it is told to. */
export async function startFaultProxy(targetPort: number): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  let faults: { readonly fault: NetworkFault; hits: number }[] = [];
  let requests: ProxiedRequest[] = [];

  const server = createServer((incoming, outgoing) => {
    const { method = "GET", url: path = "/", headers } = incoming;
    const asked = { method, path, headers };
    requests.push(asked);
    const entry = faults.find(({ fault, hits }) => hits < fault.times && fault.matches(asked));
    if (entry) entry.hits += 1;
    handle(entry?.fault, { incoming, outgoing, targetPort, agent }).catch(() => outgoing.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // A TCP server that listens has one.

  return {
    endpoint: `http://127.0.0.1:${port}`,
    add: (fault) => {
      const entry = { fault, hits: 0 };
      faults.push(entry);
      return () => entry.hits;
    },
    requests: () => requests,
    clear: () => {
      faults = [];
      requests = [];
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}

type Exchange = {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly targetPort: number;
  readonly agent: Agent;
};

async function handle(fault: NetworkFault | undefined, exchange: Exchange): Promise<void> {
  const { incoming, outgoing } = exchange;
  const body = await buffer(incoming);
  if (fault?.when === "before") return fail(fault, outgoing);
  const answer = await forward(exchange, body);
  const answerBody = await buffer(answer);
  if (fault) return fail(fault, outgoing);
  outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(answerBody);
}

function fail({ answer }: NetworkFault, outgoing: ServerResponse): void {
  if (answer === "hang") return;
  if (answer === "drop") {
    outgoing.destroy();
    return;
  }
  const {
    status,
    headers,
    body = { code: String(status), message: "A fault of the test" },
  } = answer;
  outgoing.writeHead(status, { "content-type": "application/json", ...headers });
  outgoing.end(JSON.stringify(body));
}

async function forward(exchange: Exchange, body: Buffer): Promise<IncomingMessage> {
  const { incoming, targetPort, agent } = exchange;
  const forwarded = request({
    agent,
    host: "127.0.0.1",
    port: targetPort,
    method: incoming.method,
    path: incoming.url,
    headers: incoming.headers,
  });
  forwarded.end(body);
  const [answer] = await once(forwarded, "response");
  return answer;
}
