import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import type { MyProgress } from "#contract/progress.ts";
import { dayText } from "../../dutch-time.ts";
import { ButtonLink } from "../../look/button-link.tsx";
import { ChatButton } from "../../look/chat-button.tsx";
import { KindBadge } from "../../look/kind-badge.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { JoinLink } from "./join-link.tsx";
import type { Task, Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";
import { WorkFacts } from "./work-facts.tsx";

const useStyles = makeStyles({
  now: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: "20px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    "@media (max-width: 640px)": { padding: "16px" },
  },
});

type Props = {
  readonly task: Task;
  readonly progress: MyProgress;
  readonly say: SayProgress;
};

function OneWork({ work, progress, say }: Omit<Props, "task"> & { readonly work: Work }) {
  const { groupId } = progress;
  return (
    <>
      <KindBadge kind={work.kind} name={say(`kind.${work.kind}`)} />
      <div>
        <Text size={500} weight="semibold" block>
          {work.title}
        </Text>
        <WorkFacts work={work} say={say} />
      </div>
      <Text>{say(`hint.${work.kind}`)}</Text>
      <ButtonLink
        isMain
        to={{ page: "hand_in", groupId, assignmentId: work.assignmentId }}
        label={say("open")}
        aloud={say("openOf", { title: work.title })}
      />
    </>
  );
}

/** The first line of the page: one task with one button or one explanation. */
export function DoNow({ task, progress, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const id = useId();
  const { pagesDone: done, pages } = progress.scan;

  const content = (): ReactNode => {
    switch (task.kind) {
      case "lesson":
        return (
          <>
            <Text size={400}>{say("now.lesson")}</Text>
            <JoinLink session={task.session} say={say} />
          </>
        );
      case "scan":
        return (
          <>
            <Text size={400}>{say("now.scan")}</Text>
            <Text>{done > 0 ? say("now.scanGoOn", { done, pages }) : say("now.scanHow")}</Text>
            <ChatButton isMain label={say("openChat")} />
          </>
        );
      case "work":
        return <OneWork work={task.work} progress={progress} say={say} />;
      case "wait": {
        const day = dayText(task.session.startsAt, language);
        return <Text size={400}>{say("now.wait", { day })}</Text>;
      }
      case "finished":
      case "empty":
        return <Text size={400}>{say(`now.${task.kind}`)}</Text>;
    }
  };
  return (
    <section aria-labelledby={id} className={styles.now}>
      <Title3 as="h2" id={id}>
        {say("now.title")}
      </Title3>
      {content()}
    </section>
  );
}
