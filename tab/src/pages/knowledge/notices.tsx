import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ItemField } from "#contract/knowledge-api.ts";
import { fieldText, formOf, type ItemForm, type ItemView } from "./item-form.ts";
import type { SayKnowledge } from "./texts.ts";

const useStyles = makeStyles({
  other: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

type Conflict = {
  readonly view: ItemView;
  /** Fields that both changed and nobody chose for yet. */
  readonly clashes: readonly ItemField[];
};
type ConflictProps = {
  readonly conflict: Conflict;
  readonly onTake: (field: ItemField, theirs: ItemForm) => void;
  readonly say: SayKnowledge;
};

export type { Conflict };

/** Somebody else was first: who, what was taken over, and where somebody must choose. */
export function ConflictBar({ conflict, onTake, say }: ConflictProps) {
  const styles = useStyles();
  const { view, clashes } = conflict;
  const theirs = formOf(view.item);
  const name = view.changed?.name || say("somebody");
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{say("meanwhile", { name })}</MessageBarTitle>{" "}
        {say(clashes.length === 0 ? "meanwhileTaken" : "meanwhileClash")}
        {clashes.map((field) => (
          <div key={field} className={styles.other}>
            <Text weight="semibold">{say(`field.${field}`)}</Text>
            <Text className={styles.text}>{fieldText(theirs, field)}</Text>
            <Button size="small" onClick={() => onTake(field, theirs)}>
              {say("takeTheirs")}
            </Button>
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

type ViewProps = { readonly view: ItemView; readonly say: SayKnowledge };

/** What an editor should know before he begins: it was taken out, or the file says something newer. */
export function StandingBars({ view, say }: ViewProps) {
  const styles = useStyles();
  const { state, startChanged, start } = view;
  return (
    <>
      {state === "removed" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("isRemoved")}</MessageBarBody>
        </MessageBar>
      )}
      {startChanged && start && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("startChanged")}</MessageBarTitle>
            <div className={styles.other}>
              <Text weight="semibold">{say("startNow")}</Text>
              <Text className={styles.text}>{start.answer.nl}</Text>
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
