import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Output } from "#contract/api.ts";
import { audiences, topics } from "#contract/hugo.ts";
import type { ItemField } from "#contract/knowledge-api.ts";
import { longestAnswer, longestTitle } from "#contract/knowledge-item.ts";
import { Panel } from "../../look/panel.tsx";
import type { ItemForm } from "./item-form.ts";
import { NextFields } from "./next-fields.tsx";
import { SourceFields } from "./source-fields.tsx";
import type { SayKnowledge } from "./texts.ts";

const useStyles = makeStyles({
  audiences: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  topic: { maxWidth: "20rem" },
  rows: { gridTemplateColumns: "minmax(0, 1fr)" },
  area: { "& textarea": { maxHeight: "none" } },
});

type Props = {
  readonly form: ItemForm;
  readonly onChange: (part: Partial<ItemForm>) => void;
  readonly problems: readonly { readonly field: ItemField; readonly sentence: string }[];
  readonly knowledge: Output<"knowledge">;
  /** Of this item, which cannot lead to itself. */
  readonly itemId: string | undefined;
  readonly say: SayKnowledge;
};

/** Everything of one item that can be changed; what is wrong stands at its field. */
export function ItemFields({ form, onChange, problems, knowledge, itemId, say }: Props) {
  const styles = useStyles();
  const wrong = (field: ItemField) => {
    const sentences = problems.filter((one) => one.field === field).map((one) => one.sentence);
    return sentences.length > 0 ? { validationMessage: sentences.join(" ") } : {};
  };
  const text = (field: "title" | "titleEn", hint: string): ReactElement => (
    <Field label={say(`field.${field}`)} hint={hint} {...wrong(field)}>
      <Input
        value={form[field]}
        maxLength={longestTitle}
        onChange={(_, { value }) => onChange({ [field]: value })}
      />
    </Field>
  );
  const area = (
    field: "answer" | "answerEn" | "questions" | "words",
    hint: string,
    rows: number,
  ) => (
    <Field label={say(`field.${field}`)} hint={hint} {...wrong(field)}>
      <Textarea
        className={styles.area}
        value={form[field]}
        rows={rows}
        resize="vertical"
        onChange={(_, { value }) => onChange({ [field]: value })}
      />
    </Field>
  );
  const answerHint = say("hint.answer", { length: form.answer.length, most: longestAnswer });
  const others = knowledge.items.filter(({ id, state }) => id !== itemId && state !== "removed");
  return (
    <>
      <Panel title={say("editHeading")}>
        {text("title", say("hint.title"))}
        {area("answer", answerHint, 6)}
        {text("titleEn", say("hint.english"))}
        {area("answerEn", say("hint.english"), 5)}
      </Panel>
      <Panel title={say("findHeading")}>
        {area("questions", say("hint.questions"), 12)}
        {area("words", say("hint.words"), 3)}
        <Field label={say("field.audience")} {...wrong("audience")}>
          <div className={styles.audiences}>
            {audiences.map((audience) => (
              <Checkbox
                key={audience}
                label={say(`audience.${audience}`)}
                checked={form.audience.includes(audience)}
                onChange={(_, { checked }) =>
                  onChange({
                    audience: audiences.filter((one) =>
                      one === audience ? checked === true : form.audience.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </Field>
        <Field label={say("field.topic")} className={styles.topic}>
          <Select value={form.topic} onChange={(_, { value }) => onChange({ topic: value })}>
            {topics.map((topic) => (
              <option key={topic} value={topic}>
                {say(`topic.${topic}`)}
              </option>
            ))}
          </Select>
        </Field>
      </Panel>
      <Panel title={say("moreHeading")}>
        <Field
          label={say("field.sources")}
          hint={say("hint.section")}
          className={styles.rows}
          {...wrong("sources")}
        >
          <SourceFields
            sources={form.sources}
            documents={knowledge.documents}
            onChange={(sources) => onChange({ sources })}
            say={say}
          />
        </Field>
        <Field
          label={say("field.next")}
          hint={say("hint.next")}
          className={styles.rows}
          {...wrong("next")}
        >
          <NextFields
            next={form.next}
            items={others}
            onChange={(next) => onChange({ next })}
            say={say}
          />
        </Field>
      </Panel>
    </>
  );
}
