import type { SessionAttendance as Told } from "../../contract/attendance-api.ts";
import type { Route } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { getGroup, listMembers, mayOversee, membershipOf } from "../groups/public.ts";
import { isSeenByEmployer, presenceOf } from "./absence-rules.ts";
import { closeSession, correctAttendance, resolveVisitor } from "./change-attendance.ts";
import { type Overseen, overseen } from "./overseen.ts";
import {
  askToCall,
  checkInNow,
  handInCatchUp,
  tellCanCome,
  tellCannotCome,
  tellWhy,
} from "./own-attendance.ts";
import { type CatchUp, findCatchUp } from "./store.ts";
import { viewOf } from "./view.ts";

function told(found: Overseen): Told {
  const { groupId, session, attendance, attendees } = viewOf(found);
  const { closedAt } = session;
  const { collectedAt, problem } = attendance;
  return {
    groupId,
    number: session.number,
    title: session.title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    state: attendance.state,
    reportCount: attendance.reportCount,
    ...(closedAt ? { closedAt } : {}),
    ...(collectedAt ? { collectedAt } : {}),
    ...(problem ? { problem } : {}),
    attendees: attendees.map(({ state, ...one }) => ({ ...one, state: state ?? null })),
    visitors: attendance.unmatched.map(({ key, name, minutes, resolvedTo, ignored }) => ({
      key,
      name,
      minutes,
      ...(resolvedTo === undefined ? {} : { resolvedTo }),
      ignored: ignored ?? false,
    })),
    corrections: attendance.corrections.map((one) => ({ ...one })),
  };
}

const answered = <Code extends string>(outcome: Outcome<Overseen, Code>): Outcome<Told, Code> =>
  outcome.ok ? done(told(outcome.value)) : outcome;

export const sessionAttendanceRoute: Route<"sessionAttendance"> = async (ports, actor, input) =>
  answered(await overseen(ports, actor, input));

export const correctAttendanceRoute: Route<"correctAttendance"> = async (ports, actor, input) =>
  answered(await correctAttendance(ports, actor, input));

export const resolveVisitorRoute: Route<"resolveVisitor"> = async (ports, actor, input) =>
  answered(await resolveVisitor(ports, actor, input));

export const closeSessionRoute: Route<"closeSession"> = async (ports, actor, input) =>
  answered(await closeSession(ports, actor, input));

export const checkInRoute: Route<"checkIn"> = async (ports, actor, input) => {
  const outcome = await checkInNow(ports, actor, input);
  if (!outcome.ok) return outcome;
  return done({ checkedInAt: outcome.value.member.checkIns[input.number] ?? ports.now() });
};

export const cannotComeRoute: Route<"cannotCome"> = async (ports, actor, { reason, ...asked }) => {
  const said = await tellCannotCome(ports, actor, asked);
  if (!said.ok || reason === undefined) return said.ok ? done({}) : said;
  const why = await tellWhy(ports, actor, { ...asked, reason });
  return why.ok ? done({}) : why;
};

export const canComeRoute: Route<"canCome"> = async (ports, actor, input) => {
  const outcome = await tellCanCome(ports, actor, input);
  return outcome.ok ? done({}) : outcome;
};

export const askToCallRoute: Route<"askToCall"> = async (ports, actor, input) => {
  const outcome = await askToCall(ports, actor, input);
  return outcome.ok ? done({}) : outcome;
};

const catchUpView = ({ number, text, handedInAt }: CatchUp) => ({ number, text, handedInAt });

export const handInCatchUpRoute: Route<"handInCatchUp"> = async (ports, actor, input) => {
  const outcome = await handInCatchUp(ports, actor, input);
  if (!outcome.ok) return outcome;
  const { earlier } = outcome.value;
  return earlier ? done(catchUpView(earlier)) : refuse("attendance.not_found");
};

/** The teacher's and the participant's own; a coordinator sees that it was done, not what it says. */
export const catchUpRoute: Route<"catchUp"> = async (ports, actor, asked) => {
  const { groupId, personId, number } = asked;
  const own = await membershipOf(ports.documents, actor, groupId);
  if (!own.ok) return own;
  const isOwn = own.value.value.personId === personId;
  if (!isOwn && own.value.value.role !== "teacher") return refuse("groups.teachers_only");
  const found = await findCatchUp(ports.documents, groupId, personId, number);
  return found ? done(catchUpView(found.value)) : refuse("attendance.not_found");
};

export const groupPresenceRoute: Route<"groupPresence"> = async (ports, actor, { groupId }) => {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  if (allowed.value !== "coordinator") return refuse("groups.coordinators_only");
  await getGroup(ports.documents, groupId);
  const members = await listMembers(ports.documents, groupId);
  return done({
    participants: members
      .map(({ value }) => value)
      .filter(({ role }) => role === "participant")
      .map((member) => {
        const { attended, missed, sessions } = presenceOf(member);
        const { personId, name, careOrganisation } = member;
        const employerMaySee = isSeenByEmployer(member);
        return {
          personId,
          name,
          careOrganisation,
          attended,
          missed,
          sessions: [...sessions],
          employerMaySee,
        };
      }),
  });
};
