import { isNight, nextDaytimeHour } from "../../kernel/daytime.ts";
import { isFault } from "../../kernel/fault.ts";
import type { NoticeKind, Rendered } from "../../kernel/feature.ts";
import type { Notice } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { findConversation, type Reached } from "./reach.ts";
import {
  backOffInSeconds,
  ended,
  later,
  lookAgainInMinutes,
  mostAttempts,
  waitedTooLong,
} from "./state.ts";

type GateTools = { readonly ports: Ports; readonly kinds: ReadonlyMap<string, NoticeKind> };

type Gate =
  | { readonly ended: Notice }
  | { readonly card: Extract<Rendered, { kind: "card" }>; readonly reached: Reached };

/** A message of the day that is late, because the app was down, waits for the day; a change wakes nobody. */
const mustWait = ({ urgency, state, activityId }: Notice, now: Notice["dueAt"]): boolean =>
  urgency === "daytime" && state === "pending" && activityId === undefined && isNight(now);

/** In this order: expired? at night? still true? reachable? Only then it is claimed and sent. */
async function gates(notice: Notice, tools: GateTools): Promise<Gate> {
  const { ports, kinds } = tools;
  const now = ports.now();
  const kind = kinds.get(notice.type);
  if (!kind) return { ended: ended(notice, "failed", "unknown_type") };
  if (notice.expiresAt && notice.expiresAt <= now) {
    return { ended: ended(notice, "skipped", "expired") };
  }
  if (mustWait(notice, now)) return { ended: later(notice, nextDaytimeHour(now), "night") };
  const reached = await findConversation(notice, tools);
  if (reached.kind === "never") return { ended: ended(notice, "failed", reached.reason) };
  const rendered = await kind.render(ports, notice, reached.language);
  if (rendered.kind === "skip") return { ended: ended(notice, "skipped", rendered.reason) };
  if (reached.kind === "not_yet") {
    if (waitedTooLong(notice, now)) return { ended: ended(notice, "failed", reached.reason) };
    const wakeAt = plus(now, { minutes: lookAgainInMinutes });
    return { ended: later(notice, wakeAt, "not_reachable_yet") };
  }
  return { card: rendered, reached: reached.by };
}

/** A card that cannot be made is a bug: put off, so that it does not come back with every look. */
export async function gatesOrLater(notice: Notice, tools: GateTools): Promise<Gate> {
  try {
    return await gates(notice, tools);
  } catch (error) {
    if (isFault(error) && error.retryable) throw error;
    const attempts = notice.attempts + 1;
    if (attempts >= mostAttempts) return { ended: ended(notice, "failed", "render_failed") };
    const wakeAt = plus(tools.ports.now(), { seconds: backOffInSeconds(attempts) });
    return { ended: later({ ...notice, attempts }, wakeAt, "render_failed") };
  }
}
