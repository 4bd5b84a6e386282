import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Order } from "./rows.ts";
import type { SayGroupProgress } from "./texts.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
});

export type View = {
  readonly order: Order;
  readonly onlyOpen: boolean;
  readonly showClosed: boolean;
};

type Props = {
  readonly view: View;
  readonly onChange: (view: View) => void;
  readonly say: SayGroupProgress;
};

/** Who to show, in which order, and which columns. */
export function ViewSettings({ view, onChange, say }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Field label={say("sort")}>
        <Select
          value={view.order}
          onChange={(_, { value }) =>
            onChange({ ...view, order: value === "behind" ? "behind" : "name" })
          }
        >
          <option value="name">{say("sortBy.name")}</option>
          <option value="behind">{say("sortBy.behind")}</option>
        </Select>
      </Field>
      <Checkbox
        label={say("onlyOpen")}
        checked={view.onlyOpen}
        onChange={(_, { checked }) => onChange({ ...view, onlyOpen: checked === true })}
      />
      <Checkbox
        label={say("showClosed")}
        checked={view.showClosed}
        onChange={(_, { checked }) => onChange({ ...view, showClosed: checked === true })}
      />
    </div>
  );
}
