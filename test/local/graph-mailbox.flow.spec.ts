import assert from "node:assert/strict";
import { ResponseType } from "@microsoft/microsoft-graph-client";
import { mail } from "../../bot/platform/graph/mail.ts";
import { mimeOf } from "../../bot/platform/graph/mime.ts";
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

  it("given a mail with text and HTML, when sent as MIME, then both arrive as they were", async () => {
    const name = 'Zoë, "Łucja" <x@y.example>\r\nBcc: stranger@elders.example, en nog meer letters';
    const message = {
      to: { name, mail: guestMail },
      subject: "Er is een bericht voor je: één teken meer dan er op een regel past, en nog één",
      text: "Hoi\n\nTot dinsdag & neem je map mee: <b>niet vet</b> 😀\n.\nFrom here",
      html: "<p>Hoi</p><p>Tot dinsdag &amp; neem je map mee</p>",
    };

    await mail(tenant.client).sendMail(teacherId, message);

    const sent = tenant.context.mails.all();
    assert.deepEqual(
      sent.map(({ to, subject, html, text }) => ({ to, subject, html, text })),
      [
        {
          subject: message.subject,
          html: message.html,
          to: guestMail,
          text: message.text.replaceAll("\n", "\r\n"),
        },
      ],
    );
  });

  it("given a body that is no MIME, or another sender, when sent, then it is refused", async () => {
    const from = (address: string): string =>
      Buffer.from(
        mimeOf(address, { to: { name: "A", mail: guestMail }, subject: "", text: "", html: "" }),
      ).toString("base64");
    const statuses: number[] = [];
    for (const body of ["no base64!", from("somebody.else@elders.example")]) {
      const answer: Response = await tenant.client
        .api(`/users/${teacherId}/sendMail`)
        .header("Content-Type", "text/plain")
        .responseType(ResponseType.RAW)
        .post(body);
      statuses.push(answer.status);
    }

    assert.deepEqual(statuses, [400, 403]);
    assert.deepEqual(tenant.context.mails.all(), []);
  });
});
