import { Button, makeStyles } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import type { IconName } from "../../look/icons.tsx";
import { Icon } from "../../look/icons.tsx";
import { Empty, Panel } from "../../look/panel.tsx";
import { Ready } from "../../look/ready.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import { type GroupSummary, useGroups } from "../../queries.ts";
import { useLanguage } from "../../surroundings.tsx";
import type { Say } from "../../texts.ts";
import { goTo } from "../../use-route.ts";
import { Choices } from "./choices.tsx";
import type { nl } from "./texts.nl.ts";

const looks = {
  busy: { tone: "busy", icon: "clock" },
  done: { tone: "good", icon: "check" },
  failed: { tone: "bad", icon: "error" },
  cancelled: { tone: "quiet", icon: "cross" },
} as const satisfies Record<GroupSummary["state"], { tone: Tone; icon: IconName }>;

const useStyles = makeStyles({ action: { alignSelf: "flex-start" } });

/** All groups of the provider, for the coordinator. */
export function GroupsList({ say }: { readonly say: Say<typeof nl> }) {
  const styles = useStyles();
  const language = useLanguage();
  const query = useGroups();

  const rowOf = ({ groupId, name, trackTitle, startsAt, state, participants }: GroupSummary) => ({
    key: groupId,
    route: { page: "group", groupId } as const,
    name,
    facts: [
      trackTitle,
      `${say("starts", { day: dayText(startsAt, language, { withYear: true }) })} · ${say("participants", { count: participants })}`,
    ],
    tag: <Tag {...looks[state]}>{say(`state.${state}`)}</Tag>,
  });
  return (
    <Panel title={say("groups")}>
      <Button
        appearance="primary"
        icon={<Icon name="file" />}
        className={styles.action}
        onClick={() => goTo({ page: "import" })}
      >
        {say("importGroup")}
      </Button>
      <Ready query={query} bars={2}>
        {({ groups }) =>
          groups.length === 0 ? (
            <Empty>{say("noGroups")}</Empty>
          ) : (
            <Choices rows={groups.map(rowOf)} />
          )
        }
      </Ready>
    </Panel>
  );
}
