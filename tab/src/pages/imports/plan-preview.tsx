import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SessionPlan } from "#contract/sessions.ts";
import { dayText, numberText, timeText } from "../../dutch-time.ts";
import { Findings } from "../../look/findings.tsx";
import { Panel } from "../../look/panel.tsx";
import { useLanguage } from "../../surroundings.tsx";
import { HoursBars } from "./hours-bars.tsx";
import type { SayImport } from "./texts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  session: {
    display: "grid",
    gridTemplateColumns: "2rem minmax(12rem, 1fr) 15rem 5rem",
    columnGap: tokens.spacingHorizontalM,
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 640px)": { gridTemplateColumns: "2rem 1fr" },
  },
  moves: { margin: 0, paddingLeft: "20px", listStyleType: "disc" },
  second: { "@media (max-width: 640px)": { gridColumnStart: 2 } },
  skipped: { gridColumnStart: 2, gridColumnEnd: -1, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly plan: SessionPlan; readonly say: SayImport };

/** The dates as they would become, and whether the weeks stay bearable beside a job. */
export function PlanPreview({ plan, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { sessions, weeks, averageHours, maxHours, endsOn, findings, moves } = plan;
  const short = (on: string): string => dayText(on, language, { short: true, withYear: true });
  return (
    <Panel title={say("plan.title")}>
      <Text>{say("plan.end", { day: dayText(endsOn, language, { withYear: true }) })}</Text>
      <Findings findings={findings} />
      <ol className={styles.list}>
        {sessions.map(({ number, title, on, startsAt, endsAt, week, skipped }) => (
          <li key={number} className={styles.session}>
            <Text weight="semibold">{number}</Text>
            <Text>{title}</Text>
            <Text className={styles.second}>
              {short(on)}, {timeText(startsAt)}-{timeText(endsAt)}
            </Text>
            <Text className={styles.second}>
              {say("plan.week")} {week.week}
            </Text>
            {skipped.length > 0 && (
              <Text size={200} className={styles.skipped}>
                {say("plan.skipped")}:{" "}
                {skipped
                  .map(({ on: day, reason }) => say("plan.skippedDay", { day: short(day), reason }))
                  .join(", ")}
              </Text>
            )}
          </li>
        ))}
      </ol>
      <Text weight="semibold">{say("plan.hours")}</Text>
      <Text>
        {say("plan.hoursText", {
          average: numberText(averageHours, language),
          most: numberText(maxHours, language),
        })}
      </Text>
      <HoursBars weeks={weeks} say={say} />
      {moves.length > 0 && (
        <div>
          <Text weight="semibold" block>
            {say("plan.moves")}
          </Text>
          <ul className={styles.moves}>
            {moves.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}
