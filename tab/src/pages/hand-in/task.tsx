import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { ChatButton } from "../../look/chat-button.tsx";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { useNow } from "../../use-now.ts";
import { KindBadge } from "../my-progress/kind-badge.tsx";
import type { AssignmentView } from "./calls.ts";
import type { SayHandIn } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: "24px",
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly view: AssignmentView; readonly say: SayHandIn };

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <Text weight="semibold" block>
        {title}
      </Text>
      <ol className={styles.list} lang="nl">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

/** What to do, why, how long it takes and until when. */
export function Task({ view, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const now = useNow();
  const { kind, why, variant, dueAt, canHandIn } = view;
  const isLate = dueAt !== undefined && Date.parse(dueAt) < now;
  const day = dueAt === undefined ? "" : dayText(dueAt, language);
  return (
    <Panel title={say("task.title")}>
      <KindBadge kind={kind} name={say(`kind.${kind}`)} />
      <Text>{say(`hint.${kind}`)}</Text>
      <div>
        <Text size={200} block className={styles.quiet}>
          {say("task.module", { module: view.module })} ·{" "}
          {say("task.minutes", { minutes: view.minutes })}
        </Text>
        {dueAt !== undefined && canHandIn && (
          <Text block weight="semibold">
            {say(isLate ? "task.late" : "task.due", { day })}
          </Text>
        )}
      </div>
      {why !== undefined && (
        <div>
          <Text weight="semibold" block>
            {say("task.why")}
          </Text>
          <Text block lang="nl">
            {why}
          </Text>
        </div>
      )}
      <Lines title={say("task.steps")} lines={view.steps} />
      {variant !== undefined && <Text lang="nl">{variant}</Text>}
      <Lines title={say("task.rubric")} lines={view.rubric} />
      {!view.isOpen && <Text weight="semibold">{say("task.notOpen")}</Text>}
      {kind === "practise" && view.isOpen && (
        <>
          <Text>{say("task.practise")}</Text>
          <ChatButton label={say("task.openChat")} />
        </>
      )}
    </Panel>
  );
}
