import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import type { Sending } from "./choose.ts";
import type { SaySendings } from "./texts.ts";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

type State = Sending["people"][number]["state"];
const states: readonly State[] = ["sent", "failed", "waiting", "skipped"];

export const looks: Readonly<Record<State, { readonly tone: Tone; readonly icon: IconName }>> = {
  sent: { tone: "good", icon: "check" },
  failed: { tone: "bad", icon: "error" },
  waiting: { tone: "busy", icon: "clock" },
  skipped: { tone: "quiet", icon: "cross" },
};

type Props = { readonly counts: Sending["counts"]; readonly say: SaySendings };

/** Planned, and what became of each: together they are all. */
export function Counts({ counts, say }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.counts}>
      <Text>{say("counts.planned", { count: counts.planned })}</Text>
      {states
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <Tag key={state} {...looks[state]}>
            {say(`counts.${state}`, { count: counts[state] })}
          </Tag>
        ))}
    </div>
  );
}
