import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { hashOf, type Route } from "../routes.ts";
import { general, useSay } from "../surroundings.tsx";

const useStyles = makeStyles({
  menu: {
    display: "flex",
    gap: tokens.spacingHorizontalXL,
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

/** Pages of a group; a page of one assignment is reached from these. */
type GroupPage = Exclude<Extract<Route, { readonly groupId: string }>["page"], "hand_in">;
export type MenuItem = {
  readonly page: GroupPage;
  readonly label: "overview" | "progress" | "sessions" | "mine";
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
