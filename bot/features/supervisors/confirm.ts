import type { DigestMoment, QuietHours } from "../../kernel/daytime.ts";
import type { Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type AtWork, savedMember } from "../groups/public.ts";
import { keepPreferences } from "../people/public.ts";
import { othersFollow } from "./follow-ups.ts";
import { momentOf } from "./moment-rules.ts";
import { type NamedPerson, readNamed } from "./naming-rules.ts";
import { confirmed, declined, onboarded } from "./relation-rules.ts";
import { starts } from "./start-job.ts";
import { allSupervisees, type SuperviseeOf } from "./supervisees.ts";
import { type Supervision, supervisionOf } from "./supervision.ts";
import { leaves } from "./tell-job.ts";

export type About = { readonly groupId: string; readonly personId: string };
type Refusal =
  | "groups.not_known"
  | "groups.archived"
  | "supervisors.not_yours"
  | "supervisors.confirm_first"
  | "supervisors.moment_in_quiet"
  | "supervisors.unknown_moment"
  | "supervisors.name_needed"
  | "supervisors.bad_address";
type Answer = Promise<Outcome<Supervision, Refusal>>;

/** Everybody who is named, in groups that are open; a closed group says that it is closed. */
async function named(
  ports: Ports,
  { personId }: Actor,
): Promise<Outcome<{ readonly own: string; readonly all: readonly SuperviseeOf[] }, Refusal>> {
  if (personId === undefined) return refuse("groups.not_known");
  const all = await allSupervisees(ports, personId);
  const open = all.filter(({ member }) => member.value.groupClosedAt === undefined);
  if (open.length > 0) return done({ own: personId, all: open });
  return refuse(all.length > 0 ? "groups.archived" : "supervisors.not_yours");
}

type Change = {
  readonly apply: (one: AtWork) => AtWork;
  /** What must happen besides, once it is so. */
  readonly jobs?: (changed: SuperviseeOf) => readonly Write[];
};

/** One commit for each group, with the jobs that follow; what is so already is left alone. */
async function changed(
  { documents }: Pick<Ports, "documents">,
  about: readonly SuperviseeOf[],
  { apply, jobs = () => [] }: Change,
): Promise<void> {
  for (const [groupId, people] of Map.groupBy(about, (one) => one.groupId)) {
    const writes = people.flatMap((each): readonly Write[] => {
      const { member, as } = each;
      const before = member.value[as];
      const after = before && apply(before);
      if (!after || after === before) return [];
      return [savedMember({ ...member.value, [as]: after }, member.etag), ...jobs(each)];
    });
    const once = new Map(writes.map((write) => [write.id, write]));
    if (once.size > 0) await documents.commit(groupId, [...once.values()]);
  }
}

/** The coordinator's list of who has none is looked at again. */
export const looksAgain = ({ now }: Pick<Ports, "now">): Write =>
  scheduledJob({ name: "supervisors.missing", at: now() });

const isAbout = (list: readonly About[], { groupId, member }: SuperviseeOf): boolean =>
  list.some((one) => one.groupId === groupId && one.personId === member.value.personId);

/**
 * "Ja, dat ben ik", for those who were on the card. Saying it twice is saying it once. Who was named
 * meanwhile is not confirmed by a card that did not show him.
 */
export async function confirmSupervision(
  ports: Ports,
  actor: Actor,
  people: readonly About[],
): Answer {
  const found = await named(ports, actor);
  if (!found.ok) return found;
  const { own, all } = found.value;
  const shown = all.filter((one) => isAbout(people, one));
  if (shown.length === 0) return refuse("supervisors.not_yours");
  const knows = all.some(({ member, as }) => member.value[as]?.onboardedAt !== undefined);
  await changed(ports, shown, {
    apply: (one) => confirmed(one, ports.now(), knows),
    jobs: ({ member, as }) =>
      as === "supervisor" ? [starts(ports, member.value.personId), looksAgain(ports)] : [],
  });
  return done(await supervisionOf(ports, own));
}

type Declining = About & { readonly instead?: NamedPerson | undefined };

/** Nothing typed is fine; half of it is asked for again. */
function readInstead(instead: NamedPerson | undefined): Outcome<NamedPerson | undefined, Refusal> {
  if (!instead || (instead.name.trim() === "" && instead.mail.trim() === "")) {
    return done(undefined);
  }
  const read = readNamed(instead);
  if (read.ok) return read;
  const isName = read.refusal === "supervisors.name_needed";
  return refuse(isName ? "supervisors.name_needed" : "supervisors.bad_address");
}

/** "Dat ben ik niet (meer)", for one participant; who it is then is only a proposal. */
export async function declineSupervision(ports: Ports, actor: Actor, request: Declining): Answer {
  const found = await named(ports, actor);
  if (!found.ok) return found;
  const { own, all } = found.value;
  const about = all.filter((one) => isAbout([request], one));
  if (about.length === 0) return refuse("supervisors.not_yours");
  const instead = readInstead(request.instead);
  if (!instead.ok) return instead;
  await changed(ports, about, {
    apply: (one) => declined(one, ports.now(), instead.value),
    jobs: () => [leaves(ports, own, false), ...othersFollow(ports), looksAgain(ports)],
  });
  return done(await supervisionOf(ports, own));
}

/** "Ik weet wat er van mij verwacht wordt", for everybody he said yes to. */
export async function sayOnboarded(ports: Ports, actor: Actor): Answer {
  const found = await named(ports, actor);
  if (!found.ok) return found;
  const { own, all } = found.value;
  const isAnyConfirmed = all.some(({ member, as }) => member.value[as]?.confirmedAt !== undefined);
  if (!isAnyConfirmed) return refuse("supervisors.confirm_first");
  await changed(ports, all, { apply: (one) => onboarded(one, ports.now()) });
  return done(await supervisionOf(ports, own));
}

/** When this person wants the weekly card, and when nothing at all. */
export async function chooseMoment(
  ports: Ports,
  actor: Actor,
  wished: DigestMoment & { readonly quiet?: QuietHours | undefined },
): Answer {
  const found = await named(ports, actor);
  if (!found.ok) return found;
  const { own } = found.value;
  const { quiet: now } = await supervisionOf(ports, own);
  const moment = momentOf(wished, wished.quiet ?? now);
  if (!moment.ok) return moment;
  const { digest, quiet } = moment.value;
  await keepPreferences(ports, own, { digest, ...(wished.quiet ? { quiet } : {}) });
  return done(await supervisionOf(ports, own));
}

/** For whom somebody is asked, and what is next. */
export async function readSupervision(
  ports: Ports,
  { personId }: Actor,
): Promise<Outcome<Supervision, "groups.not_known">> {
  if (personId === undefined) return refuse("groups.not_known");
  return done(await supervisionOf(ports, personId));
}
