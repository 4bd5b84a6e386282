import { z } from "zod";
import { Fault } from "../../kernel/fault.ts";

const restError = z.looseObject({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  body: z
    .looseObject({ error: z.looseObject({ code: z.string().optional() }).optional() })
    .optional(),
});

/** Codes of the Connector that are final, in our words. */
const byErrorCode: Readonly<Record<string, string>> = {
  ConversationBlockedByUser: "messenger.blocked",
  MessageWritesBlocked: "messenger.blocked",
  BotNotInConversationRoster: "messenger.not_in_roster",
  BotDisabledByAdmin: "messenger.disabled",
  ForbiddenOperationException: "messenger.disabled",
  BotNotRegistered: "messenger.disabled",
  ConversationNotFound: "messenger.gone",
  ActivityNotFoundInConversation: "messenger.gone",
};
const byStatus: Readonly<Record<number, string>> = {
  404: "messenger.gone",
  413: "messenger.too_large",
};
/** Not carried out for sure, so sending again cannot double a message. */
const notCarriedOut = new Set([412, 429, 503]);
/** Perhaps carried out: the answer was lost on the way. */
const perhapsCarriedOut = new Set([502, 504]);
/** Never sent again, as Microsoft says, and so never doubled; whether it arrived nobody knows. */
const neverAgain = 500;
/** The connection was never made, so nothing was carried out. */
const neverArrived = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

function retryAfterInMs(error: unknown): number | undefined {
  const response: unknown = Reflect.get(Object(error), "response");
  const headers: unknown = Reflect.get(Object(response), "headers");
  const get: unknown = Reflect.get(Object(headers), "get");
  if (typeof get !== "function") return undefined;
  const seconds = Number(Reflect.apply(get, headers, ["Retry-After"]) ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/** An answer came, and it was not a yes. */
function refused(status: number, error: unknown): Fault {
  if (perhapsCarriedOut.has(status)) return lost(error, true);
  if (!notCarriedOut.has(status)) {
    return new Fault("messenger.rejected", { cause: error, ambiguous: status >= neverAgain });
  }
  const wait = retryAfterInMs(error);
  return new Fault(status === 429 ? "messenger.throttled" : "messenger.unavailable", {
    cause: error,
    retryable: true,
    ...(wait === undefined ? {} : { retryAfterInMs: wait }),
  });
}

/** No answer within our patience: it may still arrive, or have arrived. */
export const timedOut = (): Fault => lost(new Error("no answer in time"), true);

const lost = (cause: unknown, ambiguous: boolean): Fault =>
  new Fault("messenger.unavailable", { cause, retryable: true, ambiguous });

/** What went wrong with one Connector request. A code without a status: the answer never came. */
export function messengerFault(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const parsed = restError.safeParse(error);
  if (!parsed.success) return error;
  const { statusCode, body, code = "" } = parsed.data;
  const known = byErrorCode[body?.error?.code ?? code] ?? byStatus[statusCode ?? 0];
  if (known) return new Fault(known, { cause: error });
  if (statusCode !== undefined) return refused(statusCode, error);
  // Neither a status nor a code is a bug of ours, not a lost request.
  return code === "" ? error : lost(error, !neverArrived.has(code));
}
