import assert from "node:assert/strict";
import { ResponseType } from "@microsoft/microsoft-graph-client";
import { mail } from "../../bot/platform/graph/mail.ts";
import {
  type GraphTenant,
  guestMail,
  memberNumber,
  openGraphTenant,
  teacherId,
} from "./graph-tenant.ts";

describe("a mailbox in the local Graph", () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await openGraphTenant({ mailboxTakesInMs: 200 });
  });
  afterEach(() => tenant.close());

  it("given six requests at a time for one mailbox, when they arrive, then four are served and two refused", async () => {
    const events = `/users/${teacherId}/events`;
    const asked = Array.from({ length: 6 }, () =>
      tenant.client.api(events).responseType(ResponseType.RAW).get(),
    );

    const answers: Response[] = await Promise.all(asked);

    const refused = answers.filter(({ status }) => status === 429);
    assert.equal(answers.filter(({ status }) => status === 200).length, 4);
    assert.equal(refused.length, 2);
    assert.ok(refused.every(({ headers }) => headers.get("retry-after") === "1"));
    const later: Response = await tenant.client.api(events).responseType(ResponseType.RAW).get();
    assert.equal(later.status, 200);
  });

  it("given two addresses, when mail is sent, then both get it from the mailbox", async () => {
    await tenant.client.api(`/users/${teacherId}/sendMail`).post({
      message: {
        subject: "Herinnering",
        body: { contentType: "text", content: "Tot dinsdag & neem je map mee" },
        toRecipients: [guestMail, memberNumber(0)].map((address) => ({
          emailAddress: { address },
        })),
      },
      saveToSentItems: false,
    });

    const mails = tenant.context.mails.all();
    assert.deepEqual(
      mails.map(({ to, kind, html }) => [to, kind, html]),
      [
        [guestMail, "mail", "<p>Tot dinsdag &amp; neem je map mee</p>"],
        [memberNumber(0), "mail", "<p>Tot dinsdag &amp; neem je map mee</p>"],
      ],
    );
  });

  it("given a mail of the app, when sent, then HTML and plain text arrive, and nothing is kept", async () => {
    const message = {
      to: { name: "Zoë", mail: guestMail },
      subject: "Er is een bericht voor je",
      html: '<p>Hoi &lt;b&gt; &amp; tot dinsdag</p><p><a href="https://x.example/a">Lees</a></p>',
    };

    await mail(tenant.client).sendMail(teacherId, message);

    assert.deepEqual(
      tenant.context.mails
        .all()
        .map(({ to, subject, html, text }) => ({ to, subject, html, text })),
      [
        {
          to: guestMail,
          subject: message.subject,
          html: message.html,
          text: "Hoi <b> & tot dinsdag\n\nLees <https://x.example/a>",
        },
      ],
    );
  });
});
