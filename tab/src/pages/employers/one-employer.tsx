import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { GroupEmployers } from "#contract/employers-api.ts";
import { dayText } from "../../dutch-time.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import type { IconName } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage } from "../../surroundings.tsx";
import { ContactForm, type Typed } from "./contact-form.tsx";
import type { SayEmployers } from "./texts.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  mail: { overflowWrap: "anywhere" },
});

type Employer = GroupEmployers["organisations"][number];
type Contact = NonNullable<Employer["contact"]>;

const datesLook = {
  none: { tone: "busy", icon: "clock" },
  waiting: { tone: "busy", icon: "clock" },
  sent: { tone: "good", icon: "check" },
  failed: { tone: "bad", icon: "error" },
  skipped: { tone: "quiet", icon: "cross" },
} as const satisfies Record<Contact["dates"]["state"], { tone: Tone; icon: IconName }>;

function State({ contact, say }: { readonly contact: Contact; readonly say: SayEmployers }) {
  const styles = useStyles();
  const language = useLanguage();
  const { dates, openedAt, reach } = contact;
  const isReached = reach.path !== "none";
  return (
    <div className={styles.row}>
      <Tag {...datesLook[dates.state]}>{say(`dates.${dates.state}`)}</Tag>
      <Tag tone={openedAt ? "good" : "quiet"} icon={openedAt ? "check" : "circle"}>
        {openedAt ? say("opened", { day: dayText(openedAt, language) }) : say("notOpened")}
      </Tag>
      <Tag tone={isReached ? "quiet" : "bad"} icon={isReached ? "chat" : "warning"}>
        {say(`reach.${reach.path}`)}
      </Tag>
    </div>
  );
}

type Props = {
  readonly groupId: string;
  readonly employer: Employer;
  readonly onNews: (text: string) => void;
  readonly say: SayEmployers;
};

/** One care organisation of this group: who is the contact, and how far he is. */
export function OneEmployer({ groupId, employer, onNews, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const language = useLanguage();
  const queries = useQueryClient();
  const [isTyping, setTyping] = useState(false);
  const { key, careOrganisation, participants, contact, former } = employer;
  const own = { groupId, key };
  const shown = (next: GroupEmployers, news: string): void => {
    queries.setQueryData(keys.groupEmployers(groupId), next);
    setTyping(false);
    onNews(news);
  };
  const name = useMutation({
    mutationFn: (typed: Typed) => call("nameContact", { ...own, ...typed }),
    onSuccess: (next, typed) => shown(next, say("saved", { name: typed.name })),
  });
  const remove = useMutation({
    mutationFn: () => call("removeContact", own),
    onSuccess: (next) => shown(next, say("removed")),
  });
  const resend = useMutation({
    mutationFn: () => call("resendDates", own),
    onSuccess: (next) => shown(next, say("resent")),
  });
  const error = remove.error ?? resend.error;
  return (
    <Panel title={careOrganisation}>
      <Text size={200} className={styles.quiet}>
        {say("participants", { count: participants })}
      </Text>
      {contact ? (
        <>
          <Text className={styles.mail}>
            {contact.name} · {contact.mail}
          </Text>
          <State contact={contact} say={say} />
        </>
      ) : (
        <div className={styles.row}>
          <Tag tone="warn" icon="warning">
            {say("noContact")}
          </Tag>
        </div>
      )}
      {isTyping ? (
        <ContactForm
          before={{ name: contact?.name ?? "", mail: contact?.mail ?? "" }}
          isBusy={name.isPending}
          error={name.error}
          onSave={(typed) => name.mutate(typed)}
          onCancel={() => setTyping(false)}
          say={say}
        />
      ) : (
        <div className={styles.row}>
          <Button onClick={() => setTyping(true)}>{say(contact ? "change" : "add")}</Button>
          {contact && (
            <>
              <Button disabledFocusable={resend.isPending} onClick={() => resend.mutate()}>
                {say("resend")}
              </Button>
              <AskFirst
                title={say("removeTitle")}
                text={say("removeText")}
                yes={say("remove")}
                onYes={() => remove.mutate()}
              >
                {(ask) => (
                  <Button disabledFocusable={remove.isPending} onClick={ask}>
                    {say("remove")}
                  </Button>
                )}
              </AskFirst>
            </>
          )}
        </div>
      )}
      {error && <Problem error={error} />}
      {former.map((one) => (
        <Text key={`${one.mail} ${one.until}`} size={200} className={styles.quiet}>
          {say("former", { name: one.name, day: dayText(one.until, language) })}
        </Text>
      ))}
    </Panel>
  );
}
