import { Link, ProgressBar, Text } from "@fluentui/react-components";
import type { MyProgress } from "#contract/progress.ts";
import { dayText, timeText } from "../../dutch-time.ts";
import { Panel } from "../../look/panel.tsx";
import { hashOf } from "../../routes.ts";
import { useLanguage } from "../../surroundings.tsx";
import { JoinLink } from "./join-link.tsx";
import type { SayProgress } from "./texts.ts";

type Props = { readonly progress: MyProgress; readonly say: SayProgress };

/** When the next lesson is, how to get in, and how far the course has come. */
export function NextSession({ progress, say }: Props) {
  const language = useLanguage();
  const { groupId, nextSession: session, sessions: total, sessionsDone: done } = progress;
  const count = say("session.count", { done, total });
  return (
    <Panel title={say("session.title")}>
      {session === null ? (
        <Text>{say("session.none")}</Text>
      ) : (
        <>
          <div>
            <Text size={400} weight="semibold" block>
              {say("session.name", { number: session.number, title: session.title })}
            </Text>
            <Text block>
              {say("session.when", {
                day: dayText(session.startsAt, language),
                from: timeText(session.startsAt),
                to: timeText(session.endsAt),
              })}
            </Text>
          </div>
          <JoinLink session={session} say={say} />
        </>
      )}
      {total > 0 && (
        <div>
          <ProgressBar value={done} max={total} thickness="large" aria-label={count} />
          <Text size={200}>{count}</Text>
        </div>
      )}
      <Link href={hashOf({ page: "sessions", groupId })} inline>
        {say("session.all")}
      </Link>
    </Panel>
  );
}
