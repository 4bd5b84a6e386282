import type { Client } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import type { Account, Tenant } from "../../kernel/tenant.ts";
import { asked, askedOrNone } from "./faults.ts";
import { quoted } from "./odata.ts";

const user = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
  externalUserState: z.string().nullish(),
});
const users = z.object({ value: z.array(user) });
const invitation = z.object({ status: z.string().nullish(), invitedUser: user });

const fields = "id,displayName,mail,userPrincipalName,userType,externalUserState";

function account(found: z.output<typeof user>): Account {
  const guest = found.userType === "Guest";
  return {
    objectId: found.id,
    name: found.displayName ?? "",
    mail: (found.mail ?? found.userPrincipalName ?? "").toLowerCase(),
    guest,
    usable: !guest || found.externalUserState !== "PendingAcceptance",
  };
}

type Accounts = Pick<Tenant, "findAccount" | "findAccountByMail" | "inviteGuest">;

export const accounts = (graph: Client): Accounts => ({
  findAccount: async (objectId) => {
    const found = await askedOrNone(() => graph.api(`/users/${objectId}`).select(fields).get());
    return found && account(user.parse(found));
  },
  findAccountByMail: async (mail) => {
    const filter = `mail eq ${quoted(mail)} or userPrincipalName eq ${quoted(mail)}`;
    const found = await asked(() => graph.api("/users").filter(filter).select(fields).get());
    // Whatever the filter did: only an account that really has this address is that person's.
    const wanted = mail.toLowerCase();
    const own = users
      .parse(found)
      .value.find((one) =>
        [one.mail, one.userPrincipalName].some((address) => address?.toLowerCase() === wanted),
      );
    return own && account(own);
  },
  inviteGuest: async ({ name, mail, message, redirectUrl }) => {
    const body = {
      invitedUserEmailAddress: mail,
      invitedUserDisplayName: name,
      inviteRedirectUrl: redirectUrl,
      sendInvitationMessage: true,
      invitedUserMessageInfo: { customizedMessageBody: message, messageLanguage: "nl-NL" },
    };
    const answer = invitation.parse(await asked(() => graph.api("/invitations").post(body)));
    const usable = answer.status === "Completed";
    return { objectId: answer.invitedUser.id, name, mail: mail.toLowerCase(), guest: true, usable };
  },
});
