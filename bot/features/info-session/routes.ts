import type { Output } from "../../contract/api.ts";
import type { Actor, Route } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { day, localDay, localTime, secondsBetween } from "../../kernel/time.ts";
import { getGroup, membershipOf } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { clearInfoSession, setInfoSession } from "./change.ts";
import { infoSessionSentence } from "./sentence.ts";
import { findInfoSession, type InfoSession } from "./store.ts";

type View = Output<"infoSession">;

function calendarState({ online, calendar }: InfoSession) {
  if (!online) return "none";
  if (calendar?.problem) return calendar.problem;
  return calendar?.eventId === undefined ? "waiting" : "done";
}

function viewOf(info: InfoSession | undefined, actor: Actor): View {
  const mayEdit = actor.isCoordinator;
  if (!info) return { mayEdit, info: null };
  const { startsAt, endsAt, online, where, calendar } = info;
  return {
    mayEdit,
    info: {
      startsAt,
      endsAt,
      on: localDay(startsAt),
      time: localTime(startsAt),
      minutes: secondsBetween(startsAt, endsAt) / 60,
      online,
      where,
      sentence: infoSessionSentence(info, actor.language),
      ...(online && calendar?.joinUrl ? { joinUrl: calendar.joinUrl } : {}),
      // How it stands in a calendar is for who set it.
      ...(mayEdit ? { calendar: calendarState(info) } : {}),
    },
  };
}

/** Everybody of the group: its members, and who supervises or is contact person there. @throws Fault `documents.not_found` */
async function maySee(
  { documents }: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<void, "groups.not_known" | "groups.not_yours">> {
  if (actor.isCoordinator) {
    // A group that is not there is nobody's, a coordinator's neither.
    await getGroup(documents, groupId);
    return done(undefined);
  }
  const member = await membershipOf(documents, actor, groupId);
  if (member.ok) return done(undefined);
  if (actor.personId === undefined) return member;
  const person = await findPerson(documents, actor.personId);
  const isIn = person?.value.memberships.some((one) => one.groupId === groupId) ?? false;
  return isIn ? done(undefined) : refuse("groups.not_yours");
}

export const infoSessionRoute: Route<"infoSession"> = async (ports, actor, { groupId }) => {
  const may = await maySee(ports, actor, groupId);
  if (!may.ok) return may;
  return done(viewOf(await findInfoSession(ports.documents, groupId), actor));
};

export const setInfoSessionRoute: Route<"setInfoSession"> = async (ports, actor, input) => {
  const { groupId, ...wanted } = input;
  const outcome = await setInfoSession(ports, actor, groupId, { ...wanted, on: day(wanted.on) });
  return outcome.ok ? done(viewOf(outcome.value, actor)) : outcome;
};

export const clearInfoSessionRoute: Route<"clearInfoSession"> = async (
  ports,
  actor,
  { groupId },
) => {
  const outcome = await clearInfoSession(ports, actor, groupId);
  return outcome.ok ? done(viewOf(undefined, actor)) : outcome;
};
