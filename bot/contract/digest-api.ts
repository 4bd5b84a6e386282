import { z } from "zod";
import { assignmentId, type Endpoint, ofGroup, personId } from "./endpoint.ts";

const moment = z.iso.datetime();
const ofPerson = z.strictObject({
  groupId: z.string(),
  groupName: z.string(),
  personId: z.string(),
  name: z.string(),
});

const digest = z.strictObject({
  /** Practice assignments that wait to be signed off, the longest waiting first. */
  signOffs: z.array(
    ofPerson.extend({
      assignmentId: z.string(),
      title: z.string(),
      attempt: z.int(),
      handedInAt: moment,
      daysWaiting: z.int(),
      /** The supervisor did not answer, or was not there. */
      asDeputy: z.boolean(),
    }),
  ),
  /** Hours at work that nobody confirmed yet; `confirmShownHours` confirms exactly these. */
  hours: z.array(ofPerson.extend({ minutes: z.int(), until: moment })),
  /** Said "ik kan dit nog niet veilig", and not talked through. */
  notSafe: z.array(ofPerson.extend({ at: moment, title: z.string().optional() })),
  /** How the people of this supervisor do, without marks. */
  people: z.array(
    ofPerson.extend({
      attended: z.int(),
      held: z.int(),
      practiceDone: z.int(),
      practiceOpen: z.int(),
      homeworkDone: z.int(),
      homeworkOpen: z.int(),
      confirmedMinutes: z.int(),
      lines: z.array(z.string()),
      next: z.strictObject({ number: z.int(), title: z.string(), startsAt: moment }).optional(),
    }),
  ),
  /** Sentences about the talks of this person: to answer, planned, and what he said to do. */
  talks: z.array(z.string()),
});
export type SupervisorDigest = z.output<typeof digest>;

export const digestApi = {
  /** What is asked of this supervisor or deputy, and how his people do. */
  supervisorDigest: {
    method: "GET",
    path: "/api/supervisor/digest",
    input: z.strictObject({}),
    output: digest,
    links: ["supervise"],
  },
  /** In one tap; when something of it changed meanwhile, nothing is confirmed. */
  confirmShownHours: {
    method: "POST",
    path: "/api/groups/:groupId/hours/:personId/confirm-shown",
    input: ofGroup.extend({ personId, minutes: z.int().min(1).max(100_000), until: moment }),
    output: z.strictObject({ what: z.enum(["confirmed", "before", "changed"]) }),
    links: ["supervise"],
  },
  /** "Ik kan dit nog niet veilig": kept without judgement; supervisor and teacher hear it now. */
  sayNotSafe: {
    method: "POST",
    path: "/api/groups/:groupId/my-not-safe",
    /** The rule judges the length, with a sentence. */
    input: ofGroup.extend({
      assignmentId: assignmentId.optional(),
      text: z.string().max(60_000).default(""),
    }),
    output: z.strictObject({
      at: moment,
      /** Who gets a message now; the others read it in their weekly card. */
      told: z.array(z.enum(["supervisor", "teacher"])),
      /** Something that may be about a client was taken out. */
      wasCleaned: z.boolean(),
      call: z.strictObject({ name: z.string(), phone: z.string() }),
    }),
  },
  /** Supervisor, deputy or teacher talked it through with the participant. */
  settleNotSafe: {
    method: "POST",
    path: "/api/groups/:groupId/not-safe/:personId/settle",
    input: ofGroup.extend({ personId, at: moment }),
    output: z.strictObject({ isNew: z.boolean() }),
    links: ["supervise"],
  },
} as const satisfies Record<string, Endpoint>;
