import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { TrackModule } from "../../kernel/track.ts";
import { getGroup, type Member, openParticipantOf, savedMember } from "../groups/public.ts";
import { findSession, type Session } from "../sessions/public.ts";
import { alertNoticeOf, closeNoticeOf, missedNoticeOf, refreshOf } from "./jobs-to-come.ts";
import type { OfSession } from "./overseen.ts";
import {
  callMe,
  canCome,
  cannotCome,
  catchUp,
  checkIn,
  type OwnRefusal,
  sayWhy,
} from "./own-rules.ts";
import { type CatchUp, findCatchUp, newCatchUp } from "./store.ts";

type RightsRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only"
  | "groups.archived";

type Own = {
  readonly member: Member;
  readonly session: Session | undefined;
};
export type OwnOutcome<T = Own> = Outcome<T, RightsRefusal | OwnRefusal>;

type Found = Own & { readonly stored: Stored<Member> };

/** Two storage requests; a third when something is kept. */
async function own(
  { documents }: Ports,
  actor: Actor,
  { groupId, number }: OfSession,
): Promise<OwnOutcome<Found>> {
  const [found, session] = await Promise.all([
    openParticipantOf(documents, actor, groupId),
    findSession(documents, groupId, number),
  ]);
  if (!found.ok) return found;
  const { value: stored } = found;
  return done({ member: stored.value, session: session?.value, stored });
}

type Decide = (found: Found) => OwnOutcome<Member>;

async function changeOwn(
  ports: Ports,
  actor: Actor,
  asked: OfSession,
  decide: Decide,
): Promise<OwnOutcome> {
  const found = await own(ports, actor, asked);
  if (!found.ok) return found;
  const { stored, ...rest } = found.value;
  const outcome = decide(found.value);
  if (!outcome.ok) return outcome;
  const member = outcome.value;
  if (member !== stored.value) {
    const refresh = refreshOf(closeNoticeOf(asked.number), ports.now());
    await ports.documents.commit(asked.groupId, [savedMember(member, stored.etag), refresh]);
  }
  return done({ ...rest, member });
}

/** "Ik ben er", during the session. */
export const checkInNow = (ports: Ports, actor: Actor, asked: OfSession): Promise<OwnOutcome> =>
  changeOwn(ports, actor, asked, ({ member, session }) =>
    checkIn(member, { session, number: asked.number }, ports.now()),
  );

/** Said beforehand. Why is not asked here, and never has to be told. */
export const tellCannotCome = (ports: Ports, actor: Actor, asked: OfSession): Promise<OwnOutcome> =>
  changeOwn(ports, actor, asked, ({ member, session }) =>
    cannotCome(member, { session, number: asked.number }, ports.now()),
  );

export const tellCanCome = (ports: Ports, actor: Actor, asked: OfSession): Promise<OwnOutcome> =>
  changeOwn(ports, actor, asked, ({ member, session }) =>
    canCome(member, { session, number: asked.number }, ports.now()),
  );

export const tellWhy = (
  ports: Ports,
  actor: Actor,
  { reason, ...asked }: OfSession & { readonly reason: string },
): Promise<OwnOutcome> =>
  changeOwn(ports, actor, asked, ({ member }) => sayWhy(member, { number: asked.number, reason }));

/** The teacher sees it in the card about the session, and in the one of Monday. */
export const askToCall = (ports: Ports, actor: Actor, asked: OfSession): Promise<OwnOutcome> =>
  changeOwn(ports, actor, asked, ({ member }) => callMe(member, asked, ports.now()));

export type OwnCatchUp = Own & {
  readonly module: TrackModule | undefined;
  /** What was handed in already. */
  readonly earlier: CatchUp | undefined;
};

/** The task of one missed session, as it stands. */
export async function openCatchUp(
  ports: Ports,
  actor: Actor,
  asked: OfSession,
): Promise<OwnOutcome<OwnCatchUp & { readonly stored: Stored<Member> }>> {
  const found = await own(ports, actor, asked);
  if (!found.ok) return found;
  const { documents } = ports;
  const { personId } = found.value.member;
  const [{ value: group }, earlier] = await Promise.all([
    getGroup(documents, asked.groupId),
    findCatchUp(documents, asked.groupId, personId, asked.number),
  ]);
  const track = ports.tracks.find(group.trackId, group.trackVersion);
  const module = track?.modules.find((one) => one.number === asked.number);
  return done({ ...found.value, module, earlier: earlier?.value });
}

/** Handed in once; the absence is solved in the same commit, and what waited for it stops. */
export async function handInCatchUp(
  ports: Ports,
  actor: Actor,
  { text, ...asked }: OfSession & { readonly text: string },
): Promise<OwnOutcome<OwnCatchUp>> {
  const found = await openCatchUp(ports, actor, asked);
  if (!found.ok || found.value.earlier) return found;
  const { stored, ...rest } = found.value;
  const now = ports.now();
  const outcome = catchUp(rest.member, { number: asked.number, text }, now);
  if (!outcome.ok) return outcome;
  const { member, catchUp: handedIn } = outcome.value;
  const cards = [
    closeNoticeOf(asked.number),
    missedNoticeOf(asked.number, member.personId),
    alertNoticeOf(member.personId),
  ];
  const writes: readonly Write[] = [
    newCatchUp(handedIn),
    savedMember(member, stored.etag),
    ...cards.map((id) => refreshOf(id, now)),
  ];
  await ports.documents.commit(asked.groupId, writes);
  return done({ ...rest, member, earlier: handedIn });
}
