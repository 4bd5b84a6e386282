import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { workSettings } from "#contract/work.ts";
import { dayText } from "../../dutch-time.ts";
import { KindBadge } from "../../look/kind-badge.tsx";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { MyWork, WorkCalls } from "./calls.ts";
import { OneTap } from "./one-tap.tsx";
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
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly work: MyWork;
  readonly calls: WorkCalls;
  readonly say: SayHandIn;
  /** Something is different now: what is shown is to be fetched again. */
  readonly onChanged: () => void;
};

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

function Dutch({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div>
      <Text weight="semibold" block>
        {title}
      </Text>
      <Text block lang="nl">
        {children}
      </Text>
    </div>
  );
}

/** A practice assignment is a little different at each kind of work; asked until it is known. */
function Where({ work: { assignment, setting }, calls, say, onChanged }: Props) {
  const styles = useStyles();
  if (assignment.variant !== undefined && setting !== undefined) {
    return <Dutch title={say(`task.setting.${setting}`)}>{assignment.variant}</Dutch>;
  }
  if (assignment.kind !== "practice" || setting !== undefined) return null;
  return (
    <div>
      <Text weight="semibold" block>
        {say("task.where")}
      </Text>
      <div className={styles.buttons}>
        {workSettings.map((each) => (
          <OneTap key={each} act={() => calls.chooseSetting(each)} onDone={onChanged}>
            {(tap, busy) => (
              <Button onClick={tap} disabledFocusable={busy}>
                {say(`task.setting.${each}`)}
              </Button>
            )}
          </OneTap>
        ))}
      </div>
    </div>
  );
}

/** Practising is not judged: somebody says so when it is done, and may take that back. */
function Practised({ work: { practisedAt }, calls, say, onChanged }: Props) {
  const language = useLanguage();
  const isDone = practisedAt !== undefined;
  return (
    <>
      {isDone && (
        <Text role="status">
          {say("task.practisedOn", { day: dayText(practisedAt, language) })}
        </Text>
      )}
      <OneTap act={() => calls.practiseDone(!isDone)} onDone={onChanged}>
        {(tap, busy) => (
          <Button
            appearance={isDone ? "secondary" : "primary"}
            size="large"
            onClick={tap}
            disabledFocusable={busy}
          >
            {say(isDone ? "task.notPractised" : "task.practised")}
          </Button>
        )}
      </OneTap>
    </>
  );
}

/** What to do, why, how long it takes and until when. */
export function Task(props: Props) {
  const { work, say } = props;
  const styles = useStyles();
  const language = useLanguage();
  const { kind, why, module, minutes, steps, rubric, signOff } = work.assignment;
  const day = work.dueAt === undefined ? undefined : dayText(work.dueAt, language);
  return (
    <Panel title={say("task.title")}>
      <KindBadge kind={kind} name={say(`kind.${kind}`)} />
      <Text>{say(`hint.${kind}`)}</Text>
      <div>
        <Text size={200} block className={styles.quiet}>
          {say("task.module", { module })} · {say("task.minutes", { minutes })}
        </Text>
        {day !== undefined && work.mayHandIn && (
          <Text block weight="semibold">
            {say(work.late ? "task.late" : "task.due", { day })}
          </Text>
        )}
      </div>
      {why !== undefined && <Dutch title={say("task.why")}>{why}</Dutch>}
      <Lines title={say("task.steps")} lines={steps} />
      <Where {...props} />
      <Lines title={say("task.rubric")} lines={rubric} />
      <Lines title={say("task.signOff")} lines={signOff} />
      {kind === "practise" && <Practised {...props} />}
    </Panel>
  );
}
