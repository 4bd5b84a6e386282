import { randomUUID } from "node:crypto";
import type { Router } from "express";
import { z } from "zod";
import type { LocalPerson, TenantContext } from "../context.ts";
import { tenantName } from "../ids.ts";
import { kindOf, objectIdOf, personIdOf } from "../people.ts";
import type { Account } from "./accounts.ts";
import { answerOne } from "./answer.ts";
import type { Entity } from "./filter.ts";
import { deliver, escapeHtml, say } from "./mails.ts";
import { badRequest, forbidden } from "./refusal.ts";
import { settingsOf } from "./settings.ts";

const invitation = z.strictObject({
  invitedUserEmailAddress: z.email(),
  inviteRedirectUrl: z.url(),
  invitedUserDisplayName: z.string().nullish(),
  invitedUserType: z.literal("Guest").nullish(),
  sendInvitationMessage: z.boolean().nullish(),
  resetRedemption: z.boolean().nullish(),
  invitedUserMessageInfo: z
    .strictObject({
      "@odata.type": z.string().optional(),
      customizedMessageBody: z.string().nullish(),
      messageLanguage: z.string().nullish(),
      ccRecipients: z.array(z.unknown()).nullish(),
    })
    .nullish(),
});
type Invitation = z.infer<typeof invitation>;

function guestFor(tenant: TenantContext, asked: Invitation): Account {
  const mail = asked.invitedUserEmailAddress.toLowerCase();
  const known: LocalPerson = tenant.people
    .all()
    .find((person) => person.mail.toLowerCase() === mail) ?? {
    id: personIdOf(mail),
    name: asked.invitedUserDisplayName ?? mail,
    mail,
    hint: "guest",
    kind: "external",
  };
  if (known.kind === "internal") {
    throw badRequest("The invited user already exists in the directory as a member.");
  }
  // Asking again gives the same account: nobody is in the directory twice.
  const guest = {
    ...known,
    objectId: known.objectId ?? objectIdOf(mail),
    guest: known.guest ?? ("pending" as const),
  };
  tenant.people.put(guest.id, guest);
  tenant.changed("people");
  return guest;
}

function mailInvitation(tenant: TenantContext, guest: Account, asked: Invitation, url: string) {
  const info = asked.invitedUserMessageInfo;
  const speak = say(info?.messageLanguage?.startsWith("nl") === false ? "en" : "nl");
  const values = { tenant: tenantName };
  const words = info?.customizedMessageBody;
  deliver(tenant, {
    to: guest.mail,
    from: "invites@microsoft.com",
    subject: speak("invitation.subject", values),
    html: [
      `<p>${escapeHtml(speak("invitation.intro", values))}</p>`,
      words ? `<p>${escapeHtml(words).replaceAll("\n", "<br>")}</p>` : "",
      `<p><a href="${escapeHtml(url)}">${escapeHtml(speak("invitation.accept"))}</a></p>`,
    ].join(""),
    kind: "invitation",
  });
}

function invitationEntity(asked: Invitation, guest: Account, redeemUrl: string): Entity {
  const info = asked.invitedUserMessageInfo;
  return {
    id: randomUUID(),
    inviteRedeemUrl: redeemUrl,
    invitedUserDisplayName: asked.invitedUserDisplayName ?? null,
    invitedUserType: "Guest",
    invitedUserEmailAddress: guest.mail,
    sendInvitationMessage: asked.sendInvitationMessage ?? false,
    resetRedemption: asked.resetRedemption ?? false,
    inviteRedirectUrl: asked.inviteRedirectUrl,
    status: guest.guest === "accepted" ? "Completed" : "PendingAcceptance",
    invitedUserMessageInfo: {
      messageLanguage: info?.messageLanguage ?? null,
      ccRecipients: [{ emailAddress: { name: null, address: null } }],
      customizedMessageBody: info?.customizedMessageBody ?? null,
    },
    invitedUser: { id: guest.objectId },
  };
}

export function addInvitationRoutes(router: Router, tenant: TenantContext): void {
  router.post("/invitations", (req, res) => {
    const asked = invitation.parse(req.body);
    if (settingsOf(tenant).invitationsForbidden) {
      throw forbidden(
        "Guest invitations not allowed for your company. Contact your company administrator for more details.",
      );
    }
    if (kindOf(asked.invitedUserEmailAddress) === "internal") {
      throw badRequest("The invited user is part of a verified domain of this directory.");
    }
    const guest = guestFor(tenant, asked);
    const redeemUrl = `${tenant.baseUrl()}/?redeem=${guest.id}`;
    if (asked.sendInvitationMessage) mailInvitation(tenant, guest, asked, redeemUrl);
    answerOne(req, res, {
      status: 201,
      context: "invitations",
      entity: invitationEntity(asked, guest, redeemUrl),
    });
  });
}
