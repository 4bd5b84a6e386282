import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Icon } from "../../look/icons.tsx";
import { hashOf, type Route } from "../../routes.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  link: {
    display: "grid",
    gridTemplateColumns: "1fr auto 20px",
    "@media (max-width: 640px)": { gridTemplateColumns: "1fr 20px" },
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    padding: "12px 8px",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: "none" },
  },
  tag: { "@media (max-width: 640px)": { gridRowStart: 2 } },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  facts: { color: tokens.colorNeutralForeground2 },
});

type Row = {
  readonly key: string;
  readonly route: Route;
  readonly name: string;
  readonly facts: readonly string[];
  readonly tag?: ReactNode;
};

/** Large links, one under the other: easy to hit with a thumb. */
export function Choices({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map(({ key, route, name, facts, tag }) => (
        <li key={key} className={styles.row}>
          <Link href={hashOf(route)} className={styles.link}>
            <span className={styles.words}>
              <Text weight="semibold">{name}</Text>
              {facts.map((fact) => (
                <Text key={fact} size={200} className={styles.facts}>
                  {fact}
                </Text>
              ))}
            </span>
            <span className={styles.tag}>{tag}</span>
            <Icon name="forward" size={16} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
