import type { AppLink } from "../app-link.ts";
import { parsed } from "../exchange.ts";
import { type Fault, type Faults, faultBody } from "../faults.ts";
import type { Tokens } from "../identity/tokens.ts";
import type { Journal } from "../journal.ts";
import type { BotActivity } from "./activity.ts";

/** What the app answered; without a status nobody answered. */
export type BotAnswer = { readonly status?: number; readonly body?: unknown };

export type Delivery = {
  /** Sends now and gives the answer: for what a person does, who waits for it. */
  readonly send: (activity: BotActivity) => Promise<BotAnswer>;
  /** Sends in order, later when the app is not there. */
  readonly queue: (activities: readonly BotActivity[]) => void;
  /** True when nothing is queued any more, or that becomes so in time. */
  readonly drained: (timeoutInMs: number) => Promise<boolean>;
  readonly close: () => void;
};

type Tools = {
  readonly app: AppLink;
  readonly tokens: Tokens;
  readonly journal: Journal;
  readonly faults: Faults;
};

/** Teams gives up an invoke after about fifteen seconds. */
const answerTimeoutInMs = 15_000;
const maxAttempts = 10;
const tokenReuseInMs = 45 * 60_000;
const pauseInMs = (attempts: number): number => Math.min(200 * 2 ** attempts, 3_000);

/** Whether Teams would try again: nobody answered, or the app is only briefly unable. */
const mayWorkLater = ({ status }: BotAnswer): boolean =>
  status === undefined || status === 412 || status === 429 || status >= 500;

/** The path that faults for the bot are matched with: `/api/messages/<type>[/<name>]`. */
const faultPath = ({ type, name }: BotActivity): string =>
  ["/api/messages", type, ...(name === undefined ? [] : [name])].join("/");

async function post(url: string, token: string, activity: BotActivity): Promise<BotAnswer> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(answerTimeoutInMs),
    });
    const { responseBody: body } = parsed(await response.text());
    return { status: response.status, ...(body === undefined ? {} : { body }) };
  } catch {
    // No connection, or no answer in time: for Teams the bot is simply not there. The journal shows it.
    return {};
  }
}

function createSender({ app, tokens, journal, faults }: Tools): Delivery["send"] {
  let token: { readonly text: string; readonly until: number } | undefined;
  const freshToken = async (): Promise<string> => {
    if (token === undefined || token.until < Date.now()) {
      token = { text: await tokens.forBot(), until: Date.now() + tokenReuseInMs };
    }
    return token.text;
  };

  /** What becomes of an activity that a fault hits. */
  const mishap = async (
    fault: Fault,
    deliver: () => Promise<BotAnswer>,
  ): Promise<{ readonly answer: BotAnswer; readonly note: object }> => {
    if (fault.drop === "before") {
      return { answer: {}, note: { dropped: "before" } };
    }
    if (fault.drop === "after") {
      const { status, body } = await deliver();
      return { answer: {}, note: { status, responseBody: body, dropped: "after" } };
    }
    const { status = 500 } = fault;
    const answer = { status, body: faultBody(fault) };
    const seen = { status, responseBody: answer.body };
    if (!fault.afterEffect) {
      return { answer, note: seen };
    }
    const effect = await deliver();
    return {
      answer,
      note: { ...seen, effect: { status: effect.status, responseBody: effect.body } },
    };
  };

  return async (activity) => {
    const url = app.current()?.botUrl;
    if (url === undefined) {
      return {};
    }
    const deliver = async () => post(url, await freshToken(), activity);
    const entry = { target: "bot", method: "POST", url, requestBody: activity } as const;
    const fault = faults.take("bot", "POST", faultPath(activity));
    if (fault) {
      const { answer, note } = await mishap(fault, deliver);
      journal.write({ ...entry, ...note });
      return answer;
    }
    const answer = await deliver();
    const { status, body } = answer;
    journal.write({
      ...entry,
      ...(status === undefined ? {} : { status }),
      ...(body === undefined ? {} : { responseBody: body }),
    });
    return answer;
  };
}

/** Brings activities to the app that is registered now, with the channel's token. */
export function createDelivery(tools: Tools): Delivery {
  const send = createSender(tools);
  const waiting: BotActivity[] = [];
  const emptied = new Set<() => void>();
  let running = false;
  let closed = false;
  let wake: (() => void) | undefined;

  const pause = (inMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, inMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Tries until it worked, will never work, or Teams would have given up. */
  const deliver = async (activity: BotActivity): Promise<void> => {
    for (let attempts = 0; attempts < maxAttempts && !closed; attempts++) {
      const answer = await send(activity);
      if (!mayWorkLater(answer)) {
        return;
      }
      await pause(pauseInMs(attempts));
    }
  };

  const run = async (): Promise<void> => {
    // Without an app there is nobody to try; registering starts this again.
    while (!closed && tools.app.current()) {
      const [next] = waiting;
      if (!next) {
        break;
      }
      await deliver(next);
      waiting.shift();
    }
    running = false;
    if (waiting.length === 0) {
      for (const tell of emptied) {
        tell();
      }
    }
  };
  const start = (): void => {
    if (!running) {
      running = true;
      void run();
    }
  };

  tools.app.onRegister(() => {
    wake?.();
    start();
  });
  return {
    send,
    queue: (activities) => {
      waiting.push(...activities);
      start();
    },
    drained: (timeoutInMs) => {
      if (waiting.length === 0) {
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const settle = (isEmpty: boolean) => {
          clearTimeout(timer);
          emptied.delete(tell);
          resolve(isEmpty);
        };
        const tell = () => settle(true);
        const timer = setTimeout(() => settle(false), timeoutInMs);
        emptied.add(tell);
      });
    },
    close: () => {
      closed = true;
      wake?.();
    },
  };
}
