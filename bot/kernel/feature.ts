import type { z } from "zod";
import type { EndpointName, Output, Parsed } from "../contract/api.ts";
import type { downloads, uploads } from "../contract/files-api.ts";
import type { Language } from "../contract/languages.ts";
import type { LinkPurpose } from "../contract/links.ts";
import type { Card } from "./cards.ts";
import type { Write } from "./documents.ts";
import type { Download } from "./files.ts";
import type { Job } from "./job.ts";
import type { LinkClaims } from "./links.ts";
import type { PlannedMessage } from "./message-plan.ts";
import type { Notice } from "./notice.ts";
import type { Outcome } from "./outcome.ts";
import type { Ports } from "./ports.ts";
import type { Instant } from "./time.ts";
import type { TimelineEntry } from "./timeline.ts";

/** Who is asking, from the verified token or activity; never from card data. */
export type Actor = {
  readonly tenantId: string;
  readonly objectId: string;
  /** Absent when this account is nobody we know. */
  readonly personId?: string;
  readonly language: Language;
  readonly isCoordinator: boolean;
  /** Came through a signed link instead of signing in: then only what the link is for. */
  readonly link?: LinkPurpose;
  /** All that this link says; present with `link`. */
  readonly linkClaims?: LinkClaims;
  /** Somebody on the public page: no account, nobody we know, nothing of anybody's own. */
  readonly visitor?: true;
  /**
   * Of a visitor: the same text for everything from one network address, and another one after a
   * restart. Only to count by; never kept, and no address can be made of it.
   */
  readonly origin?: string;
};

/** `<feature>.<snake_case>`; part of the contract with cards that were sent long ago. */
type VerbName = `${string}.${string}`;

/**
 * A card button: the answer replaces the card; a refusal is shown beside it and the card stays.
 * Verbs parse `data` themselves: never trust a card.
 */
export type Verb = (ports: Ports, actor: Actor, data: unknown) => Promise<Outcome<Card, string>>;

/** Words somebody may type; whole message, case and punctuation ignored. */
export type Command = {
  /** True when the answer may be read by everybody in a channel. */
  readonly alsoInTeams?: true;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly answer: (ports: Ports, actor: Actor) => Promise<Outcome<Card, string>>;
};

/** What somebody typed that is no command. */
type Said = {
  /** As typed, without the mention of the app. */
  readonly text: string;
  /** In a channel, where everybody reads along. */
  readonly inTeam: boolean;
};
/** Answers whatever somebody types: never silence. */
export type Fallback = (ports: Ports, actor: Actor, said: Said) => Promise<Outcome<Card, string>>;

export type Dialog = {
  readonly open: (
    ports: Ports,
    actor: Actor,
    data: unknown,
  ) => Promise<Outcome<DialogPage, string>>;
  readonly submit: (
    ports: Ports,
    actor: Actor,
    data: unknown,
  ) => Promise<Outcome<DialogPage, string>>;
};
export type DialogPage = { readonly title: string; readonly card: Card };

export type Rendered =
  | { readonly kind: "card"; readonly card: Card; readonly summary: string }
  /** It is no longer true or needed; the reason is kept with the notice. */
  | { readonly kind: "skip"; readonly reason: string };

/** Where a mail leads: the small page, for one purpose, without signing in. */
type MailLink = {
  readonly purpose: LinkPurpose;
  /** The page within the small page, such as `/sign-off/<groupId>/<personId>/<assignmentId>`. */
  readonly path: string;
};

/** A page that anybody may open who gets there: of the tab in Teams, or of the public page. */
type MailPage = {
  readonly in: "teams" | "browser";
  /** Such as `/tickets/<ticketId>`. */
  readonly path: string;
};

/** How somebody gets it whom chat does not reach. The text of the mail is that of the card. */
export type ByMail = {
  /** Never a name in it: subjects are read on locked telephones. */
  readonly subject: (language: Language) => string;
  /** The page where it can be done; without it the mail leads to the app in Teams. */
  readonly link?: (notice: Notice) => MailLink;
  /** Where it leads instead, without a link of somebody's own; the group in Teams when absent. */
  readonly page?: (notice: Notice) => MailPage;
  /**
   * Not waiting until an invitation is accepted: who has no account yet gets the mail at once. A
   * participant waits: his account is being made, and the welcome in Teams comes first.
   */
  readonly beforeAccount?: true | ((notice: Notice) => boolean);
};

/** `{...messagePlan["x.y"], render}`: the plan says how urgent it is and how many there may be. */
export type NoticeKind = PlannedMessage & {
  readonly byMail?: ByMail;
  /** Made at the moment of sending, from the facts of that moment. */
  readonly render: (ports: Ports, notice: Notice, language: Language) => Promise<Rendered>;
};

export type JobResult = {
  /** Run again then; absent when the job is finished. */
  readonly again?: Instant;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Committed together with the job's own new state. */
  readonly writes?: readonly Write[];
};
export type JobHandler = (ports: Ports, job: Job, pk: string) => Promise<JobResult>;

export type Route<N extends EndpointName> = (
  ports: Ports,
  actor: Actor,
  input: Parsed<N>,
) => Promise<Outcome<Output<N>, string>>;
type Routes = { readonly [N in EndpointName]?: Route<N> };

export type UploadName = keyof typeof uploads;
export type DownloadName = keyof typeof downloads;
/** Bytes in: at most what the contract says, held in memory. */
export type Upload<N extends UploadName> = (
  ports: Ports,
  actor: Actor,
  input: z.output<(typeof uploads)[N]["input"]>,
  bytes: Uint8Array,
) => Promise<Outcome<z.output<(typeof uploads)[N]["output"]>, string>>;
/** Bytes out, as a stream. */
export type DownloadRoute<N extends DownloadName> = (
  ports: Ports,
  actor: Actor,
  input: z.output<(typeof downloads)[N]["input"]>,
) => Promise<Outcome<Download, string>>;

/** What one app installation or membership change in a team tells us. */
export type TeamEvent = {
  readonly kind: "installed" | "uninstalled" | "members_added" | "members_removed";
  readonly teamId: string;
  readonly objectIds: readonly string[];
};

/** What a feature adds to the app; `app.ts` is the only reader. */
export type Feature = {
  readonly name: string;
  readonly verbs?: Readonly<Record<VerbName, Verb>>;
  readonly commands?: readonly Command[];
  readonly dialogs?: Readonly<Record<VerbName, Dialog>>;
  readonly notices?: Readonly<Record<VerbName, NoticeKind>>;
  readonly jobs?: Readonly<Record<VerbName, JobHandler>>;
  readonly routes?: Routes;
  readonly uploads?: { readonly [N in UploadName]?: Upload<N> };
  readonly downloads?: { readonly [N in DownloadName]?: DownloadRoute<N> };
  readonly timeline?: readonly TimelineEntry[];
  readonly onTeamEvent?: (ports: Ports, event: TeamEvent) => Promise<void>;
  /** A sentence per refusal code, for cards and the tab alike. */
  readonly refusals?: Readonly<Record<Language, Readonly<Record<string, string>>>>;
};
