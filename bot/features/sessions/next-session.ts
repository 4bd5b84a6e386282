import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { nextCard, noneCard } from "./cards.ts";
import { presenceActions } from "./presence.ts";
import { listSessions, type Session } from "./store.ts";

type Next = {
  readonly groupId: string;
  readonly groupName: string;
  readonly session: Session;
  readonly mayChange: boolean;
  readonly takesPart: boolean;
};

/** The first session of any of the actor's groups that has not ended. */
export async function nextSession(
  { documents, now }: Ports,
  actor: Actor,
): Promise<Outcome<Next | undefined, "groups.not_known" | "groups.none">> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const person = await findPerson(documents, actor.personId);
  const memberships = person?.value.memberships ?? [];
  if (memberships.length === 0) return refuse("groups.none");
  const at = now();
  const all = await Promise.all(
    memberships.map(async ({ groupId, role }) => {
      const sessions = await listSessions(documents, groupId);
      const session = sessions.find((one) => one.state === "planned" && one.endsAt > at);
      const roles = { mayChange: role === "teacher", takesPart: role === "participant" };
      return session ? [{ groupId, session, ...roles }] : [];
    }),
  );
  const [first] = all.flat().toSorted((a, b) => (a.session.startsAt < b.session.startsAt ? -1 : 1));
  if (!first) return done(undefined);
  const { value: group } = await getGroup(documents, first.groupId);
  return done({ ...first, groupName: group.name });
}

const shown: Command["answer"] = async (ports, actor) => {
  const outcome = await nextSession(ports, actor);
  if (!outcome.ok) return outcome;
  const next = outcome.value;
  if (!next) return done(noneCard(actor.language));
  const view = { ...next, now: ports.now() };
  const presence = next.takesPart ? presenceActions(view, actor.language) : [];
  return done(nextCard({ ...next, presence }, actor.language));
};

export const showNextVerb: Verb = shown;

export const nextCommand: Command = {
  alsoInTeams: true,
  words: {
    nl: ["volgende les", "les", "wanneer is de les", "wanneer is de volgende les", "agenda"],
    en: ["next lesson", "lesson", "next session", "calendar"],
  },
  answer: shown,
};
