import { isFault } from "../../../kernel/fault.ts";
import type { Ports } from "../../../kernel/ports.ts";
import type { Account } from "../../../kernel/tenant.ts";
import { plus } from "../../../kernel/time.ts";
import { type Member, savedMember } from "../../groups/public.ts";
import { linkAccount } from "../../people/public.ts";
import { note, type StepHandler } from "../step.ts";
import { say } from "../texts.ts";

/** Few enough that a kill loses little and the coordinator sees it move. */
const atOnce = 4;

async function accountOf({ tenant, settings }: Ports, member: Member): Promise<Account> {
  const known = await tenant.findAccountByMail(member.mail);
  if (known) return known;
  return await tenant.inviteGuest({
    name: member.name,
    mail: member.mail,
    message: say("nl")("invitation"),
    redirectUrl: `${settings.publicUrl}/tab/`,
  });
}

/** The person first, then the group: repeating it finds the same account. */
async function withAccount(ports: Ports, member: Member): Promise<Member> {
  const account = await accountOf(ports, member);
  const { objectId, guest, usable } = account;
  await linkAccount(ports, member.personId, {
    tenantId: ports.settings.tenantId,
    objectId,
    guest,
    ...(usable ? { usableSince: ports.now() } : {}),
  });
  return { ...member, objectId, guest };
}

/** Finds the account of every member and invites who has none. */
export const guests: StepHandler = async ({ ports, members }) => {
  const missing = members.filter(({ value }) => value.objectId === undefined);
  const total = members.length;
  const now = missing.slice(0, atOnce);
  try {
    const writes = await Promise.all(
      now.map(async ({ value, etag }) => savedMember(await withAccount(ports, value), etag)),
    );
    const done = total - missing.length + writes.length;
    if (done === total) return { kind: "done", writes, done, total };
    return { kind: "wait", until: ports.now(), writes, done, total };
  } catch (error) {
    // The tenant does not allow invitations: a setting that only an administrator can change.
    if (isFault(error, "tenant.forbidden")) {
      return { kind: "failed", note: note("invitations_forbidden") };
    }
    throw error;
  }
};

/** Redeemed invitations are looked for again this often while somebody is pending. */
export const recheckGuests = { minutes: 30 };
export const nextRecheck = (ports: Pick<Ports, "now">) => plus(ports.now(), recheckGuests);
