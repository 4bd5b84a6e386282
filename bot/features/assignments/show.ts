import type { Card } from "../../kernel/cards.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import type { DoneView } from "./done-cards.ts";
import type { Done, Place } from "./find-place.ts";
import { type FormView, formCard } from "./form-card.ts";
import { workLists } from "./list-rules.ts";
import { minutesShown } from "./minutes.ts";
import { overviewCard } from "./overview-card.ts";

/** Where files are added: the participant's own page of the group. */
export const filesPage = (
  { settings }: Pick<Ports, "settings">,
  groupId: string,
  assignmentId: string,
): string =>
  tabLink(
    settings,
    `/group/${encodeURIComponent(groupId)}/work/${encodeURIComponent(assignmentId)}`,
  );

type Of = Pick<Place, "group" | "track" | "sessions"> & {
  readonly member: Place["member"]["value"];
  readonly module: number;
};

/** The card "Je opdrachten" of one module; undefined when the track has no such module. */
export async function overviewOf(
  { documents, now }: Ports,
  { group, track, sessions, member, module: number }: Of,
  language: Actor["language"],
  news?: string,
): Promise<Card | undefined> {
  const module = track.modules.find((one) => one.number === number);
  if (!module) return undefined;
  const shown = await minutesShown(documents, track);
  const { groupId } = group;
  const lists = workLists({ member, track, group, sessions }, now());
  const view = { groupId, module, member, lists, shown, now: now() };
  return overviewCard(news === undefined ? view : { ...view, news }, language);
}

/** The form, with the draft in it and, at a second try, what can be better. */
export function formOf(
  ports: Ports,
  { group, assignment, stored }: Place,
  language: Actor["language"],
  change: Pick<FormView, "draft" | "problem" | "news"> = {},
): Card {
  const { groupId } = group;
  const work = stored?.value;
  const improve = work?.attempts.at(-1)?.review?.improve;
  const tabUrl = filesPage(ports, groupId, assignment.id);
  const view = { groupId, assignment, tabUrl, improve, draft: work?.draft };
  return formCard({ ...view, ...change }, language);
}

export async function doneViewOf(
  { documents }: Ports,
  { group, track, assignment, dueAt, work }: Done,
): Promise<DoneView> {
  const shown = await minutesShown(documents, track);
  return { groupId: group.groupId, assignment, work, dueAt, minutes: shown(assignment) };
}
