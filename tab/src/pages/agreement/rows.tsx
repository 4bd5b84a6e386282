import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AgreementRow } from "#contract/agreement-api.ts";
import { dayText, wallTime } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { ContractForm } from "./contract-form.tsx";
import type { SayAgreement } from "./texts.ts";

const useStyles = makeStyles({
  states: { display: "flex", flexWrap: "wrap", gap: "6px" },
  contract: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
});

type Props = {
  readonly groupId: string;
  readonly people: readonly AgreementRow[];
  readonly onChanged: () => void;
  readonly say: SayAgreement;
};

function Agreed({ row, say }: { readonly row: AgreementRow; readonly say: SayAgreement }) {
  const styles = useStyles();
  const language = useLanguage();
  const { agreement } = row;
  if (!agreement) {
    return (
      <div className={styles.states}>
        <Tag tone="warn" icon="warning">
          {say("missing")}
        </Tag>
      </div>
    );
  }
  const { hoursPerWeek, weeksSupernumerary: weeks } = agreement;
  return (
    <>
      <Text>
        {say("hours", { hours: hoursPerWeek.toLocaleString(language) })}.{" "}
        {weeks === undefined ? say("noWeeks") : say("weeks", { weeks })}.
      </Text>
      <div className={styles.states}>
        {agreement.accepted.map(({ party, at, name = "" }) => (
          <Tag key={party} tone={at ? "good" : "busy"} icon={at ? "check" : "clock"}>
            {at
              ? say("acceptedBy", {
                  party: say(`party.${party}`),
                  on: dayText(wallTime(at).on, language),
                  name,
                })
              : say("openFor", { party: say(`party.${party}`) })}
          </Tag>
        ))}
      </div>
    </>
  );
}

/** Per participant: what is agreed, who said yes, and the paper that stands apart from it. */
export function AgreementRows({ groupId, people, onChanged, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const [editing, setEditing] = useState<string>();
  const edited = people.find(({ personId }) => personId === editing);
  const close = (): void => setEditing(undefined);
  return (
    <>
      {people.map((row) => (
        <Panel key={row.personId} title={row.name}>
          <Text size={200}>{row.careOrganisation}</Text>
          <Agreed row={row} say={say} />
          <div className={styles.contract}>
            <Text>
              {say("contract.title")}:{" "}
              {row.practiceContract
                ? say("contract.signed", {
                    on: dayText(row.practiceContract.on, language),
                    place: row.practiceContract.place,
                  })
                : say("contract.none")}
            </Text>
            <Button
              aria-label={say("contract.recordOf", { name: row.name })}
              onClick={() => setEditing(row.personId)}
            >
              {say("contract.record")}
            </Button>
          </div>
        </Panel>
      ))}
      {edited && (
        <ContractForm
          groupId={groupId}
          row={edited}
          onClose={close}
          onSaved={() => {
            close();
            onChanged();
          }}
          say={say}
        />
      )}
    </>
  );
}
