import { ProgressBar, Text } from "@fluentui/react-components";
import type { MyProgress } from "#contract/progress.ts";
import { dayText } from "../../dutch-time.ts";
import { ChatButton } from "../../look/chat-button.tsx";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { useNow } from "../../use-now.ts";
import { scanHasCome } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";

type Props = {
  readonly progress: MyProgress;
  /** The page begins with the scan already, and says there what to do. */
  readonly isAtTop: boolean;
  readonly say: SayProgress;
};

/** How far the scan is, and where to go on. */
export function ScanState({ progress, isAtTop, say }: Props) {
  const language = useLanguage();
  const now = useNow();
  const { pagesDone: done, pages, completedAt } = progress.scan;
  const count = say("scan.count", { done, pages });

  const hasCome = scanHasCome(progress, now);
  const next = (): string => {
    if (completedAt !== undefined) return say("scan.done", { day: dayText(completedAt, language) });
    if (done > 0) return say("scan.goOn");
    return say(hasCome ? "scan.begin" : "scan.later");
  };
  return (
    <Panel title={say("scan.title")}>
      {pages > 0 && (
        <div>
          <ProgressBar
            value={done}
            max={pages}
            thickness="large"
            color={completedAt === undefined ? "brand" : "success"}
            aria-label={count}
          />
          <Text size={200}>{count}</Text>
        </div>
      )}
      {!isAtTop && <Text>{next()}</Text>}
      {!isAtTop && hasCome && completedAt === undefined && <ChatButton label={say("openChat")} />}
    </Panel>
  );
}
