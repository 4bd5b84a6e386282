import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({ news: { outlineStyle: "none", scrollMarginTop: "16px" } });

/** What just worked, in one sentence. Takes the focus, so it is seen and read aloud wherever somebody was. */
export function News({ text }: { readonly text: string | undefined }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new sentence asks for attention
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "start" });
  }, [text]);
  if (text === undefined) return null;
  return (
    <div ref={place} tabIndex={-1} className={styles.news}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
