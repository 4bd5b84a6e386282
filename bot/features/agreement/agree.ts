import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
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
import { isWorthKeeping, setTerms, type Terms, type TermsRefusal } from "./agreement-rules.ts";
import { findFormer, keptFormer } from "./store.ts";
import type { RightsRefusal } from "./who.ts";

/** Asked once; who has the card already sees the new terms in it. */
async function asked({ documents, now }: Ports, groupId: string, personId: string): Promise<Write> {
  const id = `agreement.ask:${personId}`;
  const known = await documents.find(groupId, noticeDocument(id), readNotice);
  if (known && known.value.state !== "pending") return refreshed(known.value, known.etag, now());
  return queued({ id, type: "agreement.ask", groupId, to: personId, data: {}, dueAt: now() });
}

/** The supervisor's card stands in his own partition: a job goes there. */
const tell = (supervisorId: string, now: Instant): Write =>
  scheduledJob({
    name: "agreement.ask_supervisor",
    key: supervisorId,
    at: now,
    data: { supervisorId },
  });

type SetTerms = Terms & { readonly groupId: string; readonly personIds: readonly string[] };

/** The writes for one participant: the member, what was agreed before, and who is asked now. */
async function termsWrites(
  ports: Ports,
  groupId: string,
  { value: before, etag }: Stored<Member>,
  terms: Terms,
): Promise<Outcome<readonly Write[], TermsRefusal>> {
  const outcome = setTerms(before, terms);
  if (!outcome.ok) return outcome;
  if (outcome.value === before) return done([]);
  const now = ports.now();
  const was = before.agreement;
  const kept =
    was && isWorthKeeping(was)
      ? [keptFormer(before, was, now, await findFormer(ports.documents, groupId, before.personId))]
      : [];
  return done([
    savedMember(outcome.value, etag),
    ...kept,
    await asked(ports, groupId, before.personId),
  ]);
}

/**
 * Sets what is agreed on for these participants, or for all when none are named; who accepted other
 * terms is asked anew. At most 15 or so participants in one commit.
 */
export async function agreeOn(
  ports: Ports,
  actor: Actor,
  { groupId, personIds, ...terms }: SetTerms,
): Promise<Outcome<{ readonly changed: number }, RightsRefusal | TermsRefusal>> {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [open, members] = await Promise.all([
    openGroup(ports.documents, groupId),
    listMembers(ports.documents, groupId),
  ]);
  if (!open.ok) return open;
  const active = members.filter(({ value }) => takesPart(value));
  const wanted =
    personIds.length === 0
      ? active
      : active.filter(({ value }) => personIds.includes(value.personId));
  if (wanted.length < personIds.length) return refuse("agreement.unknown_person");
  const writes: Write[] = [];
  let changed = 0;
  const supervisors = new Set<string>();
  for (const member of wanted) {
    const outcome = await termsWrites(ports, groupId, member, terms);
    if (!outcome.ok) return outcome;
    if (outcome.value.length === 0) continue;
    changed += 1;
    writes.push(...outcome.value);
    const supervisorId = member.value.supervisor?.personId;
    if (supervisorId !== undefined) supervisors.add(supervisorId);
  }
  writes.push(...[...supervisors].map((id) => tell(id, ports.now())));
  await ports.documents.commit(groupId, writes);
  return done({ changed });
}

type Contract = {
  readonly groupId: string;
  readonly personId: string;
  readonly on: string;
  readonly place: string;
};

/** Of the praktijkovereenkomst only when and where it was signed. */
export async function recordContract(
  ports: Ports,
  actor: Actor,
  { groupId, personId, on, place }: Contract,
): Promise<Outcome<Member, RightsRefusal>> {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const open = await openGroup(ports.documents, groupId);
  if (!open.ok) return open;
  const found = await findMember(ports.documents, groupId, personId);
  if (found?.value.role !== "participant") return refuse("agreement.unknown_person");
  const member: Member = { ...found.value, practiceContract: { on, place: place.trim() } };
  await ports.documents.commit(groupId, [savedMember(member, found.etag)]);
  return done(member);
}
