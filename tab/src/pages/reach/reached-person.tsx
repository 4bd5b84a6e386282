import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SupervisorReach } from "#contract/supervisor-team-api.ts";
import { dayText } from "../../dutch-time.ts";
import type { IconName } from "../../look/icons.tsx";
import { Problem } from "../../look/problem.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import { keys } from "../../queries.ts";
import { useCall, useLanguage } from "../../surroundings.tsx";
import type { SayReach } from "./texts.ts";

export type Reached = SupervisorReach["people"][number];

const looks = {
  chat: { tone: "good", icon: "chat" },
  mail: { tone: "warn", icon: "info" },
  none: { tone: "bad", icon: "error" },
} as const satisfies Record<Reached["path"], { tone: Tone; icon: IconName }>;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** One supervisor: which path works, why another does not, and what to do. */
export function ReachedPerson({
  person,
  say,
}: {
  readonly person: Reached;
  readonly say: SayReach;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const call = useCall();
  const queries = useQueryClient();
  const { personId, name, organisations, participants, path, why, todo, since, action } = person;
  const again = useMutation({
    mutationFn: () => call("reachSupervisorAgain", { personId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.supervisorReach }),
  });
  const moment = since && say("since", { day: dayText(since, language, { withYear: true }) });
  const facts = [organisations.join(", "), say("participants", { count: participants })];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        <Tag {...looks[path]}>{say(`path.${path}`)}</Tag>
      </div>
      <Text size={200} className={styles.facts}>
        {facts.filter(Boolean).join(" · ")}
      </Text>
      {why.length > 0 && <Text>{[...why, moment].filter(Boolean).join(" ")}</Text>}
      {todo.length > 0 && <Text>{todo.join(" ")}</Text>}
      {again.error && <Problem error={again.error} />}
      {again.isSuccess && <Text role="status">{say("asked")}</Text>}
      {action !== "none" && (
        <div>
          <Button
            size="small"
            aria-label={say("again", { action: say(action), name })}
            disabledFocusable={again.isPending}
            onClick={() => again.mutate()}
          >
            {say(action)}
          </Button>
        </div>
      )}
    </li>
  );
}
