import { isFault } from "../../../kernel/fault.ts";
import type { Ports } from "../../../kernel/ports.ts";
import { plus } from "../../../kernel/time.ts";
import { type Member, savedMember } from "../../groups/public.ts";
import { accountFor, findPerson, invitationsForbidden, linkAccount } from "../../people/public.ts";
import { note, type StepHandler } from "../step.ts";
import { say } from "../texts.ts";

/** Few enough that a kill loses little and the coordinator sees it move. */
const atOnce = 4;

type WithAccount = Member | { readonly takenBy: string };

/** The person first, then the group: repeating it finds the same account. */
async function withAccount(ports: Ports, member: Member): Promise<WithAccount> {
  const account = await accountFor(ports, {
    name: member.name,
    mail: member.mail,
    message: say("nl")("invitation"),
    redirectUrl: `${ports.settings.publicUrl}/tab/`,
  });
  const { objectId, guest, usable } = account;
  const taken = await linkAccount(ports, member.personId, {
    tenantId: ports.settings.tenantId,
    objectId,
    guest,
    ...(usable ? { usableSince: ports.now() } : {}),
  });
  if (!taken) return { ...member, objectId, guest };
  const owner = await findPerson(ports.documents, taken.belongsTo);
  return { takenBy: owner?.value.mail ?? "" };
}

/** Finds the account of every member and invites who has none. */
export const guests: StepHandler = async ({ ports, members }) => {
  const missing = members.filter(({ value }) => value.objectId === undefined);
  const total = members.length;
  const now = missing.slice(0, atOnce);
  try {
    const found = await Promise.all(
      now.map(async ({ value, etag }) => ({
        value,
        etag,
        account: await withAccount(ports, value),
      })),
    );
    const writes = found.flatMap(({ account, etag }) =>
      "takenBy" in account ? [] : [savedMember(account, etag)],
    );
    const [taken] = found.flatMap(({ value, account }) =>
      "takenBy" in account ? [{ mail: value.mail, known: account.takenBy }] : [],
    );
    if (taken) return { kind: "failed", writes, note: note("account_taken", taken) };
    const done = total - missing.length + writes.length;
    if (done === total) return { kind: "done", writes, done, total };
    return { kind: "wait", until: ports.now(), writes, done, total };
  } catch (error) {
    if (isFault(error, invitationsForbidden)) {
      return { kind: "failed", note: note("invitations_forbidden") };
    }
    throw error;
  }
};

/** Accepted invitations are looked for again this often while somebody is pending. */
const recheckInMinutes = 30;
export const nextRecheck = ({ now }: Pick<Ports, "now">) =>
  plus(now(), { minutes: recheckInMinutes });
