import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayText, timeText } from "../../dutch-time.ts";
import { AskFirst } from "../../look/ask-first.tsx";
import { useItemList } from "../../look/item-list.ts";
import { Empty, Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { ItemView } from "./item-form.ts";
import type { SayKnowledge } from "./texts.ts";

const useStyles = makeStyles({
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

type Props = {
  readonly view: ItemView;
  readonly busy: boolean;
  /** Undefined: the text of the file. */
  readonly onRestore: (to: number | undefined) => void;
  readonly say: SayKnowledge;
};

/** What was changed when and by whom, and the way back to each of them. */
export function HistoryPanel({ view, busy, onRestore, say }: Props) {
  const list = useItemList();
  const styles = useStyles();
  const language = useLanguage();
  const { history, start } = view;
  return (
    <Panel title={say("history")}>
      {history.length === 0 && <Empty>{say("noHistory")}</Empty>}
      <ul className={list.list}>
        {history.map(({ revision, by, what, answer }, index) => (
          <li key={revision} className={list.item}>
            <div className={`${list.words} ${styles.words}`}>
              <Text weight="semibold">
                {say(`what.${what}`)}
                {index === 0 && ` · ${say("isNow")}`}
              </Text>
              <Text size={200} className={list.quiet}>
                {dayText(by.at, language, { withYear: true })}, {timeText(by.at)} ·{" "}
                {by.name || say("somebody")}
              </Text>
              {answer !== undefined && <Text className={list.typed}>{answer}</Text>}
            </div>
            {index > 0 && what !== "removed" && (
              <AskFirst
                title={say("restoreTitle")}
                text={say("restoreText")}
                yes={say("restoreYes")}
                onYes={() => onRestore(revision)}
              >
                {(ask) => (
                  <Button disabledFocusable={busy} onClick={ask}>
                    {say("restore")}
                  </Button>
                )}
              </AskFirst>
            )}
          </li>
        ))}
      </ul>
      {start && (
        <div>
          <AskFirst
            title={say("useStartTitle")}
            text={say("useStartText")}
            yes={say("useStartYes")}
            onYes={() => onRestore(undefined)}
          >
            {(ask) => (
              <Button disabledFocusable={busy} onClick={ask}>
                {say("useStart")}
              </Button>
            )}
          </AskFirst>
        </div>
      )}
    </Panel>
  );
}
