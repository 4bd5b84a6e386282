import { z } from "zod";
import type { ClockMode } from "./clock.ts";
import { Problem } from "./problem.ts";

const loopback = z
  .url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ })
  .transform((url) => url.replace(/\/$/, ""));

/** How an app process presents itself. */
export const appRegistration = z.strictObject({
  /** Where activities go, such as `http://127.0.0.1:3979/api/messages`. */
  botUrl: loopback,
  tabUrl: loopback,
  controlUrl: loopback,
  controlToken: z.string().min(16),
});
type AppRegistration = z.output<typeof appRegistration>;

const dueAnswer = z.object({ at: z.iso.datetime().nullable() });
const idleAnswer = z.object({ idle: z.boolean() });

type Moment = { readonly now: string; readonly mode: ClockMode };

/** The app process that runs now: where it is, and the few things we may ask of it. */
export type AppLink = {
  readonly current: () => AppRegistration | undefined;
  /**
   * Takes this app in once it knows the time. It replaces the former: after a kill the app comes back.
   * @throws Problem `app.unreachable`
   */
  readonly register: (app: AppRegistration, clock: Moment) => Promise<void>;
  readonly onRegister: (listener: () => void) => void;
  /**
   * An app that is gone hears the time when it registers again.
   * @throws Problem `app.unreachable` when it is there and does not answer well
   */
  readonly tellClock: (clock: Moment) => Promise<void>;
  /** @throws Problem `app.unreachable` */
  readonly nextDue: () => Promise<string | null>;
  /** @throws Problem `app.unreachable` */
  readonly idle: (timeoutInMs: number) => Promise<boolean>;
};

const controlTimeoutInMs = 10_000;

type Question<T> = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: object;
  readonly answer: z.ZodType<T>;
  readonly timeoutInMs?: number;
};

async function ask<T>(app: AppRegistration, question: Question<T>): Promise<T> {
  const { method, path, body, answer, timeoutInMs = controlTimeoutInMs } = question;
  try {
    const response = await fetch(`${app.controlUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${app.controlToken}`, "content-type": "application/json" },
      signal: AbortSignal.timeout(timeoutInMs),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`the app answers ${response.status} to ${path}`);
    }
    return answer.parse(text === "" ? undefined : JSON.parse(text));
  } catch (error) {
    throw unreachable(path, error);
  }
}

const unreachable = (path: string, cause: unknown): Problem =>
  new Problem(502, "app.unreachable", `The app does not answer ${path}.`, { cause });

/** Fetch throws a TypeError when there is no connection, and other errors when there is one. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Problem && error.cause instanceof TypeError)) {
    throw error;
  }
}

export function createAppLink(): AppLink {
  let app: AppRegistration | undefined;
  const listeners: (() => void)[] = [];
  return {
    current: () => app,
    register: async (given, clock) => {
      await ask(given, { method: "POST", path: "/clock", body: clock, answer: z.unknown() });
      app = given;
      for (const listener of listeners) {
        listener();
      }
    },
    onRegister: (listener) => void listeners.push(listener),
    tellClock: async (clock) => {
      if (app) {
        const question = {
          method: "POST",
          path: "/clock",
          body: clock,
          answer: z.unknown(),
        } as const;
        await ask(app, question).catch(unlessGone);
      }
    },
    nextDue: async () => {
      if (!app) {
        return null;
      }
      const { at } = await ask(app, { method: "GET", path: "/next-due", answer: dueAnswer });
      return at === null ? null : new Date(at).toISOString();
    },
    idle: async (timeoutInMs) => {
      if (!app) {
        return true;
      }
      const { idle } = await ask(app, {
        method: "POST",
        path: "/idle",
        body: { timeoutInMs },
        answer: idleAnswer,
        timeoutInMs: timeoutInMs + controlTimeoutInMs,
      });
      return idle;
    },
  };
}
