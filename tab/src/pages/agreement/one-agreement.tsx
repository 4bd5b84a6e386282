import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { AgreementToRead } from "#contract/agreement-api.ts";
import { dayText, wallTime } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Tag } from "../../look/tag.tsx";
import { useCall, useLanguage } from "../../surroundings.tsx";
import type { SayAgreement } from "./texts.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", display: "grid", gap: tokens.spacingVerticalS },
  states: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  how: { overflowWrap: "anywhere" },
  accept: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly agreement: AgreementToRead;
  readonly onAccepted: () => void;
  readonly say: SayAgreement;
};

/** What is agreed about one participant, who said yes, and the reader's own button. */
export function OneAgreement({ agreement, onAccepted, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const language = useLanguage();
  const { groupId, personId, version, hoursPerWeek, as, accepted } = agreement;
  const accept = useMutation({
    mutationFn: () => call("acceptAgreement", { groupId, personId, version, hoursPerWeek }),
    onSuccess: onAccepted,
    // Somebody changed it meanwhile: show what it says now, beside the sentence.
    onError: onAccepted,
  });
  const isAsked = accepted.some(({ party, at }) => party === as && at === undefined);
  return (
    <Panel title={agreement.name}>
      <ul className={styles.list}>
        {agreement.text.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={styles.states}>
        {accepted.map(({ party, at, name = "" }) => {
          const word = say(`party.${party}`);
          if (at === undefined) {
            return (
              <Tag key={party} tone="busy" icon="clock">
                {say("openFor", { party: word })}
              </Tag>
            );
          }
          const on = dayText(wallTime(at).on, language);
          return (
            <Tag key={party} tone="good" icon="check">
              {say("acceptedBy", { party: word, on, name })}
            </Tag>
          );
        })}
      </div>
      {accept.error && <Problem error={accept.error} />}
      {isAsked && (
        <Button
          appearance="primary"
          size="large"
          className={styles.accept}
          disabledFocusable={accept.isPending}
          onClick={() => accept.mutate()}
        >
          {say(accept.isPending ? "accepting" : "accept")}
        </Button>
      )}
      <Text size={200}>{say("notContract")}</Text>
      <div>
        <Text weight="semibold" block>
          {say("contacts")}
        </Text>
        {agreement.contacts.map(({ who, how }) => (
          <Text key={who} block className={styles.how}>
            {who}: {how}
          </Text>
        ))}
      </div>
    </Panel>
  );
}
