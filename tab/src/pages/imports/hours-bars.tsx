import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { SessionPlan } from "#contract/sessions.ts";
import { numberText } from "../../dutch-time.ts";
import { useLanguage } from "../../surroundings.tsx";
import type { SayImport } from "./texts.ts";

/** Learning beside a job: session and homework together (issue, part 6). */
const limitInHours = 6;
const heightInPx = 120;

const useStyles = makeStyles({
  chart: { position: "relative", paddingBottom: "20px" },
  bars: {
    display: "flex",
    alignItems: "flex-end",
    gap: "2px",
    height: `${heightInPx}px`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  week: { position: "relative", flexGrow: 1, flexBasis: 0 },
  bar: {
    borderRadius: "2px 2px 0 0",
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Without this the bars vanish where the system replaces background colours.
    forcedColorAdjust: "none",
  },
  over: { backgroundColor: tokens.colorPaletteRedBackground3 },
  label: {
    position: "absolute",
    left: 0,
    top: "100%",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "20px",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  limit: {
    position: "absolute",
    left: 0,
    right: 0,
    borderTop: `2px dashed ${tokens.colorNeutralForeground2}`,
    pointerEvents: "none",
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

type Props = { readonly weeks: SessionPlan["weeks"]; readonly say: SayImport };

/** A bar per week with the line that should not be crossed; every bar can be read as a sentence. */
export function HoursBars({ weeks, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const most = Math.max(limitInHours + 1, ...weeks.map(({ hours }) => hours));
  const heightOf = (hours: number): number => Math.round((hours / most) * heightInPx);
  return (
    <div>
      <div className={styles.chart}>
        <div className={styles.limit} style={{ top: heightInPx - heightOf(limitInHours) }} />
        <ul className={styles.bars}>
          {weeks.map(({ year, week, hours }, place) => (
            <li key={`${year}-${week}`} className={styles.week}>
              <div
                className={mergeClasses(styles.bar, hours > limitInHours && styles.over)}
                style={{ height: heightOf(hours) }}
              />
              {place % 4 === 0 && (
                <span aria-hidden="true" className={styles.label}>
                  {place === 0 && say("plan.week")} {week}
                </span>
              )}
              <span className={styles.hidden}>
                {say("plan.weekHours", { week, hours: numberText(hours, language) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Text size={200}>{say("plan.limit", { limit: limitInHours })}</Text>
    </div>
  );
}
