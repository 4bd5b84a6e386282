import { type Card, link } from "../../kernel/cards.ts";
import type { Actor, Command } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import { hoursCommand } from "../hours/public.ts";
import { progressCommand, tasksCommand } from "../progress/public.ts";
import { resultsCommand } from "../review/public.ts";
import { nextCommand, weeksCommand } from "../sessions/public.ts";
import { supervisorCommand } from "../supervisors/public.ts";
import { type OwnKind, ownKindOf } from "./own-rules.ts";
import { say } from "./texts.ts";
import { type Memberships, ownGroupOf } from "./who-asks.ts";

/** Each is answered by who knows it: the same card as when its word is typed, of the asker alone. */
const answers: Readonly<Record<OwnKind, Command["answer"]>> = {
  next: nextCommand.answer,
  supervisor: supervisorCommand.answer,
  progress: progressCommand.answer,
  hours: hoursCommand.answer,
  results: resultsCommand.answer,
  planning: weeksCommand.answer,
  tasks: tasksCommand.answer,
};

type LinkTo = (settings: Ports["settings"], groupId: string) => string;
const toSessions: LinkTo = (settings, id) => tabLink(settings, `/group/${id}/sessions`);
const toResults: LinkTo = (settings, id) => tabLink(settings, `/group/${id}/results`);

/** The page of a participant's group where the same stands. */
const pages: Readonly<Record<OwnKind, LinkTo>> = {
  next: toSessions,
  supervisor: (settings, id) => tabLink(settings, `/group/${id}`),
  progress: (settings, id) => tabLink(settings, `/group/${id}/progress`),
  hours: (settings, id) => tabLink(settings, `/group/${id}/hours`),
  results: toResults,
  planning: toSessions,
  tasks: toResults,
};

const mostActions = 6;

function withLink(shown: Card, url: string, text: string): Card {
  const actions = shown.actions ?? [];
  return actions.length >= mostActions
    ? shown
    : { ...shown, actions: [...actions, link(text, url)] };
}

/**
 * The asker's own answer, with a way to the page where it stands; undefined when the question is about
 * something else, or there is nothing of his own to tell: then the general answer is better.
 */
export async function ownAnswer(
  ports: Ports,
  actor: Actor,
  memberships: Memberships,
  question: string,
): Promise<Card | undefined> {
  if (memberships.length === 0) return undefined;
  const kind = ownKindOf(question);
  if (kind === undefined) return undefined;
  const groupId = ownGroupOf(memberships);
  if (kind === "supervisor" && groupId === undefined) return undefined;
  const outcome = await answers[kind](ports, actor);
  if (!outcome.ok) return undefined;
  if (groupId === undefined) return outcome.value;
  const url = pages[kind](ports.settings, encodeURIComponent(groupId));
  return withLink(outcome.value, url, say(actor.language)("own.open"));
}
