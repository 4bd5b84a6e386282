import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TalkView } from "#contract/talks-api.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import type { SayTalks } from "./texts.ts";
import { useTalkChange } from "./use-talk.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
});

type Props = {
  readonly talk: TalkView;
  readonly say: SayTalks;
  readonly onNews: (text: string) => void;
};

/** HR or a manager: invited, and nothing more. */
export function Guests({ talk, say, onNews }: Props) {
  const styles = useStyles();
  const [form, setForm] = useState({ name: "", mail: "" });
  const [isMissing, setMissing] = useState(false);
  const invite = useTalkChange("inviteToTalk", talk, () => {
    setForm({ name: "", mail: "" });
    onNews(say("invite.saved"));
  });
  const add = (): void => {
    const incomplete = form.name.trim() === "";
    setMissing(incomplete);
    if (incomplete) return;
    invite.mutate({ guests: [...talk.guests, { name: form.name, mail: form.mail.trim() }] });
  };
  return (
    <Panel title={say("invite.title")}>
      <Text>{say("invite.text")}</Text>
      {talk.guests.length > 0 && (
        <ul className={styles.list}>
          {talk.guests.map(({ name, mail }) => (
            <li key={`${name} ${mail}`} className={styles.item}>
              <Text>{mail ? `${name} (${mail})` : name}</Text>
              <Button
                appearance="subtle"
                disabledFocusable={invite.isPending}
                aria-label={say("invite.removeOf", { name })}
                onClick={() =>
                  invite.mutate({
                    guests: talk.guests.filter((one) => one.name !== name || one.mail !== mail),
                  })
                }
              >
                {say("invite.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Field label={say("invite.name")}>
          <Input
            value={form.name}
            maxLength={80}
            onChange={(_, { value }) => setForm({ ...form, name: value })}
          />
        </Field>
        <Field label={say("invite.mail")}>
          <Input
            type="email"
            value={form.mail}
            maxLength={120}
            onChange={(_, { value }) => setForm({ ...form, mail: value })}
          />
        </Field>
        <Button disabledFocusable={invite.isPending} onClick={add}>
          {say("invite.add")}
        </Button>
      </div>
      {isMissing && (
        <Text role="alert" weight="semibold">
          {say("invite.missing")}
        </Text>
      )}
      {invite.error && <Problem error={invite.error} />}
    </Panel>
  );
}
