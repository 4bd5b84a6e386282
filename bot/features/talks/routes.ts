import type { TalkView } from "../../contract/talks-api.ts";
import type { Actor, Route } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { askTalk } from "./ask-talk.ts";
import { addTalkAction, finishTalkAction } from "./change-actions.ts";
import { answerTalk, cancelTalk, closeTalk, inviteToTalk, planTalk } from "./change-talk.ts";
import type { AtTalk } from "./read-group.ts";
import { groupTalks, myTalks, readTalk } from "./read-talks.ts";
import { talkView } from "./view.ts";

const viewed = <Code extends string>(
  outcome: Outcome<AtTalk, Code>,
  ports: Ports,
  actor: Actor,
): Outcome<TalkView, Code> =>
  outcome.ok ? done(talkView(outcome.value, { actor, now: ports.now() })) : outcome;

export const groupTalksRoute: Route<"groupTalks"> = async (ports, actor, { groupId }) => {
  const outcome = await groupTalks(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { talks, shares, participants } = outcome.value;
  return done({ talks: [...talks], shares: [...shares], participants: [...participants] });
};

export const myTalksRoute: Route<"myTalks"> = async (ports, actor) => {
  const outcome = await myTalks(ports, actor);
  if (!outcome.ok) return outcome;
  const reader = { actor, now: ports.now() };
  const talks = outcome.value.map((one) => talkView(one, reader));
  return done({ personId: actor.personId ?? "", talks });
};

export const talkRoute: Route<"talk"> = (ports, actor, input) => readTalk(ports, actor, input);

export const answerTalkRoute: Route<"answerTalk"> = async (
  ports,
  actor,
  { startsAt, ...input },
) => {
  const at = startsAt === undefined ? undefined : instant(startsAt);
  return viewed(await answerTalk(ports, actor, { ...input, startsAt: at }), ports, actor);
};

export const askTalkRoute: Route<"askTalk"> = async (ports, actor, input) =>
  viewed(await askTalk(ports, actor, input), ports, actor);

export const planTalkRoute: Route<"planTalk"> = async (ports, actor, { startsAt, ...input }) =>
  viewed(await planTalk(ports, actor, { ...input, startsAt: instant(startsAt) }), ports, actor);

export const cancelTalkRoute: Route<"cancelTalk"> = async (ports, actor, input) =>
  viewed(await cancelTalk(ports, actor, input), ports, actor);

export const closeTalkRoute: Route<"closeTalk"> = async (ports, actor, input) =>
  viewed(await closeTalk(ports, actor, input), ports, actor);

export const inviteToTalkRoute: Route<"inviteToTalk"> = async (ports, actor, input) =>
  viewed(await inviteToTalk(ports, actor, input), ports, actor);

export const addTalkActionRoute: Route<"addTalkAction"> = async (ports, actor, input) =>
  viewed(await addTalkAction(ports, actor, input), ports, actor);

export const finishTalkActionRoute: Route<"finishTalkAction"> = async (ports, actor, input) =>
  viewed(await finishTalkAction(ports, actor, input), ports, actor);
