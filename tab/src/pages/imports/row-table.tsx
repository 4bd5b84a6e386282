import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Findings } from "../../look/findings.tsx";
import type { ImportRow } from "./pick-rows.ts";
import { RowVerdict } from "./row-verdict.tsx";
import type { SayImport } from "./texts.ts";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "100%", borderCollapse: "collapse" },
  cell: {
    padding: "8px 12px 8px 0",
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  name: { minWidth: "16rem" },
  mail: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

const columns = ["row", "verdict", "name", "careOrganisation", "change", "findings"] as const;

type Props = { readonly rows: readonly ImportRow[]; readonly say: SayImport };

export function RowTable({ rows, say }: Props) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop nobody can scroll by keyboard
    <section tabIndex={0} aria-label={say("rows.table")} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {say(`rows.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, verdict, name, mail, careOrganisation, change, findings }) => (
            <tr key={row}>
              <td className={styles.cell}>{row}</td>
              <td className={styles.cell}>
                <RowVerdict verdict={verdict} say={say} />
              </td>
              <td className={mergeClasses(styles.cell, styles.name)}>
                {name}
                <div className={styles.mail}>{mail}</div>
              </td>
              <td className={styles.cell}>{careOrganisation}</td>
              <td className={styles.cell}>{say(`rows.changeOf.${change}`)}</td>
              <td className={styles.cell}>
                <Findings findings={findings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
