import { z } from "zod";
import { type Endpoint, ofGroup, personId } from "./endpoint.ts";

const party = z.enum(["participant", "supervisor", "teacher"]);
const accepted = z.array(
  z.strictObject({
    party,
    /** Absent while this party has not said yes. */
    at: z.iso.datetime().optional(),
    name: z.string().optional(),
  }),
);

const view = z.strictObject({
  groupId: z.string(),
  personId: z.string(),
  name: z.string(),
  version: z.int(),
  hoursPerWeek: z.number(),
  /** A thought a line, in the language of the reader. */
  text: z.array(z.string()),
  accepted,
  isAccepted: z.boolean(),
  /** As whom the reader may say yes. */
  as: party.optional(),
  contacts: z.array(z.strictObject({ who: z.string(), how: z.string() })),
});
export type AgreementToRead = z.output<typeof view>;

const row = z.strictObject({
  personId: z.string(),
  name: z.string(),
  careOrganisation: z.string(),
  supervisor: z.string().optional(),
  agreement: z
    .strictObject({
      version: z.int(),
      hoursPerWeek: z.number(),
      weeksSupernumerary: z.int().optional(),
      accepted,
      isAccepted: z.boolean(),
    })
    .optional(),
  practiceContract: z.strictObject({ on: z.string(), place: z.string() }).optional(),
});
export type AgreementRow = z.output<typeof row>;

const ofPerson = ofGroup.extend({ personId });
/** What was read when the button was pressed: the yes counts for that alone. */
const seen = { version: z.int(), hoursPerWeek: z.number() };

export const agreementApi = {
  /** The start agreement of one participant, for the three parties and coordinators. */
  agreement: {
    method: "GET",
    path: "/api/groups/:groupId/agreements/:personId",
    input: ofPerson,
    output: view,
    links: ["agreement", "supervise"],
  },
  /** Those of everybody whom the caller supervises. */
  agreementsToAccept: {
    method: "GET",
    path: "/api/agreements",
    input: z.strictObject({}),
    output: z.strictObject({ agreements: z.array(view) }),
    links: ["agreement", "supervise"],
  },
  acceptAgreement: {
    method: "POST",
    path: "/api/groups/:groupId/agreements/:personId/accept",
    input: ofPerson.extend(seen),
    output: z.strictObject({ isAccepted: z.boolean() }),
    links: ["agreement", "supervise"],
  },
  groupAgreements: {
    method: "GET",
    path: "/api/groups/:groupId/agreements",
    input: ofGroup,
    output: z.strictObject({ mayAccept: z.boolean(), participants: z.array(row) }),
  },
  /** For everybody in the group when nobody is named. */
  setAgreementTerms: {
    method: "POST",
    path: "/api/groups/:groupId/agreement-terms",
    input: ofGroup.extend({
      personIds: z.array(personId).max(40),
      hoursPerWeek: z.number(),
      weeksSupernumerary: z.int().optional(),
    }),
    output: z.strictObject({ changed: z.int() }),
  },
  acceptAllAgreements: {
    method: "POST",
    path: "/api/groups/:groupId/agreements-accepted",
    input: ofGroup.extend({ seen: z.array(z.strictObject({ personId, ...seen })).max(40) }),
    output: z.strictObject({ accepted: z.int() }),
  },
  /** Of the praktijkovereenkomst only when and where it was signed. */
  recordPracticeContract: {
    method: "POST",
    path: "/api/groups/:groupId/agreements/:personId/contract",
    input: ofPerson.extend({ on: z.iso.date(), place: z.string().trim().min(1).max(100) }),
    output: row,
  },
} as const satisfies Record<string, Endpoint>;
