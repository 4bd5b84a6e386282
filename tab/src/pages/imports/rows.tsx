import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { Empty, Panel } from "../../look/panel.tsx";
import { useNarrow } from "../../look/use-narrow.ts";
import { type ImportRow, pickRows, type RowFilter, rowFilters } from "./pick-rows.ts";
import { RowCards } from "./row-cards.tsx";
import { RowTable } from "./row-table.tsx";
import type { SayImport } from "./texts.ts";

const useStyles = makeStyles({ filter: { maxWidth: "16rem" } });

type Props = { readonly rows: readonly ImportRow[]; readonly say: SayImport };

/** The verdict on every row, with what to do about it. */
export function Rows({ rows, say }: Props) {
  const styles = useStyles();
  const narrow = useNarrow();
  const [filter, setFilter] = useState<RowFilter>(() =>
    rows.some(({ verdict }) => verdict === "error") ? "attention" : "all",
  );
  if (rows.length === 0) {
    return (
      <Panel title={say("rows.title")}>
        <Empty>{say("rows.empty")}</Empty>
      </Panel>
    );
  }
  const shown = pickRows(rows, filter);
  const List = narrow ? RowCards : RowTable;
  return (
    <Panel title={say("rows.title")}>
      <Field label={say("rows.show")} className={styles.filter}>
        <Select
          value={filter}
          onChange={(_, { value }) => setFilter(rowFilters.find((each) => each === value) ?? "all")}
        >
          {rowFilters.map((each) => (
            <option key={each} value={each}>
              {say(`rows.filter.${each}`)} ({pickRows(rows, each).length})
            </option>
          ))}
        </Select>
      </Field>
      {shown.length === 0 ? <Empty>{say("rows.none")}</Empty> : <List rows={shown} say={say} />}
    </Panel>
  );
}
