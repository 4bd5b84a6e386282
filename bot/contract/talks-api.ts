import { z } from "zod";
import { type Endpoint, ofGroup, personId } from "./endpoint.ts";
import type { LinkPurpose } from "./links.ts";

/** At the start with a whole care organisation, halfway with one participant, and when somebody asks. */
export const talkKinds = ["start", "middle", "end"] as const;
export type TalkKind = (typeof talkKinds)[number];
export const talkStates = ["proposed", "planned", "held", "missed", "cancelled"] as const;
/** Who can have something to do. */
export const talkRoles = ["participant", "supervisor", "teacher"] as const;

const moment = z.iso.datetime();
const talkId = z.string().min(1).max(120);
const ofTalk = ofGroup.extend({ talkId });
const actionId = z.string().min(8).max(64);

/** Why a planned talk is not in the calendar. */
const calendarProblems = ["no_account", "refused", "unavailable"] as const;

const action = z.strictObject({
  /** The talk in which it was agreed. */
  talkId: z.string(),
  actionId: z.string(),
  text: z.string(),
  owner: z.strictObject({ personId: z.string(), name: z.string(), role: z.enum(talkRoles) }),
  dueOn: z.iso.date(),
  doneAt: moment.optional(),
  /** Not done, and its day has passed. */
  isLate: z.boolean(),
  mayFinish: z.boolean(),
});
export type TalkActionView = z.output<typeof action>;

const talk = z.strictObject({
  groupId: z.string(),
  groupName: z.string(),
  talkId: z.string(),
  kind: z.enum(talkKinds),
  state: z.enum(talkStates),
  /** Of a talk at the start. */
  careOrganisation: z.string().optional(),
  participants: z.array(z.string()),
  supervisors: z.array(z.string()),
  /** Participants whose supervisor nobody knows: the talk goes on without. */
  withoutSupervisor: z.array(z.string()),
  minutes: z.int(),
  proposals: z.array(
    z.strictObject({
      startsAt: moment,
      endsAt: moment,
      /** What the reader said; absent when nothing yet. */
      mine: z.boolean().optional(),
      yes: z.int(),
      no: z.int(),
      /** Who cannot; only for who oversees the group. */
      cannot: z.array(z.string()),
    }),
  ),
  /** How many people are asked whether they can. */
  asked: z.int(),
  moment: z.strictObject({ startsAt: moment, endsAt: moment }).optional(),
  joinUrl: z.string().optional(),
  inCalendar: z.boolean(),
  calendarProblem: z.enum(calendarProblems).optional(),
  /** Names of people who get no invitation: we have no address of theirs. */
  withoutMail: z.array(z.string()),
  guests: z.array(z.strictObject({ name: z.string(), mail: z.string().optional() })),
  /** The moment has come, and nobody said whether it was held. */
  asksOutcome: z.boolean(),
  mayAnswer: z.boolean(),
  mayPlan: z.boolean(),
  mayInvite: z.boolean(),
  actions: z.array(action),
});
export type TalkView = z.output<typeof talk>;

/** What there is to talk about, of one participant. Never a judgement. */
const agendaOf = z.strictObject({
  personId: z.string(),
  name: z.string(),
  attendance: z.strictObject({ present: z.int(), late: z.int(), absent: z.int() }),
  /** Goals out of the scan; only while the participant shares it. */
  goals: z.array(z.string()).optional(),
  practice: z.array(z.strictObject({ title: z.string(), isLate: z.boolean() })),
  /** Hours a week that were agreed. */
  agreedHours: z.number().optional(),
  /** Hours a week over the last four weeks, as the participant wrote them down. */
  madeHours: z.number(),
});

const opened = z.strictObject({
  talk,
  agenda: z.array(agendaOf),
  /** Of earlier talks, and not done. */
  earlier: z.array(action),
  /** Who can get an action here; empty for who may not give one. */
  owners: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
});
export type OpenedTalk = z.output<typeof opened>;

const share = z.strictObject({
  kind: z.enum(talkKinds),
  held: z.int(),
  /** Their moment has passed, or they were never held although long proposed. */
  due: z.int(),
  toCome: z.int(),
});

const guest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  mail: z.union([z.literal(""), z.email().max(120)]).optional(),
});
/** Most people of the care organisation work without an account: a link opens these too. */
const links: readonly LinkPurpose[] = ["talk", "supervise"];

export const talksApi = {
  /** All talks of a group, for its teacher and a coordinator. */
  groupTalks: {
    method: "GET",
    path: "/api/groups/:groupId/talks",
    input: ofGroup,
    output: z.strictObject({
      talks: z.array(talk),
      shares: z.array(share),
      /** Whom a talk can be asked about. */
      participants: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
    }),
  },
  /** Talks of the reader as participant or supervisor, in all groups, with the actions that are his. */
  myTalks: {
    method: "GET",
    path: "/api/my-talks",
    input: z.strictObject({}),
    /** `personId` is the reader: as participant he may ask for a talk about himself. */
    output: z.strictObject({ personId: z.string(), talks: z.array(talk) }),
    links,
  },
  talk: {
    method: "GET",
    path: "/api/groups/:groupId/talks/:talkId",
    input: ofTalk,
    output: opened,
    links,
  },
  /** About one proposed moment, or without `startsAt` about all of them. */
  answerTalk: {
    method: "POST",
    path: "/api/groups/:groupId/talks/:talkId/answer",
    input: ofTalk.extend({ startsAt: moment.optional(), can: z.boolean() }),
    output: talk,
    links,
  },
  /** Somebody of the three wants to talk; asked twice is one talk. */
  askTalk: {
    method: "POST",
    path: "/api/groups/:groupId/ask-talk",
    input: ofGroup.extend({ personId }),
    output: talk,
    links,
  },
  /** Chooses the moment, or another one later. */
  planTalk: {
    method: "POST",
    path: "/api/groups/:groupId/talks/:talkId/plan",
    input: ofTalk.extend({ startsAt: moment }),
    output: talk,
  },
  cancelTalk: {
    method: "POST",
    path: "/api/groups/:groupId/talks/:talkId/cancel",
    input: ofTalk,
    output: talk,
  },
  /** After its moment: was it held? May be put right later. */
  closeTalk: {
    method: "POST",
    path: "/api/groups/:groupId/talks/:talkId/close",
    input: ofTalk.extend({ held: z.boolean() }),
    output: talk,
  },
  /** HR or a manager: the whole list, as it must become. */
  inviteToTalk: {
    method: "POST",
    path: "/api/groups/:groupId/talks/:talkId/guests",
    input: ofTalk.extend({ guests: z.array(guest).max(5) }),
    output: talk,
    links,
  },
  addTalkAction: {
    method: "POST",
    path: "/api/groups/:groupId/talks/:talkId/actions",
    /** `actionId` is made by who asks: sent twice it is one action. */
    input: ofTalk.extend({
      actionId,
      text: z.string().max(4000),
      ownerId: personId,
      dueOn: z.string().max(20),
    }),
    output: talk,
    links,
  },
  finishTalkAction: {
    method: "POST",
    path: "/api/groups/:groupId/talks/:talkId/finish-action",
    input: ofTalk.extend({ actionId }),
    output: talk,
    links,
  },
} as const satisfies Record<string, Endpoint>;
