import type { Language } from "../../contract/languages.ts";
import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { instant } from "../../kernel/time.ts";
import { findMember, getGroup, mayOversee, membershipOf } from "../groups/public.ts";
import { cancelSession, moveSession, previewMove } from "./change-session.ts";
import { calendarFile } from "./ics.ts";
import { placeSession } from "./place-session.ts";
import { listSessions, type Session } from "./store.ts";
import { planView } from "./view.ts";
import { locationOf } from "./where.ts";

export const previewMoveRoute: Route<"previewMove"> = async (ports, actor, input) => {
  const request = { ...input, startsAt: instant(input.startsAt) };
  const outcome = await previewMove(ports, actor, request);
  return outcome.ok ? done(planView(outcome.value, actor.language)) : outcome;
};

export const moveSessionRoute: Route<"moveSession"> = async (ports, actor, input) => {
  const request = { ...input, startsAt: instant(input.startsAt) };
  const outcome = await moveSession(ports, actor, request);
  return outcome.ok ? done({ moved: outcome.value.length }) : outcome;
};

export const cancelSessionRoute: Route<"cancelSession"> = async (ports, actor, input) => {
  const outcome = await cancelSession(ports, actor, input);
  return outcome.ok ? done({}) : outcome;
};

export const placeSessionRoute: Route<"placeSession"> = async (ports, actor, input) => {
  const outcome = await placeSession(ports, actor, input);
  return outcome.ok ? done({}) : outcome;
};

function locatedAt(session: Session, language: Language) {
  const location = locationOf(session, language);
  return location === undefined ? {} : { location };
}

/** A member gets a file in his own name; a coordinator the group's, which names nobody. */
export const calendarRoute: Route<"calendar"> = async (ports, actor, { groupId }) => {
  const { documents, now } = ports;
  const allowed = actor.isCoordinator
    ? await mayOversee(documents, actor, groupId)
    : await membershipOf(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const own = actor.personId && (await findMember(documents, groupId, actor.personId));
  const teacher = await findMember(documents, groupId, group.teacherId);
  const named =
    own && teacher
      ? {
          attendee: { name: own.value.name, mail: own.value.mail },
          organiser: { name: teacher.value.name, mail: teacher.value.mail },
        }
      : {};
  const ics = calendarFile({
    name: group.name,
    language: actor.language,
    now: now(),
    ...named,
    sessions: sessions.map((session) => ({
      uid: `${groupId}-session-${session.number}@zorgklas`,
      number: session.number,
      title: session.title,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      cancelled: session.state === "cancelled",
      sequence: session.rev,
      ...locatedAt(session, actor.language),
      ...(session.calendar?.joinUrl ? { joinUrl: session.calendar.joinUrl } : {}),
    })),
  });
  return done({ fileName: `${groupId}.ics`, ics });
};
