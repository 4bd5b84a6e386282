import type { Language } from "../../contract/languages.ts";
import type { Notice } from "../../kernel/notice.ts";
import { dayText, localDay, localTime } from "../../kernel/time.ts";
import { stateOf } from "./sending-rules.ts";
import type { nl } from "./texts.nl.ts";
import { say } from "./texts.ts";

type Failed = keyof typeof nl.failed;
type Skipped = keyof typeof nl.skipped;
type Waiting = keyof typeof nl.waiting;

const failedBy: Readonly<Record<string, Failed>> = {
  "messenger.blocked": "chat",
  "messenger.disabled": "chat",
  "messenger.not_in_roster": "chat",
  "messenger.gone": "chat",
  "messenger.unavailable": "teams",
  "messenger.rejected": "refused",
  "messenger.too_large": "app",
  "tenant.unavailable": "mail",
  "tenant.bad_request": "address",
  "tenant.not_found": "mail",
  "tenant.forbidden": "mail_not_allowed",
  no_account: "no_account",
  invited: "invited",
  no_service_url: "teams",
  nobody: "nobody",
  unknown_type: "app",
  render_failed: "app",
};

const skippedBy: Readonly<Record<string, Skipped>> = {
  withdrawn: "withdrawn",
  cap: "cap",
  expired: "expired",
  group_archived: "closed",
  no_longer_in_group: "left",
  stopped: "stopped",
  already_done: "done",
  already_answered: "done",
  handed_in_already: "done",
  nothing_open: "done",
  nothing_new: "done",
};

const waitingFor: Readonly<Record<string, Waiting>> = {
  quiet: "quiet",
  throttled: "busy",
  not_reachable_yet: "account",
};

const moment = (notice: Notice, language: Language) => {
  const at = notice.wakeAt ?? notice.dueAt;
  return { day: dayText(localDay(at), language), time: localTime(at) };
};

function waitingKey({ reason, withdrawnAt, activityId, attempts }: Notice): Waiting {
  if (withdrawnAt !== undefined) return "withdrawing";
  if (activityId !== undefined) return "changing";
  const known = reason === undefined ? undefined : waitingFor[reason];
  return known ?? (attempts > 0 ? "again" : "planned");
}

/** A mail that was withdrawn too late, a path, or a doubt: what somebody must know of what was sent. */
function sentKey({ path, reason, uncertain }: Notice): keyof typeof nl.sent {
  if (reason === "not_withdrawn") return "not_withdrawn";
  if (uncertain) return "uncertain";
  return path === "mail" ? "mail" : "chat";
}

/** How one message stands and why, in a sentence. */
export function sentenceOf(notice: Notice, language: Language): string {
  const t = say(language);
  const { reason = "" } = notice;
  switch (stateOf(notice)) {
    case "sent":
      return t(`sent.${sentKey(notice)}`);
    case "failed":
      return t(`failed.${failedBy[reason] ?? "other"}`);
    case "skipped":
      return t(`skipped.${skippedBy[reason] ?? "other"}`);
    case "waiting":
      return t(`waiting.${waitingKey(notice)}`, moment(notice, language));
  }
}
