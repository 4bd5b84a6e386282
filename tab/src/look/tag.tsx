import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { Icon, type IconName } from "./icons.tsx";

const useStyles = makeStyles({
  tag: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: "2px 8px 2px 6px",
    borderRadius: "12px",
    border: "1px solid",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // A long state goes on below itself; its picture keeps its size.
    maxWidth: "100%",
    boxSizing: "border-box",
    "& svg": { flexShrink: 0 },
  },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  busy: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
  warn: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  bad: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
});

export type Tone = "good" | "busy" | "quiet" | "warn" | "bad";
type Props = { readonly tone: Tone; readonly icon: IconName; readonly children: string };

/** A state in a word, a picture and a colour: any one of the three is enough to read it. */
export function Tag({ tone, icon, children }: Props) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.tag, styles[tone])}>
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}
