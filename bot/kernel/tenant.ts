import type { Instant } from "./time.ts";

export type Account = {
  readonly objectId: string;
  readonly name: string;
  readonly mail: string;
  readonly guest: boolean;
  /** False for a guest who has not accepted the invitation. */
  readonly usable: boolean;
};

export type NewEvent = {
  /** Makes creating it twice harmless. */
  readonly transactionId: string;
  readonly subject: string;
  /** One paragraph, `<p>…</p>`: a change of it leaves alone what Microsoft wrote below, the way in. */
  readonly html: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Where it is, in one line; without it the calendar says that it is online. */
  readonly location?: string;
  readonly attendees: readonly { readonly name: string; readonly mail: string }[];
};
export type TenantEvent = {
  readonly eventId: string;
  readonly joinUrl?: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** As the calendar shows it; for a meeting without place that is a name of Microsoft's. */
  readonly location?: string;
  readonly attendees: readonly string[];
};

/** Somebody in a meeting, as one report tells it. A guest may come without any of the three. */
export type MeetingAttendee = {
  readonly objectId?: string;
  readonly name?: string;
  readonly mail?: string;
  readonly intervals: readonly { readonly joinAt: Instant; readonly leaveAt: Instant }[];
};
/** One time that a meeting was held: whoever opens it again makes another report. */
export type AttendanceReport = { readonly attendees: readonly MeetingAttendee[] };

export type Operation = "busy" | "done" | "failed";
export type MemberProblem = { readonly objectId: string; readonly reason: string };

/** One mail to one person, as HTML; who reads plain text gets the same words. */
export type Mail = {
  readonly to: { readonly name: string; readonly mail: string };
  readonly subject: string;
  readonly html: string;
};

/**
 * The provider's Microsoft 365, in our words. `infra/azure/README.md` lists the request behind each call.
 * Faults: `tenant.not_found`, `tenant.conflict`, `tenant.forbidden`, `tenant.bad_request`,
 * `tenant.throttled` and `tenant.unavailable` (both retryable; `retryAfterInMs` when it was said).
 */
export type Tenant = {
  readonly findAccountByMail: (mail: string) => Promise<Account | undefined>;
  readonly findAccount: (objectId: string) => Promise<Account | undefined>;
  readonly inviteGuest: (guest: {
    readonly name: string;
    readonly mail: string;
    readonly message: string;
    readonly redirectUrl: string;
  }) => Promise<Account>;

  readonly findGroup: (mailNickname: string) => Promise<string | undefined>;
  /** Owner and members together at most 20. Gives the group's id. */
  readonly createGroup: (group: {
    readonly mailNickname: string;
    readonly name: string;
    readonly description: string;
    readonly owners: readonly string[];
    readonly members: readonly string[];
  }) => Promise<string>;
  /** Object ids of the members (owners not counted twice). */
  readonly listGroupMembers: (groupId: string) => Promise<readonly string[]>;
  /** Works for guests too; already a member counts as done. */
  readonly addToGroup: (groupId: string, objectId: string) => Promise<void>;
  /** No member (any more), or no such group, counts as done. */
  readonly removeFromGroup: (groupId: string, objectId: string) => Promise<void>;

  readonly hasTeam: (groupId: string) => Promise<boolean>;
  /** Answers the path of the operation to ask for, or undefined when the team was there already. */
  readonly createTeam: (groupId: string) => Promise<string | undefined>;
  readonly getOperation: (path: string) => Promise<Operation>;
  /** Internal people only: Graph refuses guests here. Gives who could not be added, and why. */
  readonly addToTeam: (
    teamId: string,
    objectIds: readonly string[],
  ) => Promise<readonly MemberProblem[]>;
  readonly listTeamMembers: (teamId: string) => Promise<readonly string[]>;

  readonly findCatalogApp: (externalId: string) => Promise<string | undefined>;
  readonly hasAppInTeam: (teamId: string, catalogAppId: string) => Promise<boolean>;
  readonly installAppInTeam: (teamId: string, catalogAppId: string) => Promise<void>;
  readonly hasAppForPerson: (objectId: string, catalogAppId: string) => Promise<boolean>;
  /** Opens the one-to-one chat with the bot for somebody of the provider. */
  readonly installAppForPerson: (objectId: string, catalogAppId: string) => Promise<void>;
  readonly findMainChannel: (teamId: string) => Promise<string>;
  readonly hasTab: (teamId: string, channelId: string, entityId: string) => Promise<boolean>;
  readonly addTab: (
    teamId: string,
    channelId: string,
    tab: {
      readonly name: string;
      readonly catalogAppId: string;
      readonly entityId: string;
      readonly contentUrl: string;
      readonly websiteUrl: string;
    },
  ) => Promise<void>;

  readonly createEvent: (organiserId: string, event: NewEvent) => Promise<TenantEvent>;
  readonly findEvent: (organiserId: string, eventId: string) => Promise<TenantEvent | undefined>;
  /** Patches only what is given: changing attendees mails all of them. */
  readonly changeEvent: (
    organiserId: string,
    eventId: string,
    change: Partial<Omit<NewEvent, "transactionId">>,
  ) => Promise<void>;
  readonly cancelEvent: (organiserId: string, eventId: string, comment: string) => Promise<void>;

  /**
   * The meeting behind a join address. `tenant.forbidden` where no application access policy lets
   * the app read the meetings of this organiser.
   */
  readonly findMeetingId: (organiserId: string, joinUrl: string) => Promise<string | undefined>;
  /** Every report there is, at most the newest 50; faults as `findMeetingId`. */
  readonly listAttendance: (
    organiserId: string,
    meetingId: string,
  ) => Promise<readonly AttendanceReport[]>;

  /** From the provider's own mailbox. Accepted is not read: there is no answer about arriving. */
  readonly sendMail: (mailbox: string, mail: Mail) => Promise<void>;
};
