import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Findings } from "../../look/findings.tsx";
import type { ImportRow } from "./pick-rows.ts";
import { RowVerdict } from "./row-verdict.tsx";
import type { SayImport } from "./texts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  quiet: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

type Props = { readonly rows: readonly ImportRow[]; readonly say: SayImport };

/** The same rows for a phone. */
export function RowCards({ rows, say }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map(({ row, verdict, name, mail, careOrganisation, change, findings }) => (
        <li key={row} className={styles.card}>
          <div className={styles.head}>
            <Text weight="semibold">
              {say("rows.row")} {row}: {name}
            </Text>
            <RowVerdict verdict={verdict} say={say} />
          </div>
          <Text className={styles.quiet}>{mail}</Text>
          <Text className={styles.quiet}>{careOrganisation}</Text>
          <Text>{say(`rows.changeOf.${change}`)}</Text>
          <Findings findings={findings} />
        </li>
      ))}
    </ul>
  );
}
