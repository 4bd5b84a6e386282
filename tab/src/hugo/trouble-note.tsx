import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { general, useSay } from "../surroundings.tsx";
import type { Trouble } from "./talk-state.ts";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: "12px 16px",
    borderRadius: "8px",
    border: `1px solid ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { flex: "1 1 14rem" },
});

type Props = { readonly trouble: Trouble; readonly onRetry: () => void };

/** What went wrong and what to do; what was typed or filled in is still there. */
export function TroubleNote({ trouble, onRetry }: Props) {
  const styles = useStyles();
  const say = useSay(general);
  return (
    <div role="alert" className={styles.note}>
      <p className={styles.text}>{trouble.message}</p>
      {trouble.mayRetry && (
        <Button size="large" onClick={onRetry}>
          {say("retry")}
        </Button>
      )}
    </div>
  );
}
