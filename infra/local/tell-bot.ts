import { personalAppActivities, type TeamChange, teamActivities } from "./connector/activity.ts";
import type { Chats } from "./connector/chats.ts";
import type { Delivery } from "./connector/deliver.ts";
import type { TenantContext } from "./context.ts";
import { findByObjectId, hasApp, hasUsableAccount } from "./people.ts";
import { notFound } from "./problem.ts";

type Shared = Pick<TenantContext, "people" | "teams" | "now" | "baseUrl" | "changed">;

/** Guests who have not accepted are not there yet; the bot hears of them when they are. */
const present = (shared: Shared, objectIds: readonly string[]): readonly string[] =>
  objectIds.filter((objectId) => {
    const person = findByObjectId(shared, objectId);
    return person !== undefined && hasUsableAccount(person);
  });

/** `tellBot` of the context: what happened in a team, queued for the bot. */
export function createTellBot(shared: Shared, delivery: Delivery): TenantContext["tellBot"] {
  return (change: TeamChange) => {
    shared.changed("team");
    const team = shared.teams.get(change.teamId);
    const aboutItself = change.kind === "installed" || change.kind === "uninstalled";
    if (!team || !(aboutItself || hasApp(team))) {
      return;
    }
    const objectIds =
      change.kind === "members_added" ? present(shared, change.objectIds) : change.objectIds;
    if (!aboutItself && objectIds.length === 0) {
      return;
    }
    const by = findByObjectId(shared, team.owners[0] ?? "");
    delivery.queue(teamActivities(shared, team, by, { ...change, objectIds }));
  };
}

/** `setPersonalApp` of the context. */
export function createSetPersonalApp(
  shared: Shared,
  chats: Chats,
  delivery: Delivery,
): TenantContext["setPersonalApp"] {
  return (personId, installed) => {
    const person = shared.people.get(personId);
    if (!person) {
      throw notFound("person", personId);
    }
    const { installed: had = false, uninstalled = false, ...rest } = person;
    if (installed ? had && !uninstalled : uninstalled) {
      return;
    }
    const changed = installed ? { ...rest, installed: true } : { ...rest, uninstalled: true };
    shared.people.put(personId, changed);
    shared.changed("people");
    if (hasUsableAccount(changed)) {
      const place = chats.open(changed);
      delivery.queue(personalAppActivities(shared, changed, place, installed));
    }
  };
}
