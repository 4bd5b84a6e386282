import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { type GroupPage, hashOf } from "../routes.ts";
import { general, useSay } from "../surroundings.tsx";
import { useNarrow } from "./use-narrow.ts";

const useStyles = makeStyles({
  menu: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    "@media (max-width: 640px)": { columnGap: tokens.spacingHorizontalM },
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  folded: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: tokens.spacingHorizontalM,
    padding: "0 8px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  // Large enough for a thumb.
  item: { minHeight: "44px", display: "flex", alignItems: "center", boxSizing: "border-box" },
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

/** More than this fills half of a phone before the page itself begins. */
const mostOnPhone = 6;

type LinksProps = Props & { readonly className?: string | undefined };

function Links({ groupId, here, items, className }: LinksProps) {
  const styles = useStyles();
  const say = useSay(general);
  return items.map(({ page, label }) => (
    <Link
      key={page}
      href={hashOf({ page, groupId })}
      aria-current={page === here ? "page" : undefined}
      className={mergeClasses(styles.link, className, page === here && styles.here)}
    >
      {say(`step.${label}`)}
    </Link>
  ));
}

/** One button that opens the list: the title of the page already says where somebody is. */
function Folded(props: Props) {
  const styles = useStyles();
  const say = useSay(general);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <nav aria-label={say("groupMenu")} className={styles.folded}>
      <Button
        size="large"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {say("otherParts")} <span aria-hidden="true">{open ? "▴" : "▾"}</span>
      </Button>
      {open && (
        <div id={id} className={styles.list}>
          <Links {...props} className={styles.item} />
        </div>
      )}
    </nav>
  );
}

/** The pages of one group; on a phone folded where there are many. */
export function GroupMenu(props: Props) {
  const styles = useStyles();
  const say = useSay(general);
  const narrow = useNarrow();
  if (props.items.length < 2) return null;
  if (narrow && props.items.length > mostOnPhone) return <Folded {...props} />;
  return (
    <nav aria-label={say("groupMenu")} className={styles.menu}>
      <Links {...props} />
    </nav>
  );
}
