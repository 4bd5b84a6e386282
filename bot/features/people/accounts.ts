import { Fault, isFault } from "../../kernel/fault.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Account } from "../../kernel/tenant.ts";
import { linkAccount } from "./store.ts";

type Guest = {
  readonly name: string;
  readonly mail: string;
  /** What the invitation says. */
  readonly message: string;
  /** Where they land after accepting. */
  readonly redirectUrl: string;
};

/** The tenant does not allow invitations: a setting that only an administrator can change. */
export const invitationsForbidden = "people.invitations_forbidden";

/**
 * The account of this mail address; who has none is invited as a guest. Repeating it finds the same.
 * @throws Fault `people.invitations_forbidden`, and those of the tenant
 */
export async function accountFor(
  { tenant }: Pick<Ports, "tenant">,
  guest: Guest,
): Promise<Account> {
  const known = await tenant.findAccountByMail(guest.mail);
  if (known) return known;
  try {
    return await tenant.inviteGuest(guest);
  } catch (error) {
    if (isFault(error, "tenant.forbidden")) throw new Fault(invitationsForbidden, { cause: error });
    throw error;
  }
}

/** Invited, and not known to have accepted. */
export const isPendingGuest = ({ account }: Person): boolean =>
  account?.guest === true && account.usableSince === undefined;

/** Looks whether the invitation is accepted by now; true when it is, and then it is kept. */
export async function hasAccepted(
  ports: Pick<Ports, "documents" | "tenant" | "now">,
  { personId, account }: Person,
): Promise<boolean> {
  if (!account) return false;
  const found = await ports.tenant.findAccount(account.objectId);
  if (!found?.usable) return false;
  await linkAccount(ports, personId, { ...account, usableSince: ports.now() });
  return true;
}
