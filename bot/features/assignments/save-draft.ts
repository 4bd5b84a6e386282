import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type ChosenFilesRefusal, readyFiles } from "../files/public.ts";
import { cleanedText } from "./client-data-rules.ts";
import { keptOf, type OfAssignment, type Place, type PlaceRefusal, placeOf } from "./find-place.ts";
import { draftContent, mayHandIn, type NotNow, withDraft } from "./rules.ts";
import { workWrites } from "./store.ts";
import type { Work, WorkContent } from "./work.ts";

export type Typed = {
  readonly text: string;
  readonly link?: string | undefined;
  /** The files that go with it; those of the draft when absent. */
  readonly fileIds?: readonly string[] | undefined;
};

/** The files named, or else those that were kept with the draft; each is looked at again. */
export async function filesFor(
  ports: Ports,
  { group: { groupId }, assignment: { id: assignmentId }, member, stored }: Place,
  fileIds: readonly string[] | undefined,
): ReturnType<typeof readyFiles> {
  const wanted = fileIds ?? stored?.value.draft?.files.map(({ fileId }) => fileId) ?? [];
  const { personId: ownerId } = member.value;
  return await readyFiles(ports, { groupId, ownerId, assignmentId }, wanted);
}

export type Drafted = Place & { readonly draft: NonNullable<Work["draft"]> };

const nothing: WorkContent = { text: "", files: [] };

const isSame = (content: WorkContent, { text, link, files }: WorkContent = nothing): boolean =>
  content.text === text &&
  content.link === link &&
  JSON.stringify(content.files) === JSON.stringify(files);

/** Keeps content as the draft of an assignment. The same again changes nothing, nor its moment. */
export async function keepDraft(
  { documents, now }: Ports,
  place: Place,
  content: WorkContent,
): Promise<Drafted> {
  const { group, stored, member } = place;
  const before = stored?.value.draft;
  if (isSame(content, before)) return { ...place, draft: before ?? { ...content, savedAt: now() } };
  const draft = { ...content, savedAt: now() };
  const work = withDraft(keptOf(place), content, draft.savedAt);
  await documents.commit(group.groupId, workWrites(work, stored, member));
  return { ...place, draft };
}

export type DraftRefusal = PlaceRefusal | NotNow | ChosenFilesRefusal;

/** Keeps what was typed for later, up to the length that can be handed in. Nobody else reads it. */
export async function saveDraft(
  ports: Ports,
  actor: Actor,
  request: OfAssignment & Typed,
): Promise<Outcome<Drafted, DraftRefusal>> {
  const found = await placeOf(ports, actor, request, "change");
  if (!found.ok) return found;
  const place = found.value;
  const allowed = mayHandIn({ ...place, earlier: place.stored?.value });
  if (!allowed.ok) return allowed;
  const files = await filesFor(ports, place, request.fileIds);
  if (!files.ok) return files;
  return done(await keepDraft(ports, place, draftContent({ ...request, files: files.value.refs })));
}

/** Takes everything that stands out, of the draft, out of it. Twice is the same as once. */
export async function cleanDraft(
  ports: Ports,
  actor: Actor,
  asked: OfAssignment,
): Promise<Outcome<Drafted, PlaceRefusal | NotNow | "assignments.no_draft">> {
  const found = await placeOf(ports, actor, asked, "change");
  if (!found.ok) return found;
  const place = found.value;
  const allowed = mayHandIn({ ...place, earlier: place.stored?.value });
  if (!allowed.ok) return allowed;
  const draft = place.stored?.value.draft;
  if (!draft) return refuse("assignments.no_draft");
  const { savedAt: _, ...content } = draft;
  const text = cleanedText(draft.text, ports.now());
  return done(await keepDraft(ports, place, { ...content, text }));
}
