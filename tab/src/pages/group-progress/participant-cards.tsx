import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Icon } from "../../look/icons.tsx";
import { KindIcon } from "../../look/kind-icon.tsx";
import { PractiseCell, ReachCell, ScanCell, ToDoCell, WorkCell } from "./cells.tsx";
import type { Assignment, Participant } from "./rows.ts";
import type { SayGroupProgress } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  card: {
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    cursor: "pointer",
    "::marker": { content: "none" },
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  who: { flexGrow: 1, flexBasis: "8rem" },
  reach: { flexBasis: "100%" },
  arrow: { display: "flex", "details[open] > summary > &": { transform: "rotate(90deg)" } },
  facts: { display: "grid", gap: tokens.spacingVerticalS, margin: "12px 0 0" },
  fact: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
  name: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  value: { margin: 0, flexShrink: 0 },
});

type Props = {
  readonly participants: readonly Participant[];
  readonly assignments: readonly Assignment[];
  /** How many things each may still do now, by person. */
  readonly open: ReadonlyMap<string, number>;
  readonly say: SayGroupProgress;
};

/** The same facts as the matrix, for a phone: who is open at a glance, the rest unfolds. */
export function ParticipantCards({ participants, assignments, open, say }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {participants.map((participant) => (
        <li key={participant.personId} className={styles.card}>
          <details>
            <summary className={styles.head}>
              <Subtitle2 className={styles.who}>{participant.name}</Subtitle2>
              <ToDoCell count={open.get(participant.personId) ?? 0} say={say} />
              <span className={styles.arrow}>
                <Icon name="forward" size={16} />
              </span>
              {participant.reach !== "chat" && (
                <span className={styles.reach}>
                  <ReachCell participant={participant} say={say} />
                </span>
              )}
            </summary>
            <dl className={styles.facts}>
              <div className={styles.fact}>
                <dt className={styles.name}>{say("reach")}</dt>
                <dd className={styles.value}>
                  <ReachCell participant={participant} say={say} />
                </dd>
              </div>
              <div className={styles.fact}>
                <dt className={styles.name}>{say("scan")}</dt>
                <dd className={styles.value}>
                  <ScanCell participant={participant} say={say} />
                </dd>
              </div>
              <div className={styles.fact}>
                <dt className={styles.name}>
                  <KindIcon kind="practise" name={say("kind.practise")} />
                </dt>
                <dd className={styles.value}>
                  <PractiseCell participant={participant} say={say} />
                </dd>
              </div>
              {assignments.map(({ assignmentId, kind, title, module }) => (
                <div key={assignmentId} className={styles.fact}>
                  <dt className={styles.name}>
                    <KindIcon kind={kind} name={say(`kind.${kind}`)} /> {say("module", { module })}:{" "}
                    {title}
                  </dt>
                  <dd className={styles.value}>
                    <WorkCell participant={participant} assignmentId={assignmentId} say={say} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  );
}
