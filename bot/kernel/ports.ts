import type { Documents } from "./documents.ts";
import type { Files, ScreenFile } from "./files.ts";
import type { Knowledge } from "./knowledge.ts";
import type { LanguageModel } from "./language-model.ts";
import type { Links } from "./links.ts";
import type { Outcome } from "./outcome.ts";
import type { MadeSpreadsheet, Sheet, SpreadsheetRefusal, Table } from "./spreadsheet.ts";
import type { Tenant } from "./tenant.ts";
import type { Instant } from "./time.ts";
import type { TimelineEntry } from "./timeline.ts";
import type { Catalogue } from "./track.ts";

/** What happened, as an event name with ids and durations. Never names, answers, mail or tokens. */
export type Log = (
  event: string,
  fields?: Readonly<Record<string, string | number | boolean>>,
) => void;

/** How this installation is set up; facts, not secrets. */
export type Settings = {
  readonly providerId: string;
  readonly tenantId: string;
  /** The app's id in the manifest, which Graph calls `externalId`. */
  readonly appExternalId: string;
  /** Where the tab is served, such as `https://app.example`. */
  readonly publicUrl: string;
  /** Whom a person can call when things go wrong. */
  readonly helper: { readonly name: string; readonly phone: string };
  /** The mailbox that mails are sent from: its address or object id. */
  readonly mailbox: string;
  /** Object ids of the provider's coordinators; the first takes what is nobody's yet. */
  readonly coordinatorIds: readonly string[];
};

export type Ports = {
  readonly documents: Documents;
  readonly tenant: Tenant;
  readonly tracks: Catalogue;
  readonly knowledge: Knowledge;
  /** Off unless it was set up. */
  readonly languageModel?: LanguageModel;
  /** @param content the file, base64 */
  readonly readSpreadsheet: (
    content: string,
    fileName: string,
  ) => Promise<Outcome<Sheet, SpreadsheetRefusal>>;
  readonly files: Files;
  readonly links: Links;
  /** Looks whether a file may stay, and takes out where a photo or video was made. */
  readonly screenFile: ScreenFile;
  /** The file opens right in a Dutch Excel, and no value in it is read as a formula. */
  readonly makeSpreadsheet: (table: Table, format: "xlsx" | "csv") => Promise<MadeSpreadsheet>;
  /** Everything that follows the sessions of a group, collected from the features. */
  readonly timeline: readonly TimelineEntry[];
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly hash: (text: string) => string;
  readonly log: Log;
  readonly settings: Settings;
};
