import {
  Field,
  Input,
  makeStyles,
  Select,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { type Audience, audiences } from "#contract/hugo.ts";
import type { Language } from "#contract/languages.ts";
import { Panel } from "../../look/panel.tsx";
import { Problem } from "../../look/problem.tsx";
import { CardPreview } from "./card-preview.tsx";
import type { SayKnowledge } from "./texts.ts";
import type { Preview } from "./use-preview.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  found: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  row: { display: "contents" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type PreviewProps = {
  readonly preview: Preview | undefined;
  readonly error: Error | null;
  readonly say: SayKnowledge;
};

/** The real card, in both languages, and what would make the text easier. */
export function PreviewPanel({ preview, error, say }: PreviewProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<Language>("nl");
  return (
    <Panel title={say("previewHeading")}>
      <TabList
        size="small"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value === "en" ? "en" : "nl")}
      >
        <Tab value="nl">{say("inDutch")}</Tab>
        <Tab value="en">{say("inEnglish")}</Tab>
      </TabList>
      {error && <Problem error={error} />}
      {preview === undefined ? (
        <Text className={styles.quiet}>{say("previewWaits")}</Text>
      ) : (
        <>
          <CardPreview
            card={preview.cards[shown]}
            label={say("previewHeading")}
            broken={say("previewWaits")}
          />
          {preview.advice.length === 0 ? (
            <Text className={styles.quiet}>{say("noAdvice")}</Text>
          ) : (
            <div>
              <Text as="h3" weight="semibold">
                {say("advice")}
              </Text>
              <ul className={styles.list}>
                {preview.advice.map(({ field, sentence }) => (
                  <li key={`${field} ${sentence}`}>
                    <Text>
                      {say(`field.${field}`)}: {sentence}
                    </Text>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

export type Try = { readonly q: string; readonly audience: Audience | "" };
type TryProps = {
  readonly value: Try;
  readonly onChange: (value: Try) => void;
  readonly preview: Preview | undefined;
  readonly say: SayKnowledge;
};

/** A question somebody might ask, and what Hugo would do with it now. */
export function TryPanel({ value, onChange, preview, say }: TryProps) {
  const styles = useStyles();
  const tried = value.q.trim() === "" ? undefined : preview?.tried;
  return (
    <Panel title={say("tryHeading")}>
      <Field label={say("tryLabel")} hint={say("tryHint")}>
        <Input
          value={value.q}
          maxLength={1000}
          onChange={(_, { value: q }) => onChange({ ...value, q })}
        />
      </Field>
      <Field label={say("tryAs")}>
        <Select
          value={value.audience}
          onChange={(_, { value: chosen }) =>
            onChange({ ...value, audience: audiences.find((one) => one === chosen) ?? "" })
          }
        >
          <option value="">{say("anybody")}</option>
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {say(`audience.${audience}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div aria-live="polite">
        {tried && (
          <>
            <Text as="p" block weight="semibold">
              {tried.sentence}
            </Text>
            <div className={styles.found}>
              {tried.ranked.map(({ id, title, percent, isThis }) => (
                <div key={id} className={styles.row}>
                  <Text weight={isThis ? "bold" : "regular"}>
                    {title}
                    {isThis && ` (${say("thisOne")})`}
                  </Text>
                  <Text className={styles.quiet}>{say("sure", { percent })}</Text>
                </div>
              ))}
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
