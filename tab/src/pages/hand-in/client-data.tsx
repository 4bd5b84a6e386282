import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { Icon } from "../../look/icons.tsx";
import { type ClientFinding, stillThere, takeOut } from "./take-out.ts";
import type { SayHandIn } from "./texts.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: "16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    alignItems: "center",
    justifyContent: "space-between",
  },
  found: { overflowWrap: "anywhere" },
  anyway: { alignSelf: "flex-start", "@media (max-width: 640px)": { alignSelf: "stretch" } },
});

type Props = {
  readonly text: string;
  readonly findings: readonly ClientFinding[];
  readonly busy: boolean;
  readonly say: SayHandIn;
  readonly onChange: (text: string) => void;
  readonly onAnyway: () => void;
};

/** What may tell who the client is, each with a button that takes it out of the text. */
export function ClientData({ text, findings, busy, say, onChange, onAnyway }: Props) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const left = stillThere(text, findings);
  // Who pressed "hand in" must notice that it did not happen yet, and why.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again after each line that was taken out
  useEffect(() => heading.current?.focus(), [left.length]);
  return (
    <section aria-labelledby={id} className={styles.box}>
      <div className={styles.head}>
        <Icon name="warning" />
        <h3 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {say("clients.title")}
        </h3>
      </div>
      <Text role="status">{say(left.length > 0 ? "clients.intro" : "clients.none")}</Text>
      {left.length > 0 && (
        <>
          <ul className={styles.list}>
            {left.map((finding) => (
              <li key={`${finding.kind} ${finding.text}`} className={styles.item}>
                <Text className={styles.found}>
                  {say(`clients.kind.${finding.kind}`)}:{" "}
                  <Text weight="semibold">{finding.text}</Text>
                </Text>
                <Button
                  aria-label={say("clients.takeOutOf", { text: finding.text })}
                  onClick={() =>
                    onChange(takeOut(text, finding, say(`clients.instead.${finding.kind}`)))
                  }
                >
                  {say("clients.takeOut")}
                </Button>
              </li>
            ))}
          </ul>
          <Button className={styles.anyway} disabledFocusable={busy} onClick={onAnyway}>
            {say("clients.anyway")}
          </Button>
        </>
      )}
    </section>
  );
}
