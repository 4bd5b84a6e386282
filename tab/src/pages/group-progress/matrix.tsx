import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { KindIcon } from "../../look/kind-icon.tsx";
import { useNameTable } from "../../look/name-table.ts";
import { PractiseCell, ReachCell, ScanCell, WorkCell } from "./cells.tsx";
import type { Assignment, Participant } from "./rows.ts";
import type { SayGroupProgress } from "./texts.ts";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

type Props = {
  readonly participants: readonly Participant[];
  readonly assignments: readonly Assignment[];
  readonly say: SayGroupProgress;
};

/** A row per participant; names and titles stay in sight while scrolling. */
export function Matrix({ participants, assignments, say }: Props) {
  const styles = { ...useNameTable(), ...useStyles() };
  const head = mergeClasses(styles.cell, styles.head);
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop nobody can scroll by keyboard
    <section tabIndex={0} aria-label={say("table")} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(head, styles.first, styles.corner)}>
              {say("participant")}
            </th>
            <th scope="col" className={head}>
              {say("reach")}
            </th>
            <th scope="col" className={head}>
              {say("scan")}
            </th>
            <th scope="col" className={head}>
              <KindIcon kind="practise" name={say("kind.practise")} />
            </th>
            {assignments.map(({ assignmentId, kind, title, module }) => (
              <th key={assignmentId} scope="col" className={head}>
                <KindIcon kind={kind} name={say(`kind.${kind}`)} />
                <Text size={200} block className={styles.quiet}>
                  {say("module", { module })}
                </Text>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <tr key={participant.personId}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {participant.name}
              </th>
              <td className={styles.cell}>
                <ReachCell participant={participant} say={say} />
              </td>
              <td className={styles.cell}>
                <ScanCell participant={participant} say={say} />
              </td>
              <td className={styles.cell}>
                <PractiseCell participant={participant} say={say} />
              </td>
              {assignments.map(({ assignmentId }) => (
                <td key={assignmentId} className={styles.cell}>
                  <WorkCell participant={participant} assignmentId={assignmentId} say={say} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
