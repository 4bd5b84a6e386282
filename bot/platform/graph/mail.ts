import type { Client } from "@microsoft/microsoft-graph-client";
import type { Tenant } from "../../kernel/tenant.ts";
import { asked } from "./faults.ts";
import { mimeOf } from "./mime.ts";

export const mail = (graph: Client): Pick<Tenant, "sendMail"> => ({
  sendMail: async (mailbox, message) => {
    // As MIME, the only way in which Graph sends plain text beside HTML.
    const mime = Buffer.from(mimeOf(mailbox, message), "utf8").toString("base64");
    await asked(() =>
      graph
        .api(`/users/${encodeURIComponent(mailbox)}/sendMail`)
        .header("Content-Type", "text/plain")
        .post(mime),
    );
  },
});
