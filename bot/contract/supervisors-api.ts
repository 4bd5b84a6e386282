import { z } from "zod";
import { type Endpoint, ofGroup, personId } from "./endpoint.ts";

const moment = z.iso.datetime();
// The rules judge form and length and say what to do; these bounds only keep nonsense out.
const typed = z.string().max(2000);
const time = z.string().regex(/^\d\d:\d\d$/);

const supervisionParts = ["supervisor", "deputy"] as const;
export type SupervisionPart = (typeof supervisionParts)[number];

/** What somebody at work is asked next, from the question to the end. */
const supervisionSteps = ["ask", "onboard", "done", "nobody"] as const;
export type SupervisionStep = (typeof supervisionSteps)[number];

const chosenMoment = {
  /** Monday is 1. */
  weekday: z.int().min(1).max(7),
  /** A whole hour in Amsterdam. */
  hour: z.int().min(0).max(23),
};
const quiet = z.strictObject({ from: time, until: time, sundays: z.boolean() });

const supervision = z.strictObject({
  step: z.enum(supervisionSteps),
  people: z.array(
    z.strictObject({
      groupId: z.string(),
      groupName: z.string(),
      personId: z.string(),
      name: z.string(),
      careOrganisation: z.string(),
      as: z.enum(supervisionParts),
      confirmedAt: moment.optional(),
      onboardedAt: moment.optional(),
      deputy: z.strictObject({ name: z.string(), confirmed: z.boolean() }).optional(),
    }),
  ),
  /** How many practice assignments there are, and about how many hours each takes. */
  practice: z.strictObject({ count: z.int(), hours: z.int() }),
  digest: z.strictObject(chosenMoment),
  quiet,
  /** When and where the information sessions are that are to come, in words. */
  infoSessions: z.array(z.string()),
});
export type SupervisionView = z.output<typeof supervision>;

const about = z.strictObject({ groupId: z.string().min(1).max(80), personId });
const ofPerson = ofGroup.extend({ personId });
const named = ofPerson.extend({ name: typed, mail: typed });

const atWorkStates = [
  "not_asked",
  "asked",
  "confirmed",
  "onboarded",
  "declined",
  "impossible",
] as const;
export type AtWorkState = (typeof atWorkStates)[number];

const atWorkView = z.strictObject({
  name: z.string(),
  mail: z.string(),
  state: z.enum(atWorkStates),
  askedAt: moment.optional(),
  /** When the state began. */
  since: moment.optional(),
  problem: z.string().optional(),
  /** Who it is then, as the one says who declined. */
  instead: z.strictObject({ name: z.string(), mail: z.string() }).optional(),
});
export type AtWorkView = z.output<typeof atWorkView>;

const mine = z.strictObject({
  groupId: z.string(),
  personId: z.string(),
  supervisor: atWorkView.nullable(),
  deputy: atWorkView.nullable(),
  /** Nobody has confirmed yet, so the participant may name somebody. */
  mayName: z.boolean(),
  /** The start is near, and there is no supervisor yet. */
  waits: z.boolean(),
});
export type MySupervisor = z.output<typeof mine>;

const person = mine.extend({
  name: z.string(),
  careOrganisation: z.string(),
  examiner: z.strictObject({ name: z.string(), mail: z.string() }).nullable(),
  former: z.array(
    z.strictObject({ name: z.string(), until: moment, reason: z.string().optional() }),
  ),
  mayStart: z.boolean(),
  /** Of supervisor and deputy, once they were asked: whose links can be revoked. */
  atWorkIds: z.strictObject({
    supervisor: z.string().optional(),
    deputy: z.string().optional(),
  }),
  startAllowed: z.strictObject({ at: moment, reason: z.string() }).nullable(),
});

const ofOneGroup = z.strictObject({
  groupId: z.string(),
  groupName: z.string(),
  closed: z.boolean(),
  participants: z.array(person),
});
export type GroupSupervisors = z.output<typeof ofOneGroup>;

/** The person at work: asking, confirming, changing. */
export const supervisorsApi = {
  confirmRequest: {
    method: "GET",
    path: "/api/supervision",
    input: z.strictObject({}),
    output: supervision,
    links: ["confirm", "supervise"],
  },
  confirmSupervision: {
    method: "POST",
    path: "/api/supervision/confirm",
    /** Those who were on the screen; somebody who was named meanwhile is asked about apart. */
    input: z.strictObject({ people: z.array(about).min(1).max(60) }),
    output: supervision,
    links: ["confirm"],
  },
  declineSupervision: {
    method: "POST",
    path: "/api/supervision/decline",
    input: about.extend({ name: typed.optional(), mail: typed.optional() }),
    output: supervision,
    links: ["confirm"],
  },
  onboarded: {
    method: "POST",
    path: "/api/supervision/onboarded",
    input: z.strictObject({}),
    output: supervision,
    links: ["confirm"],
  },
  chooseMoment: {
    method: "POST",
    path: "/api/supervision/moment",
    input: z.strictObject({ ...chosenMoment, quiet: quiet.optional() }),
    output: supervision,
    links: ["confirm", "supervise"],
  },
  nameDeputy: {
    method: "POST",
    path: "/api/groups/:groupId/supervisors/deputy",
    input: named,
    output: z.strictObject({}),
    links: ["confirm", "supervise"],
  },
  changeSupervisor: {
    method: "POST",
    path: "/api/groups/:groupId/supervisors/change",
    input: named.extend({ reason: typed.default("") }),
    output: z.strictObject({}),
  },
  nameWorkplaceExaminer: {
    method: "POST",
    path: "/api/groups/:groupId/supervisors/examiner",
    input: named,
    output: z.strictObject({}),
    links: ["employer"],
  },
  allowStart: {
    method: "POST",
    path: "/api/groups/:groupId/supervisors/allow-start",
    input: ofPerson.extend({ reason: typed }),
    output: z.strictObject({}),
  },
  askAgain: {
    method: "POST",
    path: "/api/groups/:groupId/supervisors/ask-again",
    input: ofPerson.extend({ as: z.enum(supervisionParts).default("supervisor") }),
    output: z.strictObject({}),
  },
  groupSupervisors: {
    method: "GET",
    path: "/api/groups/:groupId/supervisors",
    input: ofGroup,
    output: ofOneGroup,
  },
  mySupervisor: {
    method: "GET",
    path: "/api/groups/:groupId/my-supervisor",
    input: ofGroup,
    output: mine,
  },
} as const satisfies Record<string, Endpoint>;
