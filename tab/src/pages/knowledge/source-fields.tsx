import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { Output } from "#contract/api.ts";
import { Icon } from "../../look/icons.tsx";
import type { ItemForm } from "./item-form.ts";
import type { SayKnowledge } from "./texts.ts";

export const useRows = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
  },
  // A list of long titles would make its field wider than the page.
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  wide: { flexGrow: 2, flexBasis: "12rem" },
  narrow: { flexGrow: 1, flexBasis: "10rem" },
});

type Props = {
  readonly sources: ItemForm["sources"];
  readonly documents: Output<"knowledge">["documents"];
  readonly onChange: (sources: ItemForm["sources"]) => void;
  readonly say: SayKnowledge;
};

/** From which documents an answer comes, and where in them. */
export function SourceFields({ sources, documents, onChange, say }: Props) {
  const styles = useRows();
  const change = (index: number, part: Partial<ItemForm["sources"][number]>): void =>
    onChange(sources.map((one, place) => (place === index ? { ...one, ...part } : one)));
  return (
    <div className={styles.rows}>
      {sources.map(({ document, section }, index) => {
        const number = index + 1;
        return (
          // Rows have no identity but their place.
          <div key={String(number)} className={styles.row}>
            <Field
              label={say("sourceDocument", { number })}
              className={mergeClasses(styles.field, styles.narrow)}
            >
              <Select
                value={document}
                onChange={(_, { value }) => change(index, { document: value })}
              >
                <option value="">{say("chooseSource")}</option>
                {documents.map(({ key, title }) => (
                  <option key={key} value={key}>
                    {title}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label={say("sourceSection", { number })}
              className={mergeClasses(styles.field, styles.wide)}
            >
              <Input
                value={section}
                maxLength={300}
                onChange={(_, { value }) => change(index, { section: value })}
              />
            </Field>
            {sources.length > 1 && (
              <Button
                appearance="subtle"
                icon={<Icon name="cross" />}
                aria-label={say("removeSource", { number })}
                onClick={() => onChange(sources.filter((_, place) => place !== index))}
              />
            )}
          </div>
        );
      })}
      <div>
        <Button onClick={() => onChange([...sources, { document: "", section: "" }])}>
          {say("addSource")}
        </Button>
      </div>
    </div>
  );
}
