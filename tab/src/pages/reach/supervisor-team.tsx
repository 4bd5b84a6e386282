import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SupervisorReach } from "#contract/supervisor-team-api.ts";
import type { IconName } from "../../look/icons.tsx";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { SayReach } from "./texts.ts";

type Team = SupervisorReach["team"];
type Step = Team["steps"][number];

const looks = {
  waiting: { tone: "quiet", icon: "clock" },
  busy: { tone: "busy", icon: "forward" },
  done: { tone: "good", icon: "check" },
  failed: { tone: "bad", icon: "error" },
} as const satisfies Record<Step["state"], { tone: Tone; icon: IconName }>;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

/** The team and its steps; the coordinator may have everything looked at anew. */
export function SupervisorTeam({ team, say }: { readonly team: Team; readonly say: SayReach }) {
  const styles = useStyles();
  const call = useCall();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => call("retrySupervisorTeam", {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.supervisorReach }),
  });
  const mayRetry = team.state === "failed" || team.state === "done";
  // When all is well the steps tell nothing.
  const steps = team.state === "done" ? [] : team.steps;
  return (
    <Panel title={say("team")}>
      <Text role="status">{say(`teamState.${team.state}`)}</Text>
      {steps.length > 0 && (
        <ol className={styles.list}>
          {steps.map(({ name, title, state, note }) => (
            <li key={name} className={styles.row}>
              <div className={styles.head}>
                <Text>{title}</Text>
                <Tag {...looks[state]}>{say(`step.${state}`)}</Tag>
              </div>
              {note !== undefined && <Text block>{note}</Text>}
            </li>
          ))}
        </ol>
      )}
      {retry.error && <Problem error={retry.error} />}
      {mayRetry && (
        <div>
          <Button
            appearance={team.state === "failed" ? "primary" : "secondary"}
            disabledFocusable={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {say(team.state === "failed" ? "retry" : "check")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
