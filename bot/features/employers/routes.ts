import type { EmployerDate, GroupEmployers } from "../../contract/employers-api.ts";
import type { Language } from "../../contract/languages.ts";
import type { Actor, Route } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { infoSessionSentence } from "../info-session/public.ts";
import { calendarFile, locationOf } from "../sessions/public.ts";
import { viewEmployers } from "./coordinator-view.ts";
import type { MarkedDate } from "./date-rules.ts";
import { staffTable } from "./export-staff.ts";
import { guideUrl } from "./guide.ts";
import { nameContact, removeContact } from "./name-contact.ts";
import type { OwnGroup } from "./own-groups.ts";
import { ownOverview, rememberOpened } from "./own-overview.ts";
import { resendDates } from "./resend-dates.ts";
import { say } from "./texts.ts";

function dateView(date: MarkedDate, language: Language): EmployerDate {
  const { session, isOver, was, isLate } = date;
  const { number, title, startsAt, endsAt, state } = session;
  const where = locationOf(session, language);
  return {
    number,
    title,
    startsAt,
    endsAt,
    state,
    isOver,
    isLate,
    ...(was ? { was } : {}),
    ...(where === undefined ? {} : { where }),
  };
}

const organisationsIn = (groups: readonly OwnGroup[]): string[] => [
  ...new Set(groups.flatMap(({ employers }) => employers.map((one) => one.value.careOrganisation))),
];

export const employerOverviewRoute: Route<"employerOverview"> = async (ports, actor) => {
  const own = await ownOverview(ports, actor);
  if (!own.ok) return own;
  await rememberOpened(ports, own.value);
  return done({
    careOrganisations: organisationsIn(own.value),
    guideUrl: guideUrl(ports.settings),
    groups: own.value.map(({ group, track, dates, staff, infoSession }) => ({
      groupId: group.groupId,
      name: group.name,
      trackTitle: track.title,
      isClosed: group.archivedAt !== undefined,
      dates: dates.map((date) => dateView(date, actor.language)),
      staff: [...staff],
      ...(infoSession
        ? {
            infoSession: say(actor.language)("infoSession", {
              sentence: infoSessionSentence(infoSession, actor.language),
            }),
          }
        : {}),
    })),
  });
};

function calendarSessions({ group, sessions }: OwnGroup, language: Language) {
  return sessions.map((session) => {
    const location = locationOf(session, language);
    return {
      // As in everybody's calendar file, so that a later one changes what is there.
      uid: `${group.groupId}-session-${session.number}@zorgklas`,
      number: session.number,
      title: session.title,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      cancelled: session.state === "cancelled",
      sequence: session.rev,
      ...(location === undefined ? {} : { location }),
    };
  });
}

/** Dates alone: the file names nobody, and holds no way into the lesson. */
export const employerCalendarRoute: Route<"employerCalendar"> = async (ports, actor) => {
  const own = await ownOverview(ports, actor);
  if (!own.ok) return own;
  const t = say(actor.language);
  const ics = calendarFile({
    name: t("calendar.name"),
    language: actor.language,
    now: ports.now(),
    sessions: own.value
      .filter(({ group }) => group.archivedAt === undefined)
      .flatMap((one) => calendarSessions(one, actor.language)),
  });
  return done({ fileName: `${t("calendar.file")}.ics`, ics });
};

export const exportOwnStaffRoute: Route<"exportOwnStaff"> = async (ports, actor, { format }) => {
  const own = await ownOverview(ports, actor);
  if (!own.ok) return own;
  const table = staffTable(own.value, actor.language);
  const { type, content } = await ports.makeSpreadsheet(table, format);
  return done({ fileName: `${say(actor.language)("export.file")}.${format}`, type, content });
};

export const groupEmployersRoute: Route<"groupEmployers"> = (ports, actor, { groupId }) =>
  viewEmployers(ports, actor, groupId);

/** What stands after a change; a refusal stays one. */
async function after<Code extends string>(
  ports: Ports,
  actor: Actor,
  groupId: string,
  outcome: Outcome<undefined, Code>,
): Promise<Outcome<GroupEmployers, Code | "groups.coordinators_only">> {
  return outcome.ok ? await viewEmployers(ports, actor, groupId) : outcome;
}

export const nameContactRoute: Route<"nameContact"> = async (ports, actor, input) =>
  after(ports, actor, input.groupId, await nameContact(ports, actor, input));

export const removeContactRoute: Route<"removeContact"> = async (ports, actor, input) =>
  after(ports, actor, input.groupId, await removeContact(ports, actor, input));

export const resendDatesRoute: Route<"resendDates"> = async (ports, actor, input) =>
  after(ports, actor, input.groupId, await resendDates(ports, actor, input));
