import { Button } from "@fluentui/react-components";
import { fullText } from "../moments.ts";
import { accessOf } from "../people.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { useRedeem } from "../shell/gate.tsx";
import { ContentHead } from "../shell/panes.tsx";
import { HtmlFrame } from "./html-frame.tsx";
import type { NumberedMail } from "./mail-view.tsx";

/** One mail; an invitation can be accepted from here. */
export function MailReader({ mail }: { readonly mail: NumberedMail }) {
  const { say, language } = useSettings();
  const { person, go, follow } = usePlace();
  const redeem = useRedeem(person.id);
  const isInvitation = mail.kind === "invitation";
  const canAccept = isInvitation && accessOf(person) === "pending";
  return (
    <>
      <ContentHead title={mail.subject} onBack={() => go("mail")} />
      <div className="mail">
        <dl className="mail-head">
          <dt>{say("mail.from")}</dt>
          <dd>{mail.from}</dd>
          <dt>{say("mail.to")}</dt>
          <dd>{person.mail}</dd>
        </dl>
        <time className="quiet" dateTime={mail.at}>
          {fullText(mail.at, language)}
        </time>
        <HtmlFrame title={say("mail.content")} html={mail.html} onLink={follow} />
        <div role="status">
          {isInvitation && accessOf(person) === "open" && person.kind === "external" && (
            <p>{say("mail.accepted")}</p>
          )}
        </div>
        {canAccept && (
          <Button appearance="primary" disabled={redeem.isPending} onClick={() => redeem.mutate()}>
            {say("mail.accept")}
          </Button>
        )}
      </div>
    </>
  );
}
