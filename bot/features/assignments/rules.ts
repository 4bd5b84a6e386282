import { z } from "zod";
import { maxAnswer, maxLink } from "../../contract/work-api.ts";
import { type Assignment, isJudged } from "../../kernel/assignment.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { FileRef, Work, WorkContent } from "./work.ts";

type Held = { readonly endsAt: Instant; readonly state: "planned" | "cancelled" };

/**
 * Work opens when its session is over and the work was handed out, by the teacher or the morning
 * after. A cancelled session has none.
 */
export const isOpen = (
  session: Held | undefined,
  module: number,
  handedOut: readonly number[],
  now: Instant,
): boolean => session?.state === "planned" && session.endsAt <= now && handedOut.includes(module);

export type NotNow =
  | "assignments.not_open"
  | "assignments.not_judged"
  | "assignments.already_handed_in"
  | "assignments.already_met";

type Place = {
  readonly assignment: Assignment;
  readonly isOpen: boolean;
  readonly earlier: Work | undefined;
};

/** Whether something can be handed in: once, and once more after each "not yet". */
export function mayHandIn({
  assignment,
  isOpen: opened,
  earlier,
}: Place): Outcome<undefined, NotNow> {
  if (!isJudged(assignment)) return refuse("assignments.not_judged");
  const last = earlier?.attempts.at(-1);
  if (last && !last.review) return refuse("assignments.already_handed_in");
  if (last?.review?.result === "met") return refuse("assignments.already_met");
  return opened ? done(undefined) : refuse("assignments.not_open");
}

export type ContentRefusal =
  | "assignments.empty"
  | "assignments.too_long"
  | "assignments.bad_link"
  | "assignments.link_too_long";

const httpsLink = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  // Nothing that could be read as the end of an address, and no other name before the host.
  .regex(/^[^\s<>"'`\\\p{Cc}]+$/u)
  .refine((link) => !link.split("/")[2]?.includes("@"));

/** What was typed, without empty lines in a row, which only take room. */
const tidied = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** At most as long as can be kept; never half an emoji. */
const cut = (text: string): string => text.slice(0, maxAnswer).replace(/[\ud800-\udbff]$/, "");

const lone = (link: string | undefined): string | undefined => link?.trim() || undefined;

const linkProblem = (
  link: string,
): "assignments.bad_link" | "assignments.link_too_long" | undefined => {
  if (link.length > maxLink) return "assignments.link_too_long";
  return httpsLink.safeParse(link).success ? undefined : "assignments.bad_link";
};

type Typed = {
  readonly text: string;
  readonly link?: string | undefined;
  readonly files: readonly FileRef[];
};

const contentOf = (
  text: string,
  link: string | undefined,
  files: readonly FileRef[],
): WorkContent => ({
  text,
  ...(link ? { link } : {}),
  files: [...files],
});

/** Text, a link or a file: one of them is enough, and each has to be right. */
export function checkedContent(typed: Typed): Outcome<WorkContent, ContentRefusal> {
  const text = tidied(typed.text);
  const link = lone(typed.link);
  if (text.length > maxAnswer) return refuse("assignments.too_long", { most: maxAnswer });
  const problem = link ? linkProblem(link) : undefined;
  if (problem === "assignments.link_too_long") return refuse(problem, { most: maxLink });
  if (problem) return refuse(problem);
  if (text === "" && !link && typed.files.length === 0) return refuse("assignments.empty");
  return done(contentOf(text, link, typed.files));
}

/** What of it can be kept for later: a draft may be empty or unfinished, a wrong link is left out. */
export function draftContent(typed: Typed): WorkContent {
  const link = lone(typed.link);
  return contentOf(
    cut(tidied(typed.text)),
    link && !linkProblem(link) ? link : undefined,
    typed.files,
  );
}

const newWork = (personId: string, { id, kind }: Assignment): Work => ({
  docType: "work",
  schema: 2,
  personId,
  assignmentId: id,
  kind,
  attempts: [],
  sightings: [],
});

type Kept = {
  readonly personId: string;
  readonly assignment: Assignment;
  readonly earlier: Work | undefined;
};

const workOf = ({ personId, assignment, earlier }: Kept): Work =>
  earlier ?? newWork(personId, assignment);

/** Appends an attempt; what was handed in before stays as it is. The draft has become it. */
export function handedIn(kept: Kept, content: WorkContent, now: Instant): Work {
  const { draft: _, ...work } = workOf(kept);
  return { ...work, attempts: [...work.attempts, { ...content, handedInAt: now }] };
}

export const withDraft = (kept: Kept, content: WorkContent, now: Instant): Work => ({
  ...workOf(kept),
  draft: { ...content, savedAt: now },
});

/** Practising is said to be done, or not after all; saying it twice changes nothing. */
export function practised(kept: Kept, isDone: boolean, now: Instant): Work {
  const { practisedAt, ...work } = workOf(kept);
  return isDone ? { ...work, practisedAt: practisedAt ?? now } : work;
}

export function withMinutes(
  work: Work | undefined,
  minutes: number,
): Outcome<Work, "assignments.nothing_done"> {
  if (!work || (work.attempts.length === 0 && !work.practisedAt)) {
    return refuse("assignments.nothing_done");
  }
  return done({ ...work, minutes });
}
