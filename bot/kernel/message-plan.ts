import type { GroupRole } from "../contract/roles.ts";

export const urgencies = ["now", "daytime", "digest"] as const;
export type Urgency = (typeof urgencies)[number];

/** Who can get messages: a role in a group, or the provider's coordinator. */
export type MessageRole = GroupRole | "coordinator";

export type PlannedMessage = {
  /** `now` goes at once, `daytime` waits for the day of the reader, `digest` for his own moment. */
  readonly urgency: Urgency;
  /** The most that one person of a role may get of this type in one track. */
  readonly atMost: Readonly<Partial<Record<MessageRole, number>>>;
  /** Never held back by `mostInTrack`, and not counted in it. */
  readonly uncounted?: true;
};

/**
 * The most one person may get in a track of 24 weeks, of all types together. A teacher, a supervisor
 * and a contact person are counted over all their groups, a participant per group.
 */
export const mostInTrack = {
  participant: 45,
  teacher: 42,
  supervisor: 18,
  contact: 8,
} as const satisfies Readonly<Partial<Record<MessageRole, number>>>;

type Bounds = PlannedMessage["atMost"];
const daytime = <const B extends Bounds>(atMost: B) => ({ urgency: "daytime" as const, atMost });
const now = <const B extends Bounds>(atMost: B) => ({ urgency: "now" as const, atMost });
const digest = <const B extends Bounds>(atMost: B) => ({ urgency: "digest" as const, atMost });

/**
 * Every type of message with its urgency and its bound per role: the one table of the message plan.
 * What stands here for one role adds up to `mostInTrack` at most; a test holds that.
 */
export const messagePlan = {
  "welcome.welcome": daytime({ participant: 1, teacher: 1 }),
  "scan.invitation": daytime({ participant: 1 }),
  "scan.reminder": daytime({ participant: 1 }),
  "scan.end_invitation": now({ participant: 1 }),
  "weekly.week": daytime({ participant: 12 }),
  "weekly.open_work": daytime({ participant: 6 }),
  "weekly.monday": daytime({ teacher: 24 }),
  "assignments.handed_out": now({ participant: 12 }),
  "attendance.close": now({ teacher: 12 }),
  "attendance.missed": daytime({ participant: 2 }),
  "attendance.alert": now({ coordinator: 6 }),
  "sessions.changed": now({ participant: 4, teacher: 3 }),
  "sessions.cancelled": { ...now({}), uncounted: true },
  "review.extended": daytime({ participant: 1 }),
  "evaluation.stopped": daytime({ participant: 1 }),
  "provisioning.progress": now({ coordinator: 1 }),
  "agreement.ask": daytime({ participant: 1, supervisor: 1 }),
  "talks.proposed": daytime({ participant: 2, supervisor: 1 }),
  "safety.not_safe": now({ teacher: 2, supervisor: 2 }),
  "supervisors.confirm": daytime({ supervisor: 2 }),
  "supervisors.missing": daytime({ coordinator: 1 }),
  "digest.week": digest({ supervisor: 7 }),
  "digest.sign_off": daytime({ supervisor: 3 }),
  "digest.reminder": daytime({ supervisor: 1 }),
  "digest.finished": daytime({ supervisor: 1 }),
  "employers.dates": daytime({ contact: 1 }),
  "employers.month": daytime({ contact: 6 }),
  "employers.no_supervisor": daytime({ contact: 1 }),
  // Somebody asked a person: his own answer, and the question to who must answer, always arrive.
  "tickets.opened": { ...now({}), uncounted: true },
  "tickets.overdue": { ...daytime({}), uncounted: true },
  "tickets.answered": { ...now({}), uncounted: true },
  "intake.finished": { ...daytime({}), uncounted: true },
  "knowledge.month": daytime({ coordinator: 6 }),
} as const satisfies Readonly<Record<string, PlannedMessage>>;

export type MessageType = keyof typeof messagePlan;

/** What the plan says of a type; undefined for a type that it does not know. */
export const plannedMessage = (type: string): PlannedMessage | undefined =>
  Object.hasOwn(messagePlan, type) ? messagePlan[type as MessageType] : undefined; // Just looked up.
