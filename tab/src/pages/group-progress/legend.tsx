import { makeStyles, tokens } from "@fluentui/react-components";
import { Panel } from "../../look/panel.tsx";
import { Tag } from "../../look/tag.tsx";
import { reachLooks, workLooks } from "./cells.tsx";
import type { SayGroupProgress } from "./texts.ts";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "9rem 1fr",
    gap: tokens.spacingHorizontalM,
    alignItems: "center",
    "@media (max-width: 640px)": { gridTemplateColumns: "1fr" },
  },
  meaning: { margin: 0 },
});

const states = ["handed_in", "met", "not_yet", "late", "open", "not_open"] as const;
const reaches = ["invited", "blocked"] as const;

/** What the words in the matrix mean, and what to do about them. */
export function Legend({ say }: { readonly say: SayGroupProgress }) {
  const styles = useStyles();
  return (
    <Panel title={say("legend")}>
      <dl className={styles.list}>
        {states.map((state) => (
          <div key={state} className={styles.row}>
            <dt>
              <Tag {...workLooks[state]}>{say(`state.${state}`)}</Tag>
            </dt>
            <dd className={styles.meaning}>{say(`legendOf.${state}`)}</dd>
          </div>
        ))}
        {reaches.map((reach) => (
          <div key={reach} className={styles.row}>
            <dt>
              <Tag {...reachLooks[reach]}>{say(`reachState.${reach}`)}</Tag>
            </dt>
            <dd className={styles.meaning}>{say(`legendOf.${reach}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
