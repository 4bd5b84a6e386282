import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type GroupPage, hashOf } from "../routes.ts";
import { general, useSay } from "../surroundings.tsx";

const useStyles = makeStyles({
  menu: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    "@media (max-width: 640px)": { columnGap: tokens.spacingHorizontalM },
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  link: {
    padding: "8px 2px",
    borderBottom: "3px solid transparent",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    ":hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "none" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

export type MenuItem = {
  readonly page: GroupPage;
  readonly label: "overview" | "mine" | Exclude<GroupPage, "group">;
};

type Props = {
  readonly groupId: string;
  readonly here: GroupPage;
  readonly items: readonly MenuItem[];
};

export function GroupMenu({ groupId, here, items }: Props) {
  const styles = useStyles();
  const say = useSay(general);
  if (items.length < 2) return null;
  return (
    <nav aria-label={say("groupMenu")} className={styles.menu}>
      {items.map(({ page, label }) => (
        <Link
          key={page}
          href={hashOf({ page, groupId })}
          aria-current={page === here ? "page" : undefined}
          className={mergeClasses(styles.link, page === here && styles.here)}
        >
          {say(`step.${label}`)}
        </Link>
      ))}
    </nav>
  );
}
