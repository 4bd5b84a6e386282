import { type Router, text as textBody } from "express";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { getMailbox } from "./events.ts";
import { deliver, escapeHtml } from "./mails.ts";
import { readMime } from "./read-mime.ts";
import { forbidden } from "./refusal.ts";

const sending = z.strictObject({
  saveToSentItems: z.boolean().optional(),
  message: z.looseObject({
    subject: z.string(),
    body: z.object({ contentType: z.string(), content: z.string() }),
    toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.email() }) })).min(1),
  }),
});

type Sending = {
  readonly from?: string | undefined;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text?: string | undefined;
};

function readJson(body: unknown): Sending {
  const { subject, body: content, toRecipients } = sending.parse(body).message;
  const isHtml = content.contentType.toLowerCase() === "html";
  return {
    to: toRecipients.map(({ emailAddress }) => emailAddress.address),
    subject,
    html: isHtml ? content.content : `<p>${escapeHtml(content.content)}</p>`,
  };
}

/** As MIME a mail may hold both; a reader that knows HTML shows that. */
function readText(body: unknown): Sending {
  const { text, html, ...mail } = readMime(body);
  return { ...mail, text, html: html ?? `<p>${escapeHtml(text ?? "")}</p>` };
}

/** `application/json`, or MIME in base64 as `text/plain`. */
export function addMailRoutes(router: Router, tenant: TenantContext): void {
  const readBody = textBody({ type: "text/plain", limit: "4mb" });
  router.post("/users/:userId/sendMail", readBody, (req, res) => {
    const sender = getMailbox(tenant, req.params.userId ?? "");
    const isMime = req.is("text/plain") !== false;
    const { from, to, subject, html, text } = (isMime ? readText : readJson)(req.body);
    if (from !== undefined && from.toLowerCase() !== sender.mail.toLowerCase()) {
      throw forbidden(
        "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.",
        "ErrorSendAsDenied",
      );
    }
    for (const address of to) {
      const both = text === undefined ? { html } : { html, text };
      deliver(tenant, { to: address, from: sender.mail, subject, ...both, kind: "mail" });
    }
    res.status(202).end();
  });
}
