import { Link, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { hashOf, type Route } from "../routes.ts";
import { general, useSay } from "../surroundings.tsx";
import { Icon } from "./icons.tsx";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    boxSizing: "border-box",
    margin: "0 auto",
    padding: "24px 32px 48px",
    "@media (max-width: 640px)": { padding: "16px 16px 48px" },
  },
  wide: { maxWidth: "76rem" },
  narrow: { maxWidth: "44rem" },
  header: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  back: {
    display: "inline-flex",
    alignItems: "center",
    alignSelf: "flex-start",
    minHeight: "32px",
  },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    outlineStyle: "none",
    overflowWrap: "anywhere",
  },
  subtitle: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly width?: "wide" | "narrow";
  /** Where "back" goes; absent on the first page. */
  readonly back?: Route | undefined;
  readonly menu?: ReactNode;
  readonly children: ReactNode;
};

/** What every page has: a title that gets the focus when the page changes, and the way back. */
export function Frame({ title, subtitle, width = "wide", back, menu, children }: Props) {
  const styles = useStyles();
  const say = useSay(general);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
    // Without this a screen reader stays silent when the page changes without a reload.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);

  return (
    <main className={`${styles.page} ${width === "wide" ? styles.wide : styles.narrow}`}>
      <header className={styles.header}>
        {back && (
          <Link href={hashOf(back)} className={styles.back}>
            <Icon name="back" size={16} />
            {say("back")}
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {subtitle && <Text className={styles.subtitle}>{subtitle}</Text>}
      </header>
      {menu}
      {children}
    </main>
  );
}
