import { randomUUID } from "node:crypto";
import { z } from "zod";
import { notFound } from "./problem.ts";

const target = z.enum(["graph", "connector", "bot"]);
export type Target = z.output<typeof target>;

const pattern = z.string().refine((text) => {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}, "is no regular expression");

/** What `POST /local/faults` takes: either a `status` or a `drop`. */
export const newFault = z
  .strictObject({
    target,
    /** Regular expression on the path, such as `/teams$`. For the bot: `/api/messages/invoke/adaptiveCard/action`. */
    path: pattern.optional(),
    method: z
      .string()
      .transform((text) => text.toUpperCase())
      .optional(),
    status: z.int().min(400).max(599).optional(),
    retryAfterInSeconds: z.int().min(0).max(3600).optional(),
    /** `error.code` of the answer. */
    code: z.string().max(100).optional(),
    /** The request is carried out first, and only then goes wrong. */
    afterEffect: z.boolean().optional(),
    /** Breaks the connection before or after the request is carried out. */
    drop: z.enum(["before", "after"]).optional(),
    /** How many requests it hits; endless when absent. */
    count: z.int().min(1).optional(),
    /** Which part of the requests it hits, spread evenly: 0.25 is every fourth. */
    share: z.number().gt(0).max(1).optional(),
  })
  .refine(({ status, drop }) => (status === undefined) !== (drop === undefined), {
    message: "give either status or drop",
  });

type NewFault = z.output<typeof newFault>;
export type Fault = NewFault & {
  readonly id: string;
  readonly hits: number;
  /** Between 0 and 1: how near the next hit is, for `share`. */
  readonly turn: number;
};

export type Faults = {
  readonly add: (fault: NewFault) => Fault;
  readonly all: () => readonly Fault[];
  readonly clear: () => void;
  /** @throws Problem `fault.not_found` */
  readonly remove: (id: string) => void;
  /** The fault that hits this request, if any; counts the hit. */
  readonly take: (target: Target, method: string, path: string) => Fault | undefined;
};

const matches = (fault: Fault, on: Target, method: string, path: string): boolean =>
  fault.target === on &&
  (fault.method === undefined || fault.method === method) &&
  (fault.path === undefined || new RegExp(fault.path).test(path));

/** Mishaps that somebody ordered. Only in memory: a new start is a healthy tenant. */
export function createFaults(): Faults {
  const faults = new Map<string, Fault>();

  /** Moves a fault's turn on; true when it is now. */
  const strikes = (fault: Fault): boolean => {
    const turn = fault.turn + (fault.share ?? 1);
    // Sums of tenths end just below one.
    const hit = turn > 0.999_999;
    const hits = fault.hits + (hit ? 1 : 0);
    if (hits === fault.count) {
      faults.delete(fault.id);
    } else {
      faults.set(fault.id, { ...fault, hits, turn: hit ? turn - 1 : turn });
    }
    return hit;
  };

  return {
    add: (given) => {
      const fault = { ...given, id: randomUUID(), hits: 0, turn: 0 };
      faults.set(fault.id, fault);
      return fault;
    },
    all: () => [...faults.values()],
    clear: () => faults.clear(),
    remove: (id) => {
      if (!faults.delete(id)) {
        throw notFound("fault", id);
      }
    },
    take: (on, method, path) =>
      [...faults.values()].find((fault) => matches(fault, on, method, path) && strikes(fault)),
  };
}

/** The body both Graph and the Connector answer when they refuse. */
export const faultBody = ({ code, status = 500 }: Pick<Fault, "code" | "status">): object => ({
  error: {
    code: code ?? defaultCodes.get(status) ?? "GeneralException",
    message: "A fault ordered through /local/faults.",
  },
});

const defaultCodes = new Map([
  [401, "InvalidAuthenticationToken"],
  [403, "Forbidden"],
  [404, "NotFound"],
  [409, "Conflict"],
  [429, "TooManyRequests"],
  [503, "ServiceUnavailable"],
  [504, "GatewayTimeout"],
]);
