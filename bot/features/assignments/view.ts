import type { Language } from "../../contract/languages.ts";
import type { MyWork } from "../../contract/work-api.ts";
import type { Instant } from "../../kernel/time.ts";
import { cleanedText, clientDataIn } from "./client-data-rules.ts";
import type { Place } from "./find-place.ts";
import { helpWith, variantFor } from "./help.ts";
import { listed } from "./list-rules.ts";
import type { MinutesShown } from "./minutes.ts";
import { mayHandIn } from "./rules.ts";
import type { Attempt, Review, Work } from "./work.ts";

type Draft = NonNullable<Work["draft"]>;

/** A draft for its own author: with what stands out in it, and how it reads without that. */
export const draftView = (draft: Draft, now: Instant): NonNullable<MyWork["draft"]> => ({
  ...draft,
  findings: [...clientDataIn(draft.text, now)],
  cleanedText: cleanedText(draft.text, now),
});

/** What a participant may know of a review: not who wrote it, nor what else is kept with it. */
const reviewView = ({ result, text, improve, levels, at }: Review) => ({
  result,
  text,
  ...(improve === undefined ? {} : { improve }),
  levels,
  at,
});

const attemptView = (
  { text, link, files, handedInAt, review }: Attempt,
  dueAt: Instant | undefined,
): MyWork["attempts"][number] => ({
  text,
  ...(link === undefined ? {} : { link }),
  files,
  handedInAt,
  late: dueAt !== undefined && handedInAt > dueAt,
  review: review ? reviewView(review) : null,
});

type Asked = { readonly shown: MinutesShown; readonly language: Language; readonly now: Instant };

/** Everything about one assignment of one participant, for himself. */
export function myWorkView(place: Place, { shown, language, now }: Asked): MyWork {
  const { assignment, member, stored, dueAt } = place;
  const { id, settingVariants: _, example: __, ...facts } = assignment;
  const { setting, progress } = member.value;
  const { state, late } = listed(assignment, progress.work[id], dueAt, now);
  const work = stored?.value;
  const variant = variantFor(assignment, setting);
  return {
    assignment: {
      ...facts,
      assignmentId: id,
      minutes: shown(assignment),
      steps: [...facts.steps],
      rubric: [...facts.rubric],
      signOff: [...facts.signOff],
      ...(variant ? { variant } : {}),
    },
    help: helpWith(assignment, setting, language),
    state,
    ...(dueAt ? { dueAt } : {}),
    late,
    mayHandIn: mayHandIn({ ...place, earlier: work }).ok,
    ...(setting ? { setting } : {}),
    ...(work?.minutes === undefined ? {} : { minutes: work.minutes }),
    ...(work?.practisedAt ? { practisedAt: work.practisedAt } : {}),
    draft: work?.draft ? draftView(work.draft, now) : null,
    attempts: (work?.attempts ?? []).map((one) => attemptView(one, dueAt)),
  };
}
