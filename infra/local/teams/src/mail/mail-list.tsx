import { momentText } from "../moments.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { useNow } from "../shell/use-now.ts";
import type { NumberedMail } from "./mail-view.tsx";

type Props = { readonly mails: readonly NumberedMail[]; readonly openNumber: string | undefined };

export function MailList({ mails, openNumber }: Props) {
  const { say, language } = useSettings();
  const { person, go } = usePlace();
  const now = useNow();
  return (
    <ul className="rows" aria-label={say("mail.label", { mail: person.mail })}>
      {mails.map(({ number, from, subject, at }) => (
        <li key={number}>
          <button
            type="button"
            className="row-button"
            aria-current={number === openNumber ? "true" : undefined}
            onClick={() => go("mail", number)}
          >
            <span className="row-words">
              <span className="row-top">
                <span className="row-title">{from}</span>
                <time className="quiet">{momentText(at, now, language)}</time>
              </span>
              <span className="row-gist">{subject}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
