import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { TalksView } from "./cards.ts";
import { myTalks } from "./read-talks.ts";
import { actionView, talkView } from "./view.ts";

/** Talks of a participant or supervisor, and what he said to do and has not done. */
export async function ownTalks(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<TalksView, "groups.not_known">> {
  const own = await myTalks(ports, actor);
  if (!own.ok) return own;
  const now = ports.now();
  const reader = { actor, now };
  const actions = own.value.flatMap(({ group: { groupId }, talk: { value }, seat }) =>
    value.actions
      .filter((one) => !one.done && one.owner.personId === actor.personId)
      .map((one) => ({ groupId, ...actionView(value.talkId, one, { ...reader, seat }) })),
  );
  return done({
    talks: own.value.map((one) => talkView(one, reader)),
    actions: actions.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  });
}
