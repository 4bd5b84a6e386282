import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AssignmentKind } from "#contract/work.ts";
import { Icon } from "./icons.tsx";
import { kindIcons, useKindStyles } from "./kind-look.ts";

const useStyles = makeStyles({
  kind: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
});

type Props = { readonly kind: AssignmentKind; readonly name: string };

/** The picture, colour and word of one kind of work; the three are never told apart by colour alone. */
export function KindIcon({ kind, name }: Props) {
  const styles = useStyles();
  const kinds = useKindStyles();
  return (
    <span className={mergeClasses(kinds[kind], styles.kind)}>
      <Icon name={kindIcons[kind]} size={16} />
      {name}
    </span>
  );
}
