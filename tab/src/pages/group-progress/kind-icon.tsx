import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Icon } from "../../look/icons.tsx";
import { kindIcons, useKindStyles } from "../my-progress/kind-look.ts";
import type { Assignment } from "./rows.ts";
import type { SayGroupProgress } from "./texts.ts";

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

type Props = { readonly kind: Assignment["kind"]; readonly say: SayGroupProgress };

/** The picture, colour and word of one kind of work; the three are never told apart by colour alone. */
export function KindIcon({ kind, say }: Props) {
  const styles = useStyles();
  const kinds = useKindStyles();
  return (
    <span className={mergeClasses(kinds[kind], styles.kind)}>
      <Icon name={kindIcons[kind]} size={16} />
      {say(`kind.${kind}`)}
    </span>
  );
}
