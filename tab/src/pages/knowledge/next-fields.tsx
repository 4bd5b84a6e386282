import { Button, Field, Input, mergeClasses, Select } from "@fluentui/react-components";
import type { Output } from "#contract/api.ts";
import { mostNextSteps } from "#contract/knowledge-item.ts";
import { Icon } from "../../look/icons.tsx";
import type { ItemForm, NextStep } from "./item-form.ts";
import { useRows } from "./source-fields.tsx";
import type { SayKnowledge } from "./texts.ts";

const kinds = [
  "item",
  "link",
  "courses",
  "intake",
  "person",
] as const satisfies readonly NextStep["kind"][];

const fresh = (kind: string): NextStep => {
  const known = kinds.find((one) => one === kind) ?? "person";
  if (known === "item") return { kind: known, id: "" };
  return known === "link" ? { kind: known, url: "https://" } : { kind: known };
};

type Props = {
  readonly next: ItemForm["next"];
  /** The items that can be led to. */
  readonly items: Output<"knowledge">["items"];
  readonly onChange: (next: ItemForm["next"]) => void;
  readonly say: SayKnowledge;
};

function Detail({
  step,
  items,
  onChange,
  say,
}: Omit<Props, "next" | "onChange"> & {
  readonly step: NextStep;
  readonly onChange: (step: NextStep) => void;
}) {
  const styles = useRows();
  if (step.kind === "item") {
    return (
      <Field label={say("stepItem")} className={mergeClasses(styles.field, styles.wide)}>
        <Select value={step.id} onChange={(_, { value }) => onChange({ kind: "item", id: value })}>
          <option value="">{say("chooseItem")}</option>
          {items.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  if (step.kind !== "link") return null;
  return (
    <Field label={say("stepUrl")} className={mergeClasses(styles.field, styles.wide)}>
      <Input
        type="url"
        value={step.url}
        maxLength={500}
        onChange={(_, { value }) => onChange({ kind: "link", url: value })}
      />
    </Field>
  );
}

/** What somebody can do after the answer. */
export function NextFields({ next, items, onChange, say }: Props) {
  const styles = useRows();
  const set = (index: number, step: NextStep): void =>
    onChange(next.map((one, place) => (place === index ? step : one)));
  return (
    <div className={styles.rows}>
      {next.map((step, index) => {
        const number = index + 1;
        return (
          // Rows have no identity but their place.
          <div key={String(number)} className={styles.row}>
            <Field
              label={say("stepKind", { number })}
              className={mergeClasses(styles.field, styles.narrow)}
            >
              <Select value={step.kind} onChange={(_, { value }) => set(index, fresh(value))}>
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {say(`step.${kind}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Detail step={step} items={items} onChange={(one) => set(index, one)} say={say} />
            <Button
              appearance="subtle"
              icon={<Icon name="cross" />}
              aria-label={say("removeStep", { number })}
              onClick={() => onChange(next.filter((_, place) => place !== index))}
            />
          </div>
        );
      })}
      {next.length < mostNextSteps && (
        <div>
          <Button onClick={() => onChange([...next, fresh("item")])}>{say("addStep")}</Button>
        </div>
      )}
    </div>
  );
}
