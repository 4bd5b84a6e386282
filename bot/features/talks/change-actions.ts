import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type ActionRefusal, addAction, finishAction } from "./action-rules.ts";
import type { OfTalk } from "./change-talk.ts";
import { savedTalk, type Talk } from "./document.ts";
import { type AtTalk, openTalkOf, type TalkRefusal } from "./read-group.ts";
import { ownersOf } from "./table-rules.ts";

type NewAction = OfTalk & {
  readonly actionId: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string;
};

const withTalk = (found: AtTalk, talk: Talk): AtTalk => ({
  ...found,
  talk: { ...found.talk, value: talk },
  talks: found.talks.map((one) => (one.id === found.talk.id ? { ...one, value: talk } : one)),
});

/** What was agreed, written down by one of the three. A coordinator was not there. */
export async function addTalkAction(
  ports: Ports,
  actor: Actor,
  { groupId, talkId, ...given }: NewAction,
): Promise<Outcome<AtTalk, TalkRefusal | ActionRefusal | "talks.three_only">> {
  const found = await openTalkOf(ports, actor, { groupId, talkId });
  if (!found.ok) return found;
  const { talk: stored, table, seat } = found.value;
  if (seat === "coordinator") return refuse("talks.three_only");
  const facts = { owners: ownersOf(table), now: ports.now() };
  const outcome = addAction(stored.value, { ...given, by: actor.personId ?? "" }, facts);
  if (!outcome.ok) return outcome;
  if (outcome.value === stored.value) return found;
  await ports.documents.commit(groupId, [savedTalk(outcome.value, stored.etag)]);
  return done(withTalk(found.value, outcome.value));
}

/** Done, as its owner or the teacher says. Twice is once. */
export async function finishTalkAction(
  ports: Ports,
  actor: Actor,
  { actionId, ...of }: OfTalk & { readonly actionId: string },
): Promise<Outcome<AtTalk, TalkRefusal | "talks.unknown_action" | "talks.not_your_action">> {
  const found = await openTalkOf(ports, actor, of);
  if (!found.ok) return found;
  const { talk: stored, seat } = found.value;
  const action = stored.value.actions.find((one) => one.actionId === actionId);
  if (!action) return refuse("talks.unknown_action");
  if (seat !== "teacher" && action.owner.personId !== actor.personId) {
    return refuse("talks.not_your_action");
  }
  const by = actor.personId ?? "";
  const next = finishAction(stored.value, actionId, { by, now: ports.now() });
  if (next === stored.value) return found;
  await ports.documents.commit(of.groupId, [savedTalk(next, stored.etag)]);
  return done(withTalk(found.value, next));
}
