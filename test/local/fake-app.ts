import { once } from "node:events";
import { createServer } from "node:http";
import express from "express";

type Received = {
  readonly type: string;
  readonly name?: string;
  readonly [field: string]: unknown;
};
type Reply = { readonly status: number; readonly body?: unknown };

const controlToken = "a-control-token-of-this-test";

/**
 * Stands where the app stands, without being one: keeps what it receives and does what the test says.
 * `dues` are the moments at which it has something to do; at each of them `worked` notes the time.
 */
export async function startFakeApp() {
  const received: Received[] = [];
  const clocks: { now: string; mode: string }[] = [];
  const worked: string[] = [];
  const waiting = new Set<() => void>();
  const state = {
    dues: [] as string[], // Typed here, as an empty list says nothing.
    stuck: false,
    busy: false,
    now: "",
    reply: (_activity: Received): Reply => ({ status: 200 }),
    onWork: async (_at: string): Promise<void> => undefined,
  };
  const app = express();
  app.use(express.json());
  app.post("/api/messages", (request, response) => {
    received.push(request.body);
    const { status, body } = state.reply(request.body);
    response.status(status);
    body === undefined ? response.end() : response.json(body);
    for (const look of waiting) look();
  });
  app.use("/control", (request, response, next) => {
    const known = request.headers.authorization === `Bearer ${controlToken}`;
    known ? next() : response.status(401).end();
  });
  app.post("/control/clock", (request, response) => {
    clocks.push(request.body);
    state.now = request.body.now;
    response.json({});
  });
  app.get("/control/next-due", (_request, response) => {
    response.json({ at: state.dues.toSorted()[0] ?? null });
  });
  app.post("/control/idle", async (_request, response) => {
    const due = state.dues.filter((at) => at <= state.now);
    if (!state.stuck) {
      worked.push(...due.toSorted());
      state.dues = state.dues.filter((at) => at > state.now);
      for (const at of due) await state.onWork(at);
    }
    response.json({ idle: !state.busy });
    for (const look of waiting) look();
  });
  const server = createServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    registration: {
      botUrl: `${url}/api/messages`,
      tabUrl: `${url}/tab/`,
      controlUrl: `${url}/control`,
      controlToken,
    },
    state,
    received,
    clocks,
    worked,
    /** Resolves when this holds; looks again at everything that comes in. */
    until: (holds: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = () => {
          if (holds()) {
            waiting.delete(look);
            resolve();
          }
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
export type FakeApp = Awaited<ReturnType<typeof startFakeApp>>;
