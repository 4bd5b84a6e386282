import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ProvisioningView } from "#contract/groups.ts";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { SayGroup } from "./texts.ts";

type Step = ProvisioningView["steps"][number];

const looks = {
  waiting: { tone: "quiet", icon: "clock" },
  busy: { tone: "busy", icon: "forward" },
  done: { tone: "good", icon: "check" },
  failed: { tone: "bad", icon: "error" },
  cancelled: { tone: "quiet", icon: "cross" },
} as const satisfies Record<Step["state"], { tone: Tone; icon: IconName }>;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: "10px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** One step: what it is, how far, and what it waits for. */
export function StepRow({ step, say }: { readonly step: Step; readonly say: SayGroup }) {
  const styles = useStyles();
  const { title, state, done, total, note } = step;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text weight={state === "busy" ? "semibold" : "regular"}>
          {title}{" "}
          {total > 1 && (
            <Text size={200} className={styles.count}>
              {say("of", { done, total })}
            </Text>
          )}
        </Text>
        <Tag {...looks[state]}>{say(`stepState.${state}`)}</Tag>
      </div>
      {state === "busy" && total > 1 && <ProgressBar value={done} max={total} aria-label={title} />}
      {note !== undefined && <Text size={300}>{note}</Text>}
    </li>
  );
}
