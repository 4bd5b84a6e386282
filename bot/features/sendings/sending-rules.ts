import type { sendingStates } from "../../contract/sendings-api.ts";
import type { Stored } from "../../kernel/documents.ts";
import { type Notice, wasMailed } from "../../kernel/notice.ts";
import type { Instant } from "../../kernel/time.ts";

export type SendingState = (typeof sendingStates)[number];
export type StoredNotice = Stored<Notice>;

export type Sending = {
  readonly sendingId: string;
  readonly type: string;
  readonly dueAt: Instant;
  readonly notices: readonly Notice[];
};

/** All messages that say the same at the same moment: their ids differ by the person at the end. */
export const sendingIdOf = ({ id, to }: Pick<Notice, "id" | "to">): string =>
  id.endsWith(`:${to}`) ? id.slice(0, -to.length - 1) : id;

export const stateOf = ({ state }: Pick<Notice, "state">): SendingState =>
  state === "pending" || state === "sending" ? "waiting" : state;

const newestFirst = (a: Sending, b: Sending): number =>
  b.dueAt.localeCompare(a.dueAt) || a.sendingId.localeCompare(b.sendingId);

/** Newest first. */
export const sendingsOf = (notices: readonly Notice[]): readonly Sending[] =>
  [...Map.groupBy(notices, sendingIdOf)]
    .flatMap(([sendingId, own]) => {
      const [first] = own.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
      return first ? [{ sendingId, type: first.type, dueAt: first.dueAt, notices: own }] : [];
    })
    .toSorted(newestFirst);

/** Everything planned is in one of the other four: nothing gets lost on the way. */
export function countsOf(notices: readonly Pick<Notice, "state">[]) {
  const states = notices.map(stateOf);
  const number = (wanted: SendingState) => states.filter((state) => state === wanted).length;
  return {
    planned: notices.length,
    sent: number("sent"),
    failed: number("failed"),
    skipped: number("skipped"),
    waiting: number("waiting"),
  };
}

/** Can still be taken back: it waits, is on its way, or stands as a card in a chat. */
export const canWithdraw = (notice: Notice): boolean => {
  if (notice.withdrawnAt !== undefined || wasMailed(notice)) return false;
  return stateOf(notice) === "waiting" || isShown(notice);
};

/** Stands as a card in a chat, where it can be changed. */
export const isShown = ({ state, activityId, path, withdrawnAt }: Notice): boolean =>
  state === "sent" && activityId !== undefined && path !== "mail" && withdrawnAt === undefined;
