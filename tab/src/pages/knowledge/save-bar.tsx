import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { AskFirst } from "../../look/ask-first.tsx";
import { Problem } from "../../look/problem.tsx";
import { ConflictBar } from "./notices.tsx";
import type { SayKnowledge } from "./texts.ts";
import type { ItemEditing } from "./use-item-editor.ts";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
});

type Props = {
  readonly editing: ItemEditing;
  readonly isWrong: boolean;
  readonly say: SayKnowledge;
};

/** Saves or takes out, and says above the buttons why that did not work. */
export function SaveBar({ editing, isWrong, say }: Props) {
  const styles = useStyles();
  const { base, act, conflict, isChanged } = editing;
  const isRemoved = base?.state === "removed";
  const busy = act.isPending;
  return (
    <>
      {conflict && <ConflictBar conflict={conflict} onTake={editing.takeTheirs} say={say} />}
      {act.error && <Problem error={act.error} />}
      {isWrong && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{say("wrong")}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={editing.save}>
          {busy ? say("saving") : say(isRemoved ? "saveAgain" : "save")}
        </Button>
        {base?.mayRemove && !isRemoved && (
          <AskFirst
            title={say("removeTitle")}
            text={say("removeText")}
            yes={say("removeYes")}
            onYes={editing.remove}
          >
            {(ask) => (
              <Button disabledFocusable={busy} onClick={ask}>
                {say("remove")}
              </Button>
            )}
          </AskFirst>
        )}
        {isChanged && <Text>{say("unsaved")}</Text>}
      </div>
    </>
  );
}
