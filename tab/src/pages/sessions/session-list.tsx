import { makeStyles, tokens } from "@fluentui/react-components";
import type { GroupView } from "../../queries.ts";
import type { Moment } from "./moments.ts";
import { SessionRow } from "./session-row.tsx";
import type { SaySessions } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: "4px 20px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "> li:first-child": { borderTopStyle: "none" },
    "@media (max-width: 640px)": { padding: "4px 16px" },
  },
});

type Props = {
  readonly group: GroupView;
  readonly moments: ReadonlyMap<number, Moment>;
  readonly say: SaySessions;
  /** Hears what happened, in a sentence for the person. */
  readonly onChanged: (news: string) => void;
};

export function SessionList({ group, moments, say, onChanged }: Props) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {group.sessions.map((session) => (
        <SessionRow
          key={session.number}
          group={group}
          session={session}
          moment={moments.get(session.number) ?? "later"}
          say={say}
          onChanged={onChanged}
        />
      ))}
    </ol>
  );
}
