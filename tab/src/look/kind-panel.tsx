import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import type { AssignmentKind } from "#contract/work.ts";
import { Icon } from "./icons.tsx";
import { kindIcons, useKindStyles } from "./kind-look.ts";

const useStyles = makeStyles({
  panel: {
    overflow: "hidden",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "28px 1fr",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    padding: "12px 20px",
    borderLeft: "6px solid",
    "@media (max-width: 640px)": { padding: "12px 16px" },
  },
  body: { padding: "8px 20px 16px", "@media (max-width: 640px)": { padding: "8px 16px 16px" } },
});

type Props = {
  readonly kind: AssignmentKind;
  readonly name: string;
  readonly hint: string;
  readonly counter?: string | undefined;
  readonly children: ReactNode;
};

/** The list of one kind of work, with its own colour, picture and counter: the kinds never mix. */
export function KindPanel({ kind, name, hint, counter, children }: Props) {
  const styles = useStyles();
  const kinds = useKindStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <header className={mergeClasses(kinds[kind], styles.head)}>
        <Icon name={kindIcons[kind]} size={28} />
        <div>
          <Subtitle2 as="h2" id={id} block>
            {name}
          </Subtitle2>
          <Text block size={200}>
            {hint}
          </Text>
          {counter !== undefined && (
            <Text block weight="semibold">
              {counter}
            </Text>
          )}
        </div>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
