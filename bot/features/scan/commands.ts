import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup, participantOf } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { chooseScanGroupCard } from "./heat-map-card.ts";
import { open } from "./verbs.ts";
import { heatMap } from "./view-verbs.ts";

type Role = "participant" | "teacher";

/** The actor's groups in this role, newest first. One storage request. */
async function groupsAs(
  { documents }: Ports,
  actor: Actor,
): Promise<(role: Role) => readonly string[]> {
  const person = actor.personId && (await findPerson(documents, actor.personId));
  const memberships = person ? person.value.memberships.toReversed() : [];
  return (role) => memberships.filter((one) => one.role === role).map(({ groupId }) => groupId);
}

/** The end scan once it is there; until then the start scan. */
async function ownNewest(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Card, string>> {
  const own = await participantOf(ports.documents, actor, groupId);
  if (!own.ok) return own;
  const moment = own.value.value.progress.endScan ? "end" : "start";
  return await open(ports, actor, { groupId, moment });
}

async function ofTaughtGroups(
  ports: Ports,
  actor: Actor,
  [first, ...others]: readonly string[],
): Promise<Outcome<Card, string>> {
  if (first === undefined) {
    return refuse(actor.personId === undefined ? "groups.not_known" : "groups.none");
  }
  if (others.length === 0) return await heatMap(ports, actor, { groupId: first });
  const ids = [first, ...others];
  const groups = await Promise.all(ids.map((id) => getGroup(ports.documents, id)));
  const names = groups.map(({ value }) => value);
  return done(chooseScanGroupCard(names, actor.language));
}

/** A participant goes on with his own scan; a teacher sees how the group's scans lie. */
export const scanCommand: Command = {
  words: {
    nl: ["scan", "mijn scan", "ontwikkelscan", "mijn ontwikkelscan"],
    en: ["scan", "my scan", "development scan"],
  },
  answer: async (ports, actor) => {
    const groupsOf = await groupsAs(ports, actor);
    const [own] = groupsOf("participant");
    return own === undefined
      ? await ofTaughtGroups(ports, actor, groupsOf("teacher"))
      : await ownNewest(ports, actor, own);
  },
};

export const groupScanCommand: Command = {
  words: {
    nl: ["scan van de groep", "scans van de groep", "groepsscan"],
    en: ["scan overview", "group scan", "scan of the group"],
  },
  answer: async (ports, actor) => {
    const groupsOf = await groupsAs(ports, actor);
    return await ofTaughtGroups(ports, actor, groupsOf("teacher"));
  },
};
