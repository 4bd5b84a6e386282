import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Icon } from "../../look/icons.tsx";
import type { NextSession } from "./pick-task.ts";
import type { SayProgress } from "./texts.ts";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    alignSelf: "flex-start",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    minHeight: "40px",
    padding: "8px 16px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
    "@media (max-width: 640px)": { alignSelf: "stretch" },
  },
});

type Props = { readonly session: NextSession; readonly say: SayProgress };

/** The way into the lesson, or where that way will be. */
export function JoinLink({ session, say }: Props) {
  const styles = useStyles();
  if (session.joinUrl === undefined) return <Text>{say("session.noLink")}</Text>;
  return (
    <a href={session.joinUrl} target="_blank" rel="noreferrer" className={styles.link}>
      <Icon name="video" />
      {say("session.join")}
    </a>
  );
}
