import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: "20px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 640px)": { padding: "16px" },
  },
  empty: { color: tokens.colorNeutralForeground2, maxWidth: "40rem" },
});

type Props = {
  readonly title: string;
  /** False where several carry the same title: a screen reader lists landmarks by their names. */
  readonly isLandmark?: boolean;
  readonly children: ReactNode;
};

/** One subject of a page, with its own heading. */
export function Panel({ title, isLandmark = true, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const content = (
    <>
      <Subtitle2 as="h2" id={id} block>
        {title}
      </Subtitle2>
      {children}
    </>
  );
  if (!isLandmark) return <div className={styles.panel}>{content}</div>;
  return (
    <section aria-labelledby={id} className={styles.panel}>
      {content}
    </section>
  );
}

/** Nothing to show yet: says why, and what comes. */
export function Empty({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text as="p" block className={styles.empty}>
      {children}
    </Text>
  );
}
