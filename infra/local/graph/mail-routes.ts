import type { Router } from "express";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { getMailbox } from "./events.ts";
import { deliver, escapeHtml } from "./mails.ts";
import { plainTextOf } from "./plain-text.ts";

const sending = z.strictObject({
  saveToSentItems: z.boolean().optional(),
  message: z.looseObject({
    subject: z.string(),
    body: z.object({ contentType: z.string(), content: z.string() }),
    toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.email() }) })).min(1),
  }),
});

export function addMailRoutes(router: Router, tenant: TenantContext): void {
  router.post("/users/:userId/sendMail", (req, res) => {
    const sender = getMailbox(tenant, req.params.userId);
    const { subject, body, toRecipients } = sending.parse(req.body).message;
    const isHtml = body.contentType.toLowerCase() === "html";
    const html = isHtml ? body.content : `<p>${escapeHtml(body.content)}</p>`;
    const text = isHtml ? plainTextOf(html) : body.content;
    for (const { emailAddress } of toRecipients) {
      const to = emailAddress.address;
      deliver(tenant, { to, from: sender.mail, subject, html, text, kind: "mail" });
    }
    res.status(202).end();
  });
}
