import { isFault } from "../../kernel/fault.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { accountFor, invitationsForbidden, linkAccount } from "../people/public.ts";
import type { Supervisor } from "./store.ts";
import { say } from "./texts.ts";

/** Where in the tab the supervisor sees what is asked. */
const supervisorPage = "/supervisor";

const problems: Readonly<Record<string, Supervisor["problem"]>> = {
  [invitationsForbidden]: "invitations_forbidden",
  "tenant.forbidden": "invitations_forbidden",
  "tenant.bad_request": "address_refused",
};

export type Found =
  | {
      readonly kind: "account";
      readonly objectId: string;
      readonly guest: boolean;
      readonly usable: boolean;
    }
  /** The account already was somebody else's: that one is the supervisor then. */
  | { readonly kind: "known_as"; readonly personId: string }
  | { readonly kind: "problem"; readonly problem: NonNullable<Supervisor["problem"]> };

/**
 * The account of a supervisor, tied to the person; who has none is invited as a guest. Repeating it
 * finds the same. Technique that may recover is thrown.
 * @param again sends the mail with the invitation once more
 */
export async function accountOf(
  ports: Ports,
  { personId, name, mail }: Pick<Person, "personId" | "name" | "mail">,
  again: boolean,
): Promise<Found> {
  const { tenant, settings, now } = ports;
  const guestOf = {
    name,
    mail,
    message: say("nl")("invitation"),
    redirectUrl: `${settings.publicUrl}/tab/?page=${supervisorPage}`,
  };
  try {
    const { objectId, guest, usable } = again
      ? await tenant.inviteGuest(guestOf)
      : await accountFor(ports, guestOf);
    const taken = await linkAccount(ports, personId, {
      tenantId: settings.tenantId,
      objectId,
      guest,
      ...(usable ? { usableSince: now() } : {}),
    });
    if (taken) return { kind: "known_as", personId: taken.belongsTo };
    return { kind: "account", objectId, guest, usable };
  } catch (error) {
    const problem = isFault(error) ? problems[error.code] : undefined;
    if (!problem) throw error;
    return { kind: "problem", problem };
  }
}
