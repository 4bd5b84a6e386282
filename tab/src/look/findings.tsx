import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "#contract/findings.ts";
import { general, useSay } from "../surroundings.tsx";
import { Icon } from "./icons.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** What to know or mend, one line each: the word, the cell when there is one, and what to do. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const say = useSay(general);
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map(({ severity, code, text, cell }) => (
        <li key={`${code} ${cell ?? ""} ${text}`} className={styles.item}>
          <span className={styles[severity]}>
            <Icon name={severity} />
          </span>
          <Text>
            <Text weight="semibold">
              {say(`severity.${severity}`)}
              {cell === undefined ? "" : ` (${cell})`}:
            </Text>{" "}
            {text}
          </Text>
        </li>
      ))}
    </ul>
  );
}
