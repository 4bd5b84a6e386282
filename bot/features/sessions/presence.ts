import type { Language } from "../../contract/languages.ts";
import { type Action, execute } from "../../kernel/cards.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Session } from "./store.ts";
import { say } from "./texts.ts";

/** "Ik ben er" can be said from a quarter of an hour before the session until its end. */
const opensBefore = { minutes: -15 };

type Moments = Pick<Session, "startsAt" | "endsAt">;

/** Where a session stands for somebody who wants to say that he is there. */
export function checkInWindow(
  { startsAt, endsAt }: Moments,
  now: Instant,
): "before" | "open" | "over" {
  if (now < plus(startsAt, opensBefore)) return "before";
  return now <= endsAt ? "open" : "over";
}

type View = {
  readonly groupId: string;
  readonly session: Moments & Pick<Session, "number">;
  readonly now: Instant;
};

/**
 * What a participant can say about a session with one press, for any card that shows one: before it
 * that he cannot come, during it that he is there. The verbs are those of the attendance.
 */
export function presenceActions({ groupId, session, now }: View, language: Language): Action[] {
  const t = say(language);
  const data = { groupId, number: session.number };
  const isOpen = checkInWindow(session, now) === "open";
  return [
    ...(isOpen ? [execute(t("card.here"), "attendance.check_in", data, "positive")] : []),
    ...(session.startsAt > now
      ? [execute(t("card.cannotCome"), "attendance.cannot_come", data)]
      : []),
  ];
}
