import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { dayText } from "../../dutch-time.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";
import { WorkFacts } from "./work-facts.tsx";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
  },
  title: { minWidth: 0, flexGrow: 1, flexBasis: "9rem" },
});

const looks = {
  not_open: { tone: "quiet", icon: "closed" },
  open: { tone: "busy", icon: "circle" },
  late: { tone: "warn", icon: "clock" },
  handed_in: { tone: "good", icon: "check" },
  met: { tone: "good", icon: "check" },
  not_yet: { tone: "warn", icon: "warning" },
  practised: { tone: "good", icon: "practise" },
} as const satisfies Record<Work["state"], { tone: Tone; icon: IconName }>;

type Props = {
  readonly groupId: string;
  readonly work: Work;
  /** True when the page shows this one above as the task of now: then it is not opened twice. */
  readonly isAtTop: boolean;
  readonly say: SayProgress;
};

export function WorkItem({ groupId, work, isAtTop, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Text weight="semibold" block>
            {work.title}
          </Text>
          <WorkFacts work={work} say={say} />
          {work.handedInAt !== undefined && (
            <Text size={200} block>
              {say("handedInOn", { day: dayText(work.handedInAt, language) })}
            </Text>
          )}
        </div>
        <Tag {...looks[work.state]}>{say(`state.${work.state}`)}</Tag>
      </div>
      {isAtTop ? (
        <Text>{say("atTop")}</Text>
      ) : (
        <ButtonLink
          to={{ page: "hand_in", groupId, assignmentId: work.assignmentId }}
          label={say("open")}
          aloud={say("openOf", { title: work.title })}
        />
      )}
    </li>
  );
}
