import type { Collection, State } from "./state.ts";

/** Somebody in the story, with or without an account in the tenant. */
export type LocalPerson = {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly hint: string;
  readonly kind: "internal" | "external";
  /** Present once there is an account: at once for internal people, by invitation for others. */
  readonly objectId?: string;
  readonly guest?: "pending" | "accepted";
  /** Blocked the bot. */
  readonly blocked?: boolean;
  /** Has the app personally, so that there is a chat without a team. */
  readonly installed?: boolean;
  /** Removed the app for themselves. */
  readonly uninstalled?: boolean;
  /** What this person's Teams is set to; Dutch when absent. */
  readonly locale?: string;
};

export type LocalTeam = {
  /** The id of the group is the id of the team. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly mailNickname: string;
  readonly createdAt: string;
  readonly owners: readonly string[];
  readonly members: readonly string[];
  /** Absent until POST /teams; `readyAt` is when its operation succeeds. */
  readonly team?: {
    readonly operationId: string;
    readonly requestedAt: string;
    readonly readyAt: string;
  };
  readonly archived?: boolean;
  readonly installedApps: readonly { readonly id: string; readonly catalogAppId: string }[];
  readonly channels: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly tabs: readonly {
      readonly id: string;
      readonly displayName: string;
      readonly entityId: string;
      readonly contentUrl: string;
      readonly websiteUrl: string;
    }[];
  }[];
};

export type LocalEvent = {
  readonly id: string;
  readonly transactionId?: string;
  readonly organiserId: string;
  readonly subject: string;
  readonly html: string;
  /** UTC ISO. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly joinUrl?: string;
  readonly onlineMeetingId?: string;
  readonly attendees: readonly { readonly name: string; readonly mail: string }[];
  readonly hideAttendees?: boolean;
  /** Kept and given back as they came, such as `reminderMinutesBeforeStart`. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly createdAt?: string;
  readonly changedAt?: string;
  readonly cancelled?: boolean;
};

/** One time that a meeting was held, in the collection `attendance`; each is a report of its own. */
export type LocalAttendance = {
  readonly eventId: string;
  readonly attended: readonly ({
    readonly joinAt: string;
    readonly leaveAt: string;
  } & (
    | { /** Of a LocalPerson. */ readonly personId: string; readonly name?: never }
    /** Somebody without an account, known by what was typed at the door. */
    | { readonly name: string; readonly personId?: never }
  ))[];
};

export type LocalMail = {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  /** The same as plain text, for who reads it so; not every mail has it. */
  readonly text?: string;
  readonly kind: "invitation" | "event" | "mail";
};

export type ChangeKind = "chat" | "mail" | "team" | "calendar" | "clock" | "people";

/** What every part of the tenant shares; made once in `tenant.ts`. */
export type TenantContext = {
  readonly state: State;
  readonly people: Collection<LocalPerson>;
  readonly teams: Collection<LocalTeam>;
  readonly events: Collection<LocalEvent>;
  readonly mails: Collection<LocalMail>;
  /** The domain's clock, ISO in UTC with milliseconds. */
  readonly now: () => string;
  /** Where the tenant itself listens, such as `http://127.0.0.1:3978`. */
  readonly baseUrl: () => string;
  /** Tells the Teams-like page that something is different now. */
  readonly changed: (kind: ChangeKind) => void;
  /** Tells the bot what happened in a team; never waits for its answer. */
  readonly tellBot: (event: {
    readonly kind: "installed" | "uninstalled" | "members_added" | "members_removed";
    readonly teamId: string;
    readonly objectIds: readonly string[];
  }) => void;
  /** Gives one person the app, or takes it away, and tells the bot. Already so: nothing happens. */
  readonly setPersonalApp: (personId: string, installed: boolean) => void;
  /** Checks a bearer token for Graph: the app's id, or undefined when it is not valid. */
  readonly verifyGraphToken: (authorization: string | undefined) => Promise<string | undefined>;
};
