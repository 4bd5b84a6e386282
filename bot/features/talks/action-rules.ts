import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type Day, day, daysBetween, type Instant, localDay } from "../../kernel/time.ts";
import type { Talk, TalkAction } from "./document.ts";

export const longestAction = 300;
const mostActions = 40;
const mostDaysAhead = 366;

export type ActionRefusal =
  | "talks.no_text"
  | "talks.too_long"
  | "talks.no_date"
  | "talks.due_in_the_past"
  | "talks.unknown_owner"
  | "talks.too_many_actions";

type NewAction = {
  readonly actionId: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly by: string;
};

const dayOf = (text: string): Day | undefined => {
  try {
    return day(text);
  } catch {
    // Not a day of the calendar: said as a refusal, because somebody typed it.
    return undefined;
  }
};

function dueDay(typed: string, now: Instant): Outcome<Day, ActionRefusal> {
  const dueOn = dayOf(typed);
  if (!dueOn || daysBetween(localDay(now), dueOn) > mostDaysAhead) return refuse("talks.no_date");
  return dueOn < localDay(now) ? refuse("talks.due_in_the_past") : done(dueOn);
}

/** Something that was agreed. The same action again changes nothing. */
export function addAction(
  talk: Talk,
  { actionId, text: typed, ownerId, dueOn: typedDay, by }: NewAction,
  { owners, now }: { readonly owners: readonly TalkAction["owner"][]; readonly now: Instant },
): Outcome<Talk, ActionRefusal> {
  if (talk.actions.some((one) => one.actionId === actionId)) return done(talk);
  const text = typed.trim();
  if (text === "") return refuse("talks.no_text");
  if (text.length > longestAction) return refuse("talks.too_long", { most: longestAction });
  const owner = owners.find(({ personId }) => personId === ownerId);
  if (!owner) return refuse("talks.unknown_owner");
  const dueOn = dueDay(typedDay, now);
  if (!dueOn.ok) return dueOn;
  if (talk.actions.length >= mostActions) return refuse("talks.too_many_actions");
  const action = { actionId, text, owner, dueOn: dueOn.value, addedBy: by, addedAt: now };
  return done({ ...talk, actions: [...talk.actions, action] });
}

/** Done is done: who says it again changes nothing. */
export function finishAction(
  talk: Talk,
  actionId: string,
  { by, now }: { readonly by: string; readonly now: Instant },
): Talk {
  const open = talk.actions.find((one) => one.actionId === actionId && !one.done);
  if (!open) return talk;
  const actions = talk.actions.map((one) =>
    one === open ? { ...one, done: { by, at: now } } : one,
  );
  return { ...talk, actions };
}

export const isLate = ({ done: finished, dueOn }: TalkAction, now: Instant): boolean =>
  finished === undefined && dueOn < localDay(now);

export type OpenAction = {
  readonly talkId: string;
  readonly actionId: string;
  readonly text: string;
  /** Calendar day `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly isLate: boolean;
};

/** What this person said to do and has not done, the first day first. */
export const openActions = (
  talks: readonly Talk[],
  personId: string,
  now: Instant,
): readonly OpenAction[] =>
  talks
    .flatMap(({ talkId, actions }) =>
      actions
        .filter(({ owner, done: finished }) => owner.personId === personId && !finished)
        .map((action) => ({
          talkId,
          actionId: action.actionId,
          text: action.text,
          dueOn: action.dueOn,
          isLate: isLate(action, now),
        })),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));

/** Comes back at the table of `talk`: open, of another talk, and of somebody who sits here now. */
export const earlierActions = (
  talk: Talk,
  all: readonly Talk[],
  owners: readonly Pick<TalkAction["owner"], "personId">[],
): readonly { readonly talkId: string; readonly action: TalkAction }[] =>
  all
    .filter(({ talkId }) => talkId !== talk.talkId)
    .flatMap(({ talkId, actions }) => actions.map((action) => ({ talkId, action })))
    .filter(
      ({ action }) =>
        !action.done && owners.some(({ personId }) => personId === action.owner.personId),
    );
