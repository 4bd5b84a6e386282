import type { WeeksView } from "../../contract/load-api.ts";
import type { Command, Route, Verb } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { localDay, mondayOf } from "../../kernel/time.ts";
import { getGroup, type Member, mayOversee, participantOf } from "../groups/public.ts";
import { noneCard } from "./cards.ts";
import { nextSession } from "./next-session.ts";
import { listSessions } from "./store.ts";
import { weeksCard } from "./weeks-card.ts";
import { weeksView } from "./weeks-view.ts";

/** Hours, lessons and deadlines a week: of one participant, or of the group. */
async function read(ports: Ports, groupId: string, member?: Member) {
  const { documents, tracks } = ports;
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  const view = weeksView({ group, track, sessions, ...(member ? { member } : {}) });
  return { group, view };
}

export const myWeeksRoute: Route<"myWeeks"> = async (ports, actor, { groupId }) => {
  const own = await participantOf(ports.documents, actor, groupId);
  if (!own.ok) return own;
  return done((await read(ports, groupId, own.value.value)).view);
};

export const groupWeeksRoute: Route<"groupWeeks"> = async (ports, actor, { groupId }) => {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const { group, view } = await read(ports, groupId);
  const why = group.loadReason === undefined ? {} : { loadReason: group.loadReason };
  return done({ ...view, ...why } satisfies WeeksView);
};

/** The weeks of the group whose lesson comes first: one's own, or for a teacher those of the group. */
const shown: Command["answer"] = async (ports, actor) => {
  const next = await nextSession(ports, actor);
  if (!next.ok) return next;
  if (!next.value) return done(noneCard(actor.language));
  const { groupId } = next.value;
  const own = await participantOf(ports.documents, actor, groupId);
  const { view } = await read(ports, groupId, own.ok ? own.value.value : undefined);
  const from = mondayOf(localDay(ports.now()));
  return done(weeksCard(view, { isOwn: own.ok, from }, actor.language));
};

export const showWeeksVerb: Verb = shown;

export const weeksCommand: Command = {
  words: {
    nl: ["planning", "mijn planning", "uren per week"],
    en: ["planning", "my planning", "hours per week"],
  },
  answer: shown,
};
