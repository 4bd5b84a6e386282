import { mergeClasses, Text } from "@fluentui/react-components";
import type { Output } from "#contract/api.ts";
import type { ResultView } from "#contract/review-api.ts";
import { sentences as handedIn } from "../../handed-in/texts.ts";
import { KindIcon } from "../../look/kind-icon.tsx";
import { useNameTable } from "../../look/name-table.ts";
import { useSay } from "../../surroundings.tsx";
import { ResultCell } from "./result-cell.tsx";
import { Standing } from "./standing.tsx";
import type { SayResults } from "./texts.ts";

export type ListProps = {
  readonly groupId: string;
  readonly participants: Output<"groupResults">["participants"];
  readonly columns: readonly ResultView[];
  readonly say: SayResults;
};

/** A row per participant, a column per judged assignment; names and titles stay in sight. */
export function ResultsTable({ groupId, participants, columns, say }: ListProps) {
  const styles = useNameTable();
  const words = useSay(handedIn);
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
            {columns.map(({ assignmentId, kind, title, module }) => (
              <th key={assignmentId} scope="col" className={head}>
                <KindIcon kind={kind} name={words(`kind.${kind}`)} />
                <Text size={200} block>
                  {say("module", { module })}
                </Text>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map((person) => (
            <tr key={person.personId}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {person.name}
                <Standing counts={person.counts} say={say} />
              </th>
              {columns.map(({ assignmentId }) => (
                <td key={assignmentId} className={styles.cell}>
                  <ResultCell
                    groupId={groupId}
                    person={person}
                    result={person.results.find((one) => one.assignmentId === assignmentId)}
                    say={say}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
