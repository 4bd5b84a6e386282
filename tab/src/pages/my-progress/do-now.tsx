import { Button, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { MyProgress } from "#contract/progress.ts";
import { dayText } from "../../dutch-time.ts";
import { ChatButton } from "../../look/chat-button.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { JoinLink } from "./join-link.tsx";
import { KindBadge } from "./kind-badge.tsx";
import type { Task, Work } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";
import { WorkDetails } from "./work-details.tsx";
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
  button: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly task: Task;
  readonly progress: MyProgress;
  readonly say: SayProgress;
  readonly onDone: (title: string) => void;
};

function OneWork({ work, progress, say, onDone }: Omit<Props, "task"> & { readonly work: Work }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
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
      <Button
        appearance={open ? "secondary" : "primary"}
        size="large"
        className={styles.button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say(open ? "hide" : "show")}
      </Button>
      {open && <WorkDetails groupId={progress.groupId} work={work} say={say} onDone={onDone} />}
    </>
  );
}

/** The first line of the page: one task with one button or one explanation. */
export function DoNow({ task, progress, say, onDone }: Props) {
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
        return (
          <OneWork
            // Another task starts closed.
            key={task.work.assignmentId}
            work={task.work}
            progress={progress}
            say={say}
            onDone={onDone}
          />
        );
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
