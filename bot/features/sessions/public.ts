export { attendeesChanged, cancelledAll, plannedAgain } from "./all-sessions.ts";
export { sessionsAtOnce, syncSessions } from "./calendar-sync.ts";
export { whenText } from "./cards.ts";
export { courseOf, type RealMinutes, realMinutes } from "./course.ts";
export { deadlinesOf } from "./deadline-rules.ts";
export { freeDayOn } from "./holidays.ts";
export { calendarFile } from "./ics.ts";
export { nextCommand } from "./next-session.ts";
export { makePlan, type Plan } from "./plan.ts";
export type { PlanRefusal } from "./planning-rules.ts";
export { checkInWindow, presenceActions } from "./presence.ts";
export { weeksCommand } from "./show-weeks.ts";
export {
  findSession,
  listSessions,
  listStoredSessions,
  newSession,
  type Session,
  savedSession,
  sessionView,
  upcomingSessionOf,
} from "./store.ts";
export { planRefusalText } from "./texts.ts";
export { planView } from "./view.ts";
export { locationOf } from "./where.ts";
