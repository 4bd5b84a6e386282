import type { Client } from "@microsoft/microsoft-graph-client";
import type { Tenant } from "../../kernel/tenant.ts";
import { asked } from "./faults.ts";

export const mail = (graph: Client): Pick<Tenant, "sendMail"> => ({
  sendMail: async (mailbox, { to, subject, html }) => {
    const message = {
      subject,
      // Exchange adds the same as plain text. Own MIME could hold both, but stays in Sent Items.
      body: { contentType: "html", content: html },
      toRecipients: [{ emailAddress: { address: to.mail, name: to.name } }],
    };
    await asked(() =>
      graph
        .api(`/users/${encodeURIComponent(mailbox)}/sendMail`)
        .post({ message, saveToSentItems: false }),
    );
  },
});
