import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import {
  findMember,
  listMembers,
  type Member,
  mayOversee,
  openGroup,
  savedMember,
  takesPart,
} from "../groups/public.ts";
import { type AcceptRefusal, accept, type Seen } from "./agreement-rules.ts";
import { partyOf, type RightsRefusal } from "./who.ts";

type Accept = Seen & { readonly groupId: string; readonly personId: string };

function yes(
  actor: Actor,
  member: Member | undefined,
  own: Member | undefined,
  seen: Seen,
  now: Instant,
): Outcome<Member, RightsRefusal | AcceptRefusal> {
  const who = partyOf(actor, member, own);
  if (!who.ok) return who;
  if (!member) return refuse("agreement.unknown_person");
  if (member.groupClosedAt !== undefined) return refuse("groups.archived");
  return accept(member, seen, who.value, now);
}

/** The actor says yes, as the party that he is. Three storage requests. */
export async function acceptAgreement(
  ports: Ports,
  actor: Actor,
  { groupId, personId, ...seen }: Accept,
): Promise<Outcome<Member, RightsRefusal | AcceptRefusal>> {
  const [found, own] = await Promise.all([
    findMember(ports.documents, groupId, personId),
    actor.personId === undefined ? undefined : findMember(ports.documents, groupId, actor.personId),
  ]);
  const outcome = yes(actor, found?.value, own?.value, seen, ports.now());
  if (!found || !outcome.ok || outcome.value === found.value) return outcome;
  await ports.documents.commit(groupId, [savedMember(outcome.value, found.etag)]);
  return outcome;
}

type YesToAll = { readonly groupId: string; readonly seen: ReadonlyMap<string, Seen> };

/** The members that this teacher now says yes to, with their version; those accepted already are left out. */
function newlyAccepted(
  actor: Actor,
  members: readonly Stored<Member>[],
  seen: YesToAll["seen"],
  now: Instant,
): Outcome<readonly Write[], RightsRefusal | AcceptRefusal> {
  const own = members.find(({ value }) => value.personId === actor.personId)?.value;
  const asked = members.flatMap((stored) => {
    const before = takesPart(stored.value) ? seen.get(stored.value.personId) : undefined;
    return before ? [{ stored, outcome: yes(actor, stored.value, own, before, now) }] : [];
  });
  const writes: Write[] = [];
  for (const { stored, outcome } of asked) {
    if (!outcome.ok) return outcome;
    if (outcome.value !== stored.value) writes.push(savedMember(outcome.value, stored.etag));
  }
  return done(writes);
}

/** Once for everybody: the teacher says yes to all that stands open, as he sees it. */
export async function acceptAll(
  ports: Ports,
  actor: Actor,
  { groupId, seen }: YesToAll,
): Promise<Outcome<{ readonly accepted: number }, RightsRefusal | AcceptRefusal>> {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  if (allowed.value !== "teacher") return refuse("groups.teachers_only");
  const [open, members] = await Promise.all([
    openGroup(ports.documents, groupId),
    listMembers(ports.documents, groupId),
  ]);
  if (!open.ok) return open;
  const outcome = newlyAccepted(actor, members, seen, ports.now());
  if (!outcome.ok) return outcome;
  await ports.documents.commit(groupId, outcome.value);
  return done({ accepted: outcome.value.length });
}
