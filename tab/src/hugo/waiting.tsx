import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const useStyles = makeStyles({
  line: { minHeight: "24px", color: tokens.colorNeutralForeground2 },
});

/** An answer that comes at once needs no word about it. */
const patienceInMs = 300;

/** Says that an answer is on its way, once that takes a moment. */
export function Waiting({ text }: { readonly text: string | undefined }) {
  const styles = useStyles();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    setIsLong(false);
    if (text === undefined) return;
    const timer = setTimeout(() => setIsLong(true), patienceInMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className={styles.line}>
      {isLong && text}
    </p>
  );
}
