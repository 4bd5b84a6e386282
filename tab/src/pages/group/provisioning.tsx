import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ProvisioningView } from "#contract/groups.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { Icon } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { type GroupView, keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import { StepRow } from "./step-row.tsx";
import type { SayGroup } from "./texts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  names: { margin: 0, paddingLeft: "20px" },
});

type Props = {
  readonly groupId: string;
  readonly provisioning: ProvisioningView;
  readonly say: SayGroup;
};

/** The making of a class, step by step, while it happens. */
export function Provisioning({ groupId, provisioning, say }: Props) {
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const { state, steps, pendingGuests } = provisioning;

  const act = useMutation({
    mutationFn: (name: "retryProvisioning" | "cancelProvisioning") => call(name, { groupId }),
    onSuccess: async (answer) => {
      queries.setQueryData<GroupView>(keys.group(groupId), (group) =>
        group ? { ...group, provisioning: answer } : group,
      );
      await queries.invalidateQueries({ queryKey: keys.groups });
    },
  });
  const mayRetry = state === "failed" || state === "cancelled";
  return (
    <Panel title={say("steps")}>
      <Text role="status">{say(`state.${state}`)}</Text>
      <ol className={styles.list}>
        {steps.map((step) => (
          <StepRow key={step.name} step={step} say={say} />
        ))}
      </ol>
      {pendingGuests.length > 0 && (
        <div>
          <Text weight="semibold" block>
            {say("pending")}
          </Text>
          <Text block>{say("pendingText", { count: pendingGuests.length })}</Text>
          <ul className={styles.names}>
            {pendingGuests.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {act.error && <Problem error={act.error} />}
      <div className={styles.actions}>
        {mayRetry && (
          <Button
            appearance="primary"
            disabledFocusable={act.isPending}
            onClick={() => act.mutate("retryProvisioning")}
          >
            {say(act.isPending ? "retrying" : "retry")}
          </Button>
        )}
        {(state === "busy" || state === "failed") && (
          <AskFirst
            title={say("stopTitle")}
            text={say("stopText")}
            yes={say("stopYes")}
            onYes={() => act.mutate("cancelProvisioning")}
          >
            {(ask) => (
              <Button icon={<Icon name="cross" />} disabledFocusable={act.isPending} onClick={ask}>
                {say("stop")}
              </Button>
            )}
          </AskFirst>
        )}
      </div>
    </Panel>
  );
}
