import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Tag } from "../../look/tag.tsx";
import type { Sending } from "./choose.ts";
import { looks } from "./counts.tsx";
import type { SaySendings } from "./texts.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  person: {
    display: "grid",
    gridTemplateColumns: "minmax(10rem, 1fr) 9rem 2fr",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 640px)": { gridTemplateColumns: "1fr", rowGap: "4px" },
  },
  name: { overflowWrap: "anywhere" },
});

type Props = {
  readonly id: string;
  readonly people: Sending["people"];
  readonly say: SaySendings;
};

/** Who got it, by which path, and why not. */
export function People({ id, people, say }: Props) {
  const styles = useStyles();
  return (
    <ul id={id} className={styles.list}>
      {people.map(({ personId, name, state, sentence }) => (
        <li key={personId} className={styles.person}>
          <Text weight="semibold" className={styles.name}>
            {name}
          </Text>
          <span>
            <Tag {...looks[state]}>{say(`state.${state}`)}</Tag>
          </span>
          <Text>{sentence}</Text>
        </li>
      ))}
    </ul>
  );
}
