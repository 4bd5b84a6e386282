import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AssignmentKind } from "#contract/work.ts";
import { Icon } from "./icons.tsx";
import { kindIcons, useKindStyles } from "./kind-look.ts";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    alignSelf: "flex-start",
    gap: tokens.spacingHorizontalSNudge,
    padding: "4px 12px 4px 8px",
    borderRadius: tokens.borderRadiusCircular,
    border: "1px solid",
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Props = { readonly kind: AssignmentKind; readonly name: string };

export function KindBadge({ kind, name }: Props) {
  const styles = useStyles();
  const kinds = useKindStyles();
  return (
    <span className={mergeClasses(styles.badge, kinds[kind])}>
      <Icon name={kindIcons[kind]} />
      {name}
    </span>
  );
}
