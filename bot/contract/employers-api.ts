import { z } from "zod";
import { type Endpoint, madeFile, ofGroup } from "./endpoint.ts";

const moment = z.iso.datetime();

/** One lesson as a roster needs it; moves and cancellations are marked. */
const employerDate = z.strictObject({
  number: z.int(),
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
  state: z.enum(["planned", "cancelled"]),
  isOver: z.boolean(),
  /** When it was before, as the contact person was told. */
  was: moment.optional(),
  /** Moved or cancelled with fewer than 28 days to go: the roster was fixed already. */
  isLate: z.boolean(),
  /** Where it is, when not only online. */
  where: z.string().optional(),
});
export type EmployerDate = z.output<typeof employerDate>;

/** One of the own staff. There is no more than this: no reasons, no risks, no answers, no feedback. */
const employerStaff = z.strictObject({
  name: z.string(),
  seat: z.enum(["active", "stopped"]),
  presence: z.strictObject({
    attended: z.int(),
    /** Absences that the employer was told of. */
    missed: z.int(),
    sessions: z.array(z.strictObject({ number: z.int(), state: z.enum(["there", "not_there"]) })),
  }),
  /** Practice assignments: whether the supervisor signed, never what was seen. */
  signOffs: z.array(z.strictObject({ title: z.string(), state: z.enum(["done", "open"]) })),
  supervisor: z
    .strictObject({
      name: z.string(),
      hasConfirmed: z.boolean(),
      /** "Ik weet wat er van mij verwacht wordt". */
      knowsTheTask: z.boolean(),
    })
    .nullable(),
  agreement: z.enum(["none", "open", "accepted"]),
  /** The exam was taken then. */
  examinedAt: moment.optional(),
});
export type EmployerStaff = z.output<typeof employerStaff>;

const employerGroup = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  trackTitle: z.string(),
  isClosed: z.boolean(),
  dates: z.array(employerDate),
  staff: z.array(employerStaff),
  /** When and where the supervisors are told what is expected, in words; while it is to come. */
  infoSession: z.string().optional(),
});

const employerOverview = z.strictObject({
  careOrganisations: z.array(z.string()),
  guideUrl: z.string(),
  groups: z.array(employerGroup),
});

/** How a message to a contact person went; `none`: there is none yet. */
const sending = z.strictObject({
  state: z.enum(["none", "waiting", "sent", "failed", "skipped"]),
  at: moment.optional(),
  path: z.enum(["chat", "channel", "mail"]).optional(),
  reason: z.string().optional(),
});

/** The care organisations of one group, for the coordinator. */
const groupEmployers = z.strictObject({
  organisations: z.array(
    z.strictObject({
      key: z.string(),
      careOrganisation: z.string(),
      participants: z.int(),
      contact: z
        .strictObject({
          name: z.string(),
          mail: z.string(),
          since: moment,
          dates: sending,
          /** The first time that the overview was opened. */
          openedAt: moment.optional(),
          reach: z.strictObject({
            path: z.enum(["chat", "mail", "none"]),
            reason: z.string().optional(),
          }),
        })
        .nullable(),
      former: z.array(z.strictObject({ name: z.string(), mail: z.string(), until: moment })),
    }),
  ),
});
export type GroupEmployers = z.output<typeof groupEmployers>;

const ofOrganisation = ofGroup.extend({ key: z.string().min(1).max(80) });

export const employersApi = {
  employerOverview: {
    method: "GET",
    path: "/api/employer",
    input: z.strictObject({}),
    output: employerOverview,
    links: ["employer"],
  },
  employerCalendar: {
    method: "GET",
    path: "/api/employer/calendar",
    input: z.strictObject({}),
    output: z.strictObject({ fileName: z.string(), ics: z.string() }),
    links: ["employer"],
  },
  exportOwnStaff: {
    method: "GET",
    path: "/api/employer/export",
    input: z.strictObject({ format: z.enum(["xlsx", "csv"]) }),
    output: madeFile,
    links: ["employer"],
  },
  groupEmployers: {
    method: "GET",
    path: "/api/groups/:groupId/employers",
    input: ofGroup,
    output: groupEmployers,
  },
  nameContact: {
    method: "POST",
    path: "/api/groups/:groupId/employers/name",
    input: ofOrganisation.extend({ name: z.string().max(300), mail: z.string().max(300) }),
    output: groupEmployers,
  },
  removeContact: {
    method: "POST",
    path: "/api/groups/:groupId/employers/remove",
    input: ofOrganisation,
    output: groupEmployers,
  },
  resendDates: {
    method: "POST",
    path: "/api/groups/:groupId/employers/resend",
    input: ofOrganisation,
    output: groupEmployers,
  },
} as const satisfies Record<string, Endpoint>;
