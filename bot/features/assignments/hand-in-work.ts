import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, type Refused, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import type { ChosenFilesRefusal } from "../files/public.ts";
import { clientDataIn } from "./client-data-rules.ts";
import {
  afterwards,
  type Done,
  keptOf,
  type OfAssignment,
  type Place,
  type PlaceRefusal,
  placeOf,
  whenStarted,
} from "./find-place.ts";
import {
  type ContentRefusal,
  checkedContent,
  draftContent,
  handedIn,
  mayHandIn,
  type NotNow,
} from "./rules.ts";
import { type Drafted, filesFor, keepDraft, type Typed } from "./save-draft.ts";
import { minutesJob } from "./say-minutes.ts";
import { signOffJob } from "./sign-off-job.ts";
import { workWrites } from "./store.ts";
import type { Work, WorkContent } from "./work.ts";

export type HandInRequest = OfAssignment & {
  /** What was typed, or the draft as it was when its author looked at it. */
  readonly content: Typed | { readonly draftOf: Instant };
  /** The author says that nothing in it is about a client. */
  readonly checked: boolean;
  readonly minutes?: number | undefined;
};

/** Not handed in, and kept as a draft: nothing that was typed is lost. */
type Mendable = ContentRefusal | "assignments.client_data" | "assignments.check_files";
export type NotHandedIn = Refused<Mendable> & { readonly drafted: Drafted };

type HandInRefusal =
  | PlaceRefusal
  | "groups.no_supervisor"
  | NotNow
  | ChosenFilesRefusal
  | "assignments.draft_changed";

/** The draft that was looked at; another device may have kept another one since. */
function typedOf(content: HandInRequest["content"], { stored }: Place): Typed | undefined {
  if (!("draftOf" in content)) return content;
  const draft = stored?.value.draft;
  if (draft?.savedAt !== content.draftOf) return undefined;
  return { text: draft.text, link: draft.link };
}

/** What the author should look at before it goes: it warns once, the author decides. */
function guarded(
  content: WorkContent,
  now: Instant,
): Outcome<WorkContent, "assignments.client_data" | "assignments.check_files"> {
  if (clientDataIn(content.text, now).length > 0) return refuse("assignments.client_data");
  return content.files.length > 0 ? refuse("assignments.check_files") : done(content);
}

/**
 * Hands in text, a link or files as the next attempt, with its short version on the member, in one
 * commit. Of two at once exactly one wins: the other one, run again, hears that it was handed in.
 * What could be mended is refused and kept as the draft.
 */
export async function handInWork(
  ports: Ports,
  actor: Actor,
  request: HandInRequest,
): Promise<Outcome<Done, HandInRefusal> | NotHandedIn> {
  const found = await placeOf(ports, actor, request, "change");
  if (!found.ok) return found;
  const started = whenStarted(found.value);
  if (!started.ok) return started;
  const place = started.value;
  const allowed = mayHandIn({ ...place, earlier: place.stored?.value });
  if (!allowed.ok) return allowed;
  const typed = typedOf(request.content, place);
  if (!typed) return refuse("assignments.draft_changed");
  const files = await filesFor(ports, place, typed.fileIds);
  if (!files.ok) return files;
  const { refs, handedIn: filesKept } = files.value;
  const given = { ...typed, files: refs };
  const content = checkedContent(given);
  const safe = content.ok && !request.checked ? guarded(content.value, ports.now()) : content;
  if (!safe.ok) {
    return { ...safe, drafted: await keptAfterRefusal(ports, place, draftContent(given)) };
  }
  const at = ports.now();
  const work = withOwnMinutes(handedIn(keptOf(place), safe.value, at), request.minutes);
  await ports.documents.commit(request.groupId, [
    ...workWrites(work, place.stored, place.member),
    ...filesKept(at),
    ...(request.minutes === undefined ? [] : [minutesJob(work, request.minutes, at)]),
    ...(work.kind === "practice" ? [signOffJob({ ...work, at })] : []),
  ]);
  return done(afterwards(place, work));
}

/** An empty form is no reason to lose the draft that was there. */
async function keptAfterRefusal(
  ports: Ports,
  place: Place,
  content: WorkContent,
): Promise<Drafted> {
  const nothing = content.text === "" && !content.link && content.files.length === 0;
  if (!nothing) return await keepDraft(ports, place, content);
  const draft = place.stored?.value.draft ?? { ...content, savedAt: ports.now() };
  return { ...place, draft };
}

const withOwnMinutes = (work: Work, minutes: number | undefined): Work =>
  minutes === undefined ? work : { ...work, minutes };
