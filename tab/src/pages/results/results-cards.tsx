import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { Icon } from "../../look/icons.tsx";
import { KindIcon } from "../../look/kind-icon.tsx";
import { useSay } from "../../surroundings.tsx";
import { ResultCell } from "./result-cell.tsx";
import type { ListProps } from "./results-table.tsx";
import { Standing } from "./standing.tsx";

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
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "44px",
    cursor: "pointer",
    "::marker": { content: "none" },
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  who: { flexGrow: 1, minWidth: 0 },
  arrow: { display: "flex", "details[open] > summary > &": { transform: "rotate(90deg)" } },
  facts: { display: "grid", gap: tokens.spacingVerticalM, margin: "12px 0 0" },
  fact: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { margin: 0, flexShrink: 0 },
});

/** The same results for a phone: one card a participant, the rest unfolds. */
export function ResultsCards({ groupId, participants, columns, say }: ListProps) {
  const styles = useStyles();
  const words = useSay(handedIn);
  return (
    <ul className={styles.list}>
      {participants.map((person) => (
        <li key={person.personId} className={styles.card}>
          <details>
            <summary className={styles.head}>
              <span className={styles.who}>
                <Subtitle2 block>{person.name}</Subtitle2>
                <Standing counts={person.counts} say={say} />
              </span>
              <span className={styles.arrow}>
                <Icon name="forward" size={16} />
              </span>
            </summary>
            <dl className={styles.facts}>
              {columns.map(({ assignmentId, kind, title, module }) => (
                <div key={assignmentId} className={styles.fact}>
                  <dt className={styles.name}>
                    <KindIcon kind={kind} name={words(`kind.${kind}`)} />{" "}
                    {say("module", { module })}: {title}
                  </dt>
                  <dd className={styles.value}>
                    <ResultCell
                      groupId={groupId}
                      person={person}
                      result={person.results.find((one) => one.assignmentId === assignmentId)}
                      say={say}
                    />
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
