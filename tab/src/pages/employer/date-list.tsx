import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EmployerDate } from "#contract/employers-api.ts";
import { dayText, timeText } from "../../dutch-time.ts";
import { Tag } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SayEmployer } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "> li:first-child": { borderTopStyle: "none" },
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

type Props = { readonly dates: readonly EmployerDate[]; readonly say: SayEmployer };

function Marks({ date, say }: { readonly date: EmployerDate; readonly say: SayEmployer }) {
  const styles = useStyles();
  const { state, was, isLate, isOver } = date;
  const isMoved = state === "planned" && was !== undefined;
  if (!(isMoved || isLate || isOver) && state === "planned") return null;
  return (
    <div className={styles.tags}>
      {state === "cancelled" && (
        <Tag tone="bad" icon="cross">
          {say("dates.cancelled")}
        </Tag>
      )}
      {isMoved && (
        <Tag tone="warn" icon="forward">
          {say("dates.moved")}
        </Tag>
      )}
      {isLate && (
        <Tag tone="warn" icon="warning">
          {say("dates.late")}
        </Tag>
      )}
      {isOver && state === "planned" && (
        <Tag tone="quiet" icon="check">
          {say("dates.over")}
        </Tag>
      )}
    </div>
  );
}

/** Lessons as a roster needs them; what changed has a sign and a word. */
export function DateList({ dates, say }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const day = (at: string): string => dayText(at, language);
  return (
    <ul className={styles.list}>
      {dates.map((date) => (
        <li key={date.number} className={styles.item}>
          <Text weight="semibold">
            {say("dates.line", { number: date.number, day: day(date.startsAt) })}
          </Text>
          <Text size={200} className={styles.quiet}>
            {say("dates.time", { start: timeText(date.startsAt), end: timeText(date.endsAt) })}
            {date.where !== undefined && ` · ${date.where}`}
          </Text>
          {date.was !== undefined && (
            <Text size={200}>
              {say("dates.was", { day: day(date.was), time: timeText(date.was) })}
            </Text>
          )}
          <Marks date={date} say={say} />
        </li>
      ))}
    </ul>
  );
}
