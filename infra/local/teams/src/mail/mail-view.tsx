import { useMail } from "../api/queries.ts";
import type { Mail } from "../api/shapes.ts";
import { usePlace } from "../place.tsx";
import { useSettings } from "../settings.tsx";
import { Empty } from "../shell/empty.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Panes } from "../shell/panes.tsx";
import { useIsPhone } from "../shell/use-is-phone.ts";
import { MailList } from "./mail-list.tsx";
import { MailReader } from "./mail-reader.tsx";

/** Known by its place from the oldest, which stays the same when new mail comes. */
export type NumberedMail = Mail & { readonly number: string };

/** The mail this person got, newest first. */
export function MailView() {
  const { person } = usePlace();
  return (
    <Loaded query={useMail(person.id)}>
      {(mails) => (
        <Mails
          mails={mails
            .toSorted((a, b) => a.at.localeCompare(b.at))
            .map((mail, index) => ({ ...mail, number: String(index + 1) }))
            .toReversed()}
        />
      )}
    </Loaded>
  );
}

function Mails({ mails }: { readonly mails: readonly NumberedMail[] }) {
  const { say } = useSettings();
  const { route } = usePlace();
  const isPhone = useIsPhone();
  const chosen = mails.find(({ number }) => number === route.parts[0]);
  const open = chosen ?? (isPhone ? undefined : mails[0]);
  if (mails.length === 0) {
    return (
      <div className="no-chats" id="content" tabIndex={-1}>
        <Empty icon="mail" title={say("mail.empty")} text={say("mail.emptyText")} />
      </div>
    );
  }
  return (
    <Panes
      title={say("mail.title")}
      opened={chosen !== undefined}
      list={<MailList mails={mails} openNumber={open?.number} />}
      content={open && <MailReader key={open.number} mail={open} />}
    />
  );
}
