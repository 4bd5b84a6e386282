import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track, TrackModule } from "../../kernel/track.ts";

/** "komt niet voor" is an answer, but it never counts in a comparison. */
export const scanAnswers = [
  "not_yet",
  "with_help",
  "by_myself",
  "can_explain",
  "not_here",
] as const;
export type ScanAnswer = (typeof scanAnswers)[number];

export const scanMoments = ["start", "end"] as const;
export type ScanMoment = (typeof scanMoments)[number];

export const maxRemark = 500;

/** Something the participant allowed his supervisor, or took back. */
export type Consent = {
  readonly at: Instant;
  readonly given: boolean;
  /** Mail address of the supervisor of that day: another supervisor has to be asked for anew. */
  readonly to: string;
};

export type Scan = {
  readonly personId: string;
  readonly moment: ScanMoment;
  readonly trackId: string;
  readonly trackVersion: number;
  readonly answers: Readonly<Record<string, ScanAnswer>>;
  /** A free sentence per module number. */
  readonly remarks: Readonly<Record<string, string>>;
  /** When the page of a module was last saved. */
  readonly savedAt: Readonly<Record<string, Instant>>;
  /** The command that saved the page of a module last; cards of before commands have none. */
  readonly commands?: Readonly<Record<string, string>>;
  readonly completedAt?: Instant;
  /** May the supervisor see the answers? The last one counts; oldest first. */
  readonly sharing?: readonly Consent[];
  /** Was the supervisor asked to rate the same items? The last one counts; oldest first. */
  readonly ratingAsked?: readonly Consent[];
};

export type ScanPage = {
  readonly module: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly remark: string;
  /** Of this one press; the same again is the same press. Absent on cards of before commands. */
  readonly commandId?: string | undefined;
  /** What `pageVersion` said when the card was made. */
  readonly version?: string | undefined;
};

export type ScanRefusal =
  | "scan.page_unknown"
  | "scan.answer_missing"
  | "scan.remark_too_long"
  | "scan.page_changed"
  | "scan.completed";

export const pagesOf = (track: Track): readonly TrackModule[] =>
  track.modules.filter(({ scanItems }) => scanItems.length > 0);

export const pageDone = (scan: Scan, module: TrackModule): boolean =>
  module.scanItems.every(({ id }) => scan.answers[id] !== undefined);

export const pagesDone = (scan: Scan, track: Track): number =>
  pagesOf(track).filter((module) => pageDone(scan, module)).length;

/** The page to go on with: the first one that lacks an answer. */
export const firstOpenPage = (scan: Scan, track: Track): TrackModule | undefined =>
  pagesOf(track).find((module) => !pageDone(scan, module));

export const isAnswer = (given: string | undefined): given is ScanAnswer =>
  scanAnswers.some((answer) => answer === given);

/** Another text after every save of this page; a card that carries an older one is out of date. */
export const pageVersion = ({ commands, savedAt }: Scan, module: number): string =>
  commands?.[String(module)] ?? savedAt[String(module)] ?? "";

/** Is the card of before the last save? Cards of before commands know no version. */
function isOutOfDate(scan: Scan, { module, commandId, version }: ScanPage): boolean {
  const last = scan.commands?.[String(module)];
  if (version === undefined) return last !== undefined;
  return version !== pageVersion(scan, module) || (last !== undefined && last === commandId);
}

type Checked = {
  readonly module: TrackModule;
  readonly answers: Readonly<Record<string, ScanAnswer>>;
  readonly remark: string;
};

function checked(track: Track, page: ScanPage): Outcome<Checked, ScanRefusal> {
  const module = pagesOf(track).find(({ number }) => number === page.module);
  if (!module) return refuse("scan.page_unknown");
  const remark = page.remark.trim();
  if (remark.length > maxRemark) return refuse("scan.remark_too_long", { most: maxRemark });
  const answers: Record<string, ScanAnswer> = {};
  for (const { id } of module.scanItems) {
    const given = page.answers[id];
    if (!isAnswer(given)) return refuse("scan.answer_missing");
    answers[id] = given;
  }
  return done({ module, answers, remark });
}

const isStored = (scan: Scan, { module, answers, remark }: Checked): boolean =>
  (scan.remarks[String(module.number)] ?? "") === remark &&
  module.scanItems.every(({ id }) => scan.answers[id] === answers[id]);

/**
 * Saves one page. Sending what is stored already changes nothing, so pressing twice or on two devices
 * is harmless. Other answers from a card that is out of date never overwrite what is stored: the
 * participant has to say so on a card that shows both. When the scan is complete, it stands.
 * @returns `scan` itself when there is nothing to save
 */
export function savePage(
  scan: Scan,
  track: Track,
  page: ScanPage,
  now: Instant,
): Outcome<Scan, ScanRefusal> {
  const sent = checked(track, page);
  if (scan.completedAt && (!sent.ok || !isStored(scan, sent.value))) {
    return refuse("scan.completed");
  }
  if (!sent.ok) return sent;
  if (isStored(scan, sent.value)) return done(scan);
  if (isOutOfDate(scan, page)) return refuse("scan.page_changed");
  const { answers, remark } = sent.value;
  const key = String(page.module);
  const { [key]: _, ...otherRemarks } = scan.remarks;
  const saved: Scan = {
    ...scan,
    answers: { ...scan.answers, ...answers },
    remarks: remark === "" ? otherRemarks : { ...otherRemarks, [key]: remark },
    savedAt: { ...scan.savedAt, [key]: now },
    ...(page.commandId === undefined
      ? {}
      : { commands: { ...scan.commands, [key]: page.commandId } }),
  };
  return done(firstOpenPage(saved, track) ? saved : { ...saved, completedAt: now });
}
